"""Sums inside a self-evaluation form: of points, and of the rows of the funds in every column."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.content.filed import FiledReport
from generator.framework.form import FUND_TOTAL
from generator.measures.forms import appended, forms
from generator.measures.stated_sum import StatedSum, Whole, all_stated
from generator.model.amount import Amount
from generator.model.basics import FundRow

_COLUMNS = {"initial": "年初预算", "adjusted": "调整后预算", "spent": "支出资金"}
"""Columns of the funds, and the keys of the row 年度资金总额."""


def total_sums(form: FiledReport) -> Iterator[StatedSum]:
    """Yield both columns of the row 总分 with the indicators' points."""
    report, row = form.report, form.report.table_total
    fulls, scores = [i.full for i in report.indicators], [i.score for i in report.indicators]
    for key, stated, figures in (("分值", row and row.full, fulls), ("得分", row and row.score, scores)):
        known = all_stated(figures)
        if stated and known:
            place = form.at("评分表合计", key)
            yield StatedSum(f"各行{key}之和", (Whole(f"自评表总分行的{key}", stated, place),), known)


def fund_sums(form: FiledReport) -> Iterator[StatedSum]:
    """Yield every column of money, whose rows make 年度资金总额.

    Rows below a row of their own (其中 behind a row without 其中) may be its parts. A blank cell is no money where the
    others make the total; else the sum stays open.
    """
    for column, key in _COLUMNS.items():
        whole = getattr(form.report.funds, column)
        ways = [_amounts(rows, column) for rows in _readings(form.report.funds.rows)]
        if whole is None or not any(any(way) for way in ways):
            continue
        yield _column(form, column, key, whole, ways)


def _column(
    form: FiledReport, column: str, key: str, whole: Amount, ways: Sequence[tuple[Amount | None, ...]]
) -> StatedSum:
    label = FundRow.model_fields[column].alias
    wholes = (Whole(f"{FUND_TOTAL.label}的{label}", whole, form.at("资金", key)),)
    sums = [
        StatedSum(f"各行{label}之和", wholes, known)
        for way in ways
        if (known := tuple(amount for amount in way if amount))
    ]
    best = min(sums, key=lambda each: (not each.agrees, not each.is_rounded))
    is_open = not (best.agrees or best.is_rounded) and any(None in way for way in ways)
    return replace(best, missing=f"资金明细有的行没有印出{label}") if is_open else best


def all_fund_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield the columns of money of a report that is a form, and of the form appended to a report."""
    for form in forms(filed):
        yield from fund_sums(form)


def appended_total_sums(filed: FiledReport) -> Iterator[StatedSum]:
    """Yield both columns of the row 总分 of the form appended to a report."""
    form = appended(filed)
    yield from total_sums(form) if form else ()


def points_in_all(form: FiledReport) -> Decimal | None:
    """Return the sum of all 分值, None where a row has none."""
    fulls = [indicator.full for indicator in form.report.indicators]
    known = [full.value for full in fulls if full]
    return sum(known, Decimal(0)) if fulls and len(known) == len(fulls) else None


def _readings(rows: Sequence[FundRow]) -> Iterator[Sequence[FundRow]]:
    yield rows
    heads = [row for index, row in enumerate(rows) if index == 0 or not row.name.startswith("其中")]
    if len(heads) < len(rows):
        yield heads


def _amounts(rows: Sequence[FundRow], column: str) -> tuple[Amount | None, ...]:
    return tuple(getattr(row, column) for row in rows)
