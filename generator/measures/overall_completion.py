"""总体完成率: the mean of all level-3 completions, by every way of reckoning that reports use."""

from collections.abc import Callable
from decimal import Decimal

from generator.measures.completion import HUNDRED, completions
from generator.model.report import Report
from generator.model.scoring import Indicator

Reading = Callable[[Indicator], Decimal | None]


def overall_completions(report: Report) -> tuple[Decimal, ...]:
    """Return the means that a report's own figures allow, the usual one first.

    An indicator that prints no completion counts with the stated rate of arrival or execution where it is that
    indicator, else with score / full score; some reports take such indicators for completed. Nothing is returned where
    no indicator prints a completion, or one prints neither completion nor scores.
    """
    if not any(indicator.completion for indicator in report.indicators):
        return ()
    money = _money_rate(report)
    ways: tuple[tuple[Reading, ...], ...] = (
        (_printed, money, _score_rate),
        (_printed, _score_rate),
        (_printed, _reckoned, money, _score_rate),
        (_reckoned, money, _printed, _score_rate),
        (_score_rate,),
        (_printed, money, _completed),
        (_printed, _completed),
    )
    means = [mean for way in ways for mean in _means(report.indicators, way)]
    return tuple(dict.fromkeys(means)) if _is_told(report) else ()


def _is_told(report: Report) -> bool:
    return all(_printed(each) is not None or _score_rate(each) is not None for each in report.indicators)


def _means(indicators: tuple[Indicator, ...], way: tuple[Reading, ...]) -> list[Decimal]:
    """Return the mean of the first reading that each indicator allows, as it is and with 100 % as the most."""
    rates = [next((rate for read in way if (rate := read(each)) is not None), None) for each in indicators]
    told = [rate for rate in rates if rate is not None]
    if len(told) < len(rates):
        return []
    return [sum(each, Decimal(0)) / len(each) for each in (told, [min(rate, HUNDRED) for rate in told])]


def _printed(indicator: Indicator) -> Decimal | None:
    return indicator.completion.value if indicator.completion else None


def _score_rate(indicator: Indicator) -> Decimal | None:
    if indicator.score is None or indicator.full is None or not indicator.full.value:
        return None
    return indicator.score.value / indicator.full.value * HUNDRED


def _reckoned(indicator: Indicator) -> Decimal | None:
    return next(iter(completions(indicator)), None)


def _completed(_: Indicator) -> Decimal:
    return HUNDRED


def _money_rate(report: Report) -> Reading:
    rates = {"资金到位率": report.funds.arrival_rate, "预算执行率": report.funds.execution_rate}

    def read(indicator: Indicator) -> Decimal | None:
        rate = rates.get(indicator.name)
        return rate.value if rate else None

    return read
