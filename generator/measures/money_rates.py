"""The rates of arrival and execution that a report states, and the amounts they are the rates of."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.measures.marks import scored_indicators
from generator.measures.ratio import Ratio, StatedRate, rate_of
from generator.model.figure import Rate

ARRIVAL, EXECUTION = "资金到位率", "预算执行率"


def arrival_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield 资金到位率 of chapter 1 and of its indicator: received / budget."""
    funds = filed.report.funds
    ratio = Ratio.of(funds.received, "到位资金", funds.planned, "预算资金")
    yield from _stated(filed, ARRIVAL, funds.arrival_rate, (ratio,))


def execution_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield 预算执行率 of chapter 1 and of its indicator: spent / received, by the form also spent / budget."""
    funds = filed.report.funds
    received = Ratio.of(funds.spent, "支出资金", funds.received, "到位资金")
    planned = Ratio.of(funds.spent, "支出资金", funds.planned, "预算资金")
    by_budget = filed.report.kind == "单位自评" or received is None
    yield from _stated(filed, EXECUTION, funds.execution_rate, (received, planned if by_budget else None))


def year_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield 预算执行率 of chapter 5: 全年执行数 / 全年预算数; of what arrived where that budget is chapter 1's."""
    funds, year = filed.report.funds, filed.report.execution
    usual = Ratio.of(year.spent, "全年执行数", year.adjusted, "全年预算数")
    is_budget = year.adjusted and funds.planned and year.adjusted.yuan == funds.planned.yuan
    other = Ratio.of(year.spent, "全年执行数", funds.received, "到位资金") if is_budget else None
    if year.rate:
        ratios = tuple(ratio for ratio in (usual, other) if ratio)
        yield StatedRate(EXECUTION, filed.at("预算执行偏差", "预算执行率"), year.rate, ratios)


def _stated(
    filed: FiledReport, name: str, stated: Rate | None, ratios: tuple[Ratio | None, ...]
) -> Iterator[StatedRate]:
    known = tuple(ratio for ratio in ratios if ratio)
    if stated:
        yield StatedRate(name, filed.at("资金", name), stated, known)
    for scored in scored_indicators(filed):
        actual = rate_of(scored.indicator.actual) if scored.indicator.name == name else None
        if actual:
            yield StatedRate(name, scored.at("实际值"), actual, known)
