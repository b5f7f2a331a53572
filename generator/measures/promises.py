"""Which promise a scored indicator is held to, and which names mean the same indicator."""

import re
from functools import lru_cache

from generator.model.folding import squeeze
from generator.model.goals import Goals, PromisedIndicator
from generator.model.report import Report
from generator.model.scoring import Indicator

PROJECTS_OWN = frozenset({"产出", "成本", "效益", "满意度"})
"""The classes whose indicators a project promises; 决策 and 过程 are alike for all."""

_ELSEWHERE = re.compile(r"(?:详)?见")
_UNIT_BEHIND = re.compile(r"\([^()]{1,4}\)$")
_SIGNS = re.compile(r"[。，,;:、“”\"'《》()\-—]")


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """Return a name without signs and without a unit in brackets behind it."""
    return _SIGNS.sub("", _UNIT_BEHIND.sub("", squeeze(name).rstrip("。;，"))).removesuffix("指标")


def promised_indicators(goals: Goals) -> tuple[PromisedIndicator, ...]:
    """Return the indicators that the goals chapter lists; none where it only refers to another place."""
    listed = goals.indicators
    told = (each.target.print for each in listed if each.target)
    elsewhere = any("见" in print_ and _ELSEWHERE.match(squeeze(print_)) for print_ in told)
    return () if elsewhere else listed


def promise_of(report: Report, indicator: Indicator) -> PromisedIndicator | None:
    """Return what was promised for an indicator: by its link, its name, or its name without signs and unit."""
    listed = promised_indicators(report.goals)
    exact = report.promise_of(indicator)
    if exact and listed:
        return exact
    names = {plain_name(indicator.name), plain_name(indicator.promised_as or indicator.name)}
    return next((promised for promised in listed if plain_name(promised.name) in names), None)
