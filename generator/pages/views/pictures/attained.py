"""Promised against achieved: the stated completion of every indicator beside the line of what was promised."""

from decimal import Decimal

from generator.model.figure import Rate
from generator.model.report import Report
from generator.model.scoring import Indicator
from generator.pages.views.pictures.bars import Amounts, Bars, bars
from generator.pages.views.pictures.drawing import Names

_PROMISED = Decimal(100)
_LEAST, _MOST = Decimal(105), Decimal(150)
"""Where the picture ends: behind the line, and not far behind it for whoever did far more than promised."""


def attained(report: Report) -> Bars | None:
    """Return the picture of the indicators that state a completion, or None where none does."""
    stated = [(indicator, indicator.completion) for indicator in report.indicators if indicator.completion]
    if not stated:
        return None
    longest = min(max(_LEAST, *(rate.value for _, rate in stated)), _MOST)
    short_of = sum(rate.value < _PROMISED for _, rate in stated)
    told = f"{short_of}项没有达到承诺" if short_of else "都达到了承诺"
    names = Names(
        "attained",
        "承诺与实际",
        f"{len(stated)}项指标写明了完成率，{told}。",
        "实心为完成率，竖线为承诺的100%",
        "各项指标的评分",
        "#scores",
    )
    return bars(names, (_amounts(indicator, rate) for indicator, rate in stated), longest, _PROMISED)


def _amounts(indicator: Indicator, rate: Rate) -> Amounts:
    return Amounts(indicator.name, rate.print, rate.value, _PROMISED)
