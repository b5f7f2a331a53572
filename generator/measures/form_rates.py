"""执行率 in the rows of a self-evaluation form: 全年执行数 / 全年预算数."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.framework.form import FUND_TOTAL
from generator.measures.forms import appended, forms
from generator.measures.ratio import stated_ratio
from generator.measures.stated_rate import StatedRate
from generator.model.amount import Amount
from generator.model.figure import Rate


def form_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield the rates of all rows; that of the total of a form that stands alone is the report's own."""
    beside = appended(filed)
    for form in forms(filed):
        yield from _row_rates(form)
    yield from _total_rates(beside) if beside else ()


def _row_rates(form: FiledReport) -> Iterator[StatedRate]:
    """Yield the rates of the rows below 年度资金总额."""
    for index, row in enumerate(form.report.funds.rows):
        yield from _rate(form, ("资金明细", index, "执行率"), row.name, (row.rate, row.spent, row.adjusted))


def _total_rates(form: FiledReport) -> Iterator[StatedRate]:
    """Yield the rate of the row 年度资金总额."""
    funds = form.report.funds
    yield from _rate(form, ("预算执行率",), FUND_TOTAL.label, (funds.execution_rate, funds.spent, funds.adjusted))


def _rate(
    form: FiledReport, path: tuple[str | int, ...], name: str, row: tuple[Rate | None, Amount | None, Amount | None]
) -> Iterator[StatedRate]:
    stated, spent, adjusted = row
    if stated:
        ratio = ("全年执行数", spent), ("全年预算数", adjusted)
        yield stated_ratio(f"自评表“{name}”的执行率", form.at("资金", *path), stated, ratio)
