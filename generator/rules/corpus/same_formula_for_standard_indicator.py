"""同一项共性指标在同年度各单位按同一种公式计分。

同类项目的指标和标准应当一致，以便评价结果相互比较（财预〔2020〕10号第十四条）。这里区分按比例计分和设门槛计分两种公式；
半数以上单位相同的，只列出与之不同的报告，没有半数以上相同的，各份报告都列出。

**修改：** 供参考。计分办法由主管部门统一规定的，按统一的公式重新计分；项目性质不同的，无需改动。
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.framework.indicators import place_of
from generator.measures.usual import Way, unlike
from generator.model.folding import squeeze
from generator.model.report import Kind

_THRESHOLD = re.compile(r"-(?P<from>\d+(?:\.\d+)?%)\)[/÷]\((?:1|100%)-(?P=from)\)")
_PRO_RATA = re.compile(r"得分=(?:[\u4e00-\u9fff]+|[\d.]+%)[*×xX](?:[\u4e00-\u9fff]+|[\d.]+分?)(?:=|$)")


@dataclass(frozen=True)
class Scored:
    """A standard indicator of a report, the kind of its formula, and where that stands."""

    year: int
    kind: Kind | None
    slug: str
    unit: str
    name: str
    formula: str
    place: Place


def read(filed: FiledReport) -> tuple[Scored, ...]:
    """Return the standard indicators that have a formula of a known kind."""
    return tuple(_scored(filed))


def compare(told: Sequence[tuple[Scored, ...]]) -> Iterator[Problem]:
    """Yield the standard indicators whose printed formula is of another kind than in other units of the same year."""
    alike: dict[tuple[int, str | None, str], list[Way[Scored]]] = defaultdict(list)
    for each in chain.from_iterable(told):
        alike[each.year, each.kind, each.name].append(Way(each.slug, each.formula, each))
    for them in alike.values():
        for each, other, is_usual in unlike(them):
            told_there = f"多数单位{other.formula}，如{other.unit}" if is_usual else f"{other.unit}{other.formula}"
            message = f"“{each.name}”{each.formula}，同年度{told_there}"
            yield Problem(each.place, message, each.formula, other.formula)


def _scored(filed: FiledReport) -> Iterator[Scored]:
    report = filed.report
    for row, scored in enumerate(report.classes):
        for column, indicator in enumerate(scored.indicators):
            formula = _kind(squeeze(indicator.formula or ""))
            if formula and place_of(indicator.name):
                place = filed.at("指标分析", row, "指标", column, "得分公式")
                yield Scored(filed.year, report.kind, filed.unit_slug, report.unit, indicator.name, formula, place)


def _kind(formula: str) -> str | None:
    """Return which of the two kinds of formula this is, None for another."""
    threshold = _THRESHOLD.search(formula)
    if threshold:
        return f"设门槛{threshold['from']}计分"
    return "按比例计分" if _PRO_RATA.search(formula) else None
