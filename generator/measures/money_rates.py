"""The rates of arrival and execution that a report states, and the amounts they are the rates of."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.measures.marks import scored_indicators
from generator.measures.once import once_a_report
from generator.measures.ratio import Ratio, quotient, rate_of, stated_ratio
from generator.measures.stated_rate import StatedRate
from generator.model.figure import Rate
from generator.model.report import Report
from generator.model.scoring import Indicator

ARRIVAL, EXECUTION = "资金到位率", "预算执行率"


@once_a_report
def arrival_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield 资金到位率 of chapter 1 and of its indicator: received / budget."""
    funds = filed.report.funds
    operands = ("到位资金", funds.received), ("预算资金", funds.planned)
    yield from _stated(filed, ARRIVAL, funds.arrival_rate, operands)


@once_a_report
def execution_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield 预算执行率 of chapter 1 and of its indicator: spent / received, by the form also spent / budget."""
    funds = filed.report.funds
    spent = "支出资金", funds.spent
    received = spent, ("到位资金", funds.received)
    planned = spent, ("预算资金", funds.planned)
    by_budget = filed.report.kind == "单位自评" or quotient(received) is None
    yield from _stated(filed, EXECUTION, funds.execution_rate, received, *([planned] if by_budget else []))


@once_a_report
def year_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield 预算执行率 of chapter 5: 全年执行数 / 全年预算数; of what arrived where that budget is chapter 1's."""
    funds, year = filed.report.funds, filed.report.execution
    spent = "全年执行数", year.spent
    usual = spent, ("全年预算数", year.adjusted)
    other = spent, ("到位资金", funds.received)
    is_budget = year.adjusted and funds.planned and year.adjusted.yuan == funds.planned.yuan
    if year.rate:
        place = filed.at("预算执行偏差", "预算执行率")
        yield stated_ratio(EXECUTION, place, year.rate, usual, *([other] if is_budget else []))


def money_rate(report: Report, indicator: Indicator) -> Rate | None:
    """Return the rate of chapter 1 that an indicator of the money is about, None for another indicator."""
    return {ARRIVAL: report.funds.arrival_rate, EXECUTION: report.funds.execution_rate}.get(indicator.name)


def _stated(filed: FiledReport, name: str, stated: Rate | None, *ratios: Ratio) -> Iterator[StatedRate]:
    if stated:
        yield stated_ratio(name, filed.at("资金", name), stated, *ratios)
    for scored in scored_indicators(filed):
        actual = rate_of(scored.indicator.actual) if scored.indicator.name == name else None
        if actual:
            yield stated_ratio(name, scored.at("实际值"), actual, *ratios)
