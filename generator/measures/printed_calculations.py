"""Every calculation that a report prints with its result, and where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.arithmetic import agrees, shown, value_of
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.measures.calculation import Calculation, calculations
from generator.measures.formula import NO_NAMES
from generator.measures.marks import Scored, scored_indicators
from generator.measures.money_rates import money_rate
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_WEIGHTS = ("权重分", "权重", "分值", "满分", "标准分", "指标分值")
_RATES = ("实际完成率", "完成率", "指标完成率")


@dataclass(frozen=True)
class PrintedCalculation:
    """A calculation and its place."""

    place: Place
    calculation: Calculation

    @property
    def agrees(self) -> bool:
        """Whether the result follows at its printed precision."""
        return agrees(self.calculation.result, self._value)

    @property
    def is_rounded(self) -> bool:
        """Whether rounding, inside the calculation or of its result, explains a difference."""
        stated = self.calculation.result
        difference = abs(value_of(stated) - self._value)
        return not self.agrees and (difference < stated.step or difference <= stated.step / 2 + self.calculation.room)

    @property
    def computed(self) -> str:
        """What the calculation comes to, with the places of the stated result."""
        return shown(self.calculation.result, self._value)

    @property
    def _value(self) -> Decimal:
        """What the calculation comes to; what comes out below zero may be printed as 0."""
        stated, computed = self.calculation.result, self.calculation.computed
        return Decimal(0) if computed < 0 and value_of(stated) == 0 else computed


@lru_cache(maxsize=2)
def printed_calculations(filed: FiledReport) -> tuple[PrintedCalculation, ...]:
    """Return the calculations of the indicators' formulas and findings, then those that only text.md has."""
    return tuple(_printed(filed))


def _printed(filed: FiledReport) -> Iterator[PrintedCalculation]:
    known: set[str] = set()
    for scored in scored_indicators(filed):
        for key, text in (("得分公式", scored.indicator.formula), ("评价分析", scored.indicator.finding)):
            squeezed = squeeze(text or "")
            for found in _computable(squeezed, _names(scored)):
                print_ = squeezed[found.start : found.end]
                if print_ not in known:
                    known.add(print_)
                    yield PrintedCalculation(scored.at(key), found)
    text_of = narrative(filed)
    chars = text_of.outline.stream.chars
    for found in calculations(chars):
        if chars[found.start : found.end] not in known:
            line = text_of.outline.stream.line(found.start)
            place = filed.in_text(line, text_of.printed(found.start, found.end))
            yield PrintedCalculation(place, found)


def _computable(squeezed: str, names: Mapping[str, Decimal]) -> Iterator[Calculation]:
    """Yield calculations in figures; one in names only where the same chain of equations has none in figures."""
    in_figures = list(calculations(squeezed))
    yield from in_figures
    labels = {each.label for each in in_figures}
    in_names = calculations(squeezed, names) if names else ()
    yield from (each for each in in_names if each.label not in labels)


def _names(scored: Scored) -> Mapping[str, Decimal]:
    """Return the figures that a formula of 资金到位率 or 预算执行率 may name; other rates may be capped, so none."""
    rate, full = money_rate(scored.filed.report, scored.indicator), scored.indicator.full
    if rate is None or full is None:
        return NO_NAMES
    worth = dict.fromkeys((*_RATES, scored.indicator.name), rate.value / 100)
    return {**worth, **dict.fromkeys(_WEIGHTS, full.value)}
