"""The scores that a report awards for measured results, and what the scoring rules give for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from generator.arithmetic import agrees, reading
from generator.content.filed import FiledReport
from generator.findings.outcome import Comparison, Unchecked
from generator.measures.completion import reckoned
from generator.measures.declared_rules import RulesToApply, declared_rules, rules_for
from generator.measures.due_days import is_day
from generator.measures.marks import Scored, scored_indicators
from generator.measures.money_rates import money_rate
from generator.measures.ratio import rate_of
from generator.measures.scoring_rules import KNOWN_RULES, scores_by, told_score, told_scores
from generator.model.figure import Score
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_OWN_RULE = "[^。]{0,160}(?:每(?:低|少|超|降|延|减|高|差|增)|酌情)"
_TARGET_BLAMED = re.compile(r"(?:目标|指标|预期)值?[^，。]{0,8}(?:偏|过)(?:低|高)|设定|设置")

_COARSEST = Decimal("0.5")
"""Some reports award whole and half points only."""


@dataclass(frozen=True)
class Awarded:
    """A score, full marks, the completions that it may be awarded for, the usual one first, and the rules for it."""

    scored: Scored
    score: Score
    full: Score
    rates: tuple[Decimal, ...]
    by: RulesToApply

    @cached_property
    def agrees(self) -> bool:
        """Whether a rule gives the score at its printed precision."""
        return any(agrees(self.score, each) for each in self._possible)

    @cached_property
    def is_rounded(self) -> bool:
        """Whether the score is what a rule gives, but cut off or rounded to fewer places than it is printed with."""
        return not self.agrees and any(self._rounds_to(each) for each in self._possible)

    @property
    def is_met(self) -> bool:
        """Whether the target is met by every way of reckoning."""
        return min(self.rates) >= 100

    def outcome(self) -> Iterator[Comparison | Unchecked]:
        """Yield what comes of applying the rules, nothing where rounding explains the difference."""
        excuse = None if self.agrees else self._excuse()
        if excuse:
            yield Unchecked(self.scored.at("得分"), str(self.score), excuse)
        elif not self.is_rounded:
            yield self._comparison(self._message())

    def rounding(self) -> Iterator[Comparison]:
        """Yield the difference that rounding explains, if there is one."""
        if self.is_rounded and not self._excuse():
            expected = told_score(self._expected)
            name = f"“{self.scored.indicator.name}”得分 {self.score}"
            yield self._comparison(f"{name} 与按规则算得的 {expected} 的差异可以由取舍解释")

    def _comparison(self, message: str) -> Comparison:
        expected = self._expected
        computed = str(self.full) if expected == self.full.value else told_score(expected)
        return Comparison(self.scored.at("得分"), str(self.score), computed, self.agrees, message)

    @cached_property
    def _possible(self) -> list[Decimal]:
        return [each for rate in self.rates for each in scores_by(self.by.rules, rate, self.full).values()]

    @property
    def _expected(self) -> Decimal:
        """What the rule gives that the score follows or is rounded from, else what the usual one gives."""
        return reading(self.score, sorted(self._possible, key=lambda each: not self._rounds_to(each)))

    def _message(self) -> str:
        indicator, by_rule = self.scored.indicator, scores_by(self.by.rules, self.rates[0], self.full)
        told = "报告写明的规则" if self.by.is_told else "已知规则"
        values = f"实际值 {indicator.actual}，预期值 {indicator.target}，"
        of = f"“{indicator.name}”{values if indicator.actual and indicator.target else ''}"
        if self.is_met:
            return f"{of}已达到预期值，{told}（{'、'.join(by_rule)}）都得满分 {self.full}，实得 {self.score}"
        message = f"{of}得分 {self.score} 不是{told}的结果：{told_scores(by_rule)}"
        others = scores_by(KNOWN_RULES, self.rates[0], self.full).items() if self.by.is_told else ()
        alike = [name for name, each in others if agrees(self.score, each)]
        return f"{message}；与“{'”“'.join(alike)}”的结果相同" if alike else message

    def _rounds_to(self, expected: Decimal) -> bool:
        """Tell whether the score is the expected one rounded to its last place that is not 0, or cut off as printed."""
        if 0 <= expected - self.score.value < self.score.step:
            return True
        places = self.score.value.normalize().as_tuple().exponent
        is_coarse = self.score.value != self.full.value and isinstance(places, int)
        step = min(_COARSEST, Decimal(1).scaleb(int(places))) if is_coarse else self.score.step
        return abs(self.score.value - expected) * 2 <= step

    def _excuse(self) -> str | None:
        """Say why the score need not follow from the completion, if the report says so."""
        if self.is_met:
            is_blamed = _TARGET_BLAMED.search(squeeze(self.scored.indicator.reason or ""))
            return "已达到预期值，扣分另有原因，不能按完成率重算" if is_blamed else None
        return "另有评分规则，不能按完成率重算" if self.by.by_steps or _has_own_rule(self.scored) else None


@lru_cache(maxsize=2)
def awarded(filed: FiledReport) -> tuple[Awarded, ...]:
    """Return the scores within their weight of all measured indicators that a rule can be applied to."""
    return tuple(_awarded(filed))


def _awarded(filed: FiledReport) -> Iterator[Awarded]:
    declared = declared_rules(filed)
    for scored in scored_indicators(filed):
        score, full, rates = scored.indicator.score, scored.indicator.full, _rates(scored)
        by = rules_for(scored, declared)
        if score and full and rates and by and score.value <= full.value:
            yield Awarded(scored, score, full, rates, by)


def _rates(scored: Scored) -> tuple[Decimal, ...]:
    """Return the completions that a score may be awarded for, reckoned or printed; none for words."""
    indicator = scored.indicator
    rates = tuple(each.rate for each in reckoned(scored))
    if rates and min(rates) >= 100:
        return rates
    is_measured = any(
        each and (each.value is not None or is_day(each)) for each in (indicator.target, indicator.actual)
    )
    printed = indicator.completion if is_measured else None
    other = None if rates or printed else rate_of(indicator.actual) or money_rate(scored.filed.report, indicator)
    return (*rates, *(each.value for each in (printed, other) if each))


def _has_own_rule(scored: Scored) -> bool:
    """Tell whether the text behind the indicator's name tells a rule of its own."""
    text = narrative(scored.filed)
    pattern = re.compile(re.escape(squeeze(scored.indicator.name)) + _OWN_RULE)
    return next(text.find(pattern, text.chapter("scoring")), None) is not None
