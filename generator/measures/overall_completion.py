"""总体完成率: the mean of all level-3 completions as printed, and of what stands for those that are not printed."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.content.filed import FiledReport
from generator.measures.marks import unlisted
from generator.measures.money_rates import money_rate
from generator.measures.once import once_a_report
from generator.measures.stated_rate import HUNDRED, Reading, StatedRate, room_of
from generator.model.figure import Rate
from generator.model.report import Report
from generator.model.scoring import Indicator

_StandIn = Callable[[Indicator], Reading | None]


@once_a_report
def overall_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield the overall completion of the conclusion, and that of chapter 5 where it is another one."""
    report = filed.report
    told = {"评价结论": report.conclusion.completion, "预算执行偏差": report.execution.completion}
    known: list[Decimal] = []
    for chapter, stated in told.items():
        if stated and stated.value not in known:
            known.append(stated.value)
            place, readings = filed.at(chapter, "总体完成率"), overall_completions(report)
            yield StatedRate(
                "总体完成率", place, stated, readings, "全部三级指标完成率的平均值", _missing_completions(report)
            )


def overall_completions(report: Report) -> tuple[Reading, ...]:
    """Return the means that a report's printed completions allow, the usual one first.

    For an indicator that prints none stands the stated rate of arrival or execution where it is that indicator, else
    score / full score; some reports take such indicators for completed, with or without those two. Rates above 100 %
    count as they are or as 100 %. Nothing is returned where no indicator prints a completion, or one prints neither
    completion nor scores.
    """
    if _missing_completions(report):
        return ()
    money = _money_rate(report)
    ways: tuple[tuple[_StandIn, ...], ...] = ((money, _score_rate), (money, _completed), (_completed,))
    means = [mean for way in ways for mean in _means(report.indicators, (_printed, *way))]
    return tuple(dict.fromkeys(means))


def _missing_completions(report: Report) -> str:
    """Say why no mean can be formed of a report's completions; nothing where one can."""
    if not any(indicator.completion for indicator in report.indicators):
        return "没有印出各项指标的完成率"
    if unlisted(report):
        return unlisted(report)
    untold = sum(_printed(each) is None and _score_rate(each) is None for each in report.indicators)
    return f"有{untold}项指标既没有印出完成率，也没有印出得分" if untold else ""


def _means(indicators: tuple[Indicator, ...], way: tuple[_StandIn, ...]) -> list[Reading]:
    """Return the mean of the first reading that each indicator allows, as it is and with 100 % as the most."""
    read = [next(rate for stand_in in way if (rate := stand_in(each))) for each in indicators]
    return [_mean([each.rate for each in read], read), _mean([min(each.rate, HUNDRED) for each in read], read)]


def _mean(rates: list[Decimal], read: list[Reading]) -> Reading:
    room = sum((each.most - each.rate for each in read), Decimal(0)) / len(read)
    return Reading.of(sum(rates, Decimal(0)) / len(rates), room)


def _printed(indicator: Indicator) -> Reading | None:
    return _reading(indicator.completion)


def _score_rate(indicator: Indicator) -> Reading | None:
    if indicator.score is None or indicator.full is None or not indicator.full.value:
        return None
    return Reading.of(indicator.score.value / indicator.full.value * HUNDRED)


def _completed(_: Indicator) -> Reading:
    return Reading.of(HUNDRED)


def _money_rate(report: Report) -> _StandIn:
    return lambda indicator: _reading(money_rate(report, indicator))


def _reading(stated: Rate | None) -> Reading | None:
    return Reading.of(stated.value, room_of(stated)) if stated else None
