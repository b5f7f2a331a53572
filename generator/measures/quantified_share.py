"""What a report says of its goal indicators: how many there are, and how many are figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.measures.marks import scored_indicators
from generator.measures.once import once_a_report
from generator.measures.stated_rate import HUNDRED, Reading, StatedRate
from generator.model.figure import Rate
from generator.model.folding import squeeze

_ALL = re.compile(r"三级指标(?:共|为|有)?(?P<count>\d+)[个项]")
_FIGURES = re.compile(r"定量指标(?:共|为|有)?(?P<count>\d+)[个项]")
_WORDS = re.compile(r"定性指标(?:共|为|有)?(?P<count>\d+)[个项]")
_RATE = re.compile(r"量化率(?:为|是|:|达到|达)*(?P<rate>\d+(?:\.\d+)?%)(?!以上|\(含\)以上|及以上)")


@dataclass(frozen=True)
class Quantified:
    """The counts of indicators, of those in figures and of those in words, as stated, and the rate of figures."""

    place: Place
    all: int | None
    figures: int | None
    words: int | None
    rate: Rate | None


def quantified(filed: FiledReport) -> Iterator[Quantified]:
    """Yield what the findings of the indicators state of the goal indicators."""
    for scored in scored_indicators(filed):
        finding = squeeze(scored.indicator.finding or "")
        rate = _RATE.search(finding)
        if rate or _FIGURES.search(finding):
            all_, figures, words = _count(_ALL, finding), _count(_FIGURES, finding), _count(_WORDS, finding)
            stated = Rate.parse(rate["rate"]) if rate else None
            yield Quantified(scored.at("评价分析"), all_, figures, words, stated)


@once_a_report
def quantified_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield the stated rates of indicators in figures."""
    for each in quantified(filed):
        if each.rate and each.figures is not None and each.all:
            words = f"定量指标 {each.figures}个 ÷ 三级指标 {each.all}个"
            share = Reading.of(Decimal(each.figures) / each.all * HUNDRED)
            yield StatedRate("指标量化率", each.place, each.rate, (share,), words)


def _count(pattern: re.Pattern[str], finding: str) -> int | None:
    match = pattern.search(finding)
    return int(match["count"]) if match else None
