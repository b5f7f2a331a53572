"""The funds of older forms: labels with their values beside them (预算数：100, 执行数：80), and rows below by place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.framework.form import FUND_COLUMNS, FUND_ROW, PAIRED_FUND_TOTALS
from generator.importing.form.rows import FormGrid, FormRow, title_of
from generator.importing.form.values import added, amount, money_unit, rate
from generator.model.amount import Amount
from generator.model.basics import FundRow, Funds
from generator.model.decimals import FIGURE

_FIELDS = tuple(field for field in FUND_COLUMNS if field.field in PAIRED_FUND_TOTALS)
_MONEY = ("initial", "adjusted", "spent")
_FIGURE = re.compile(rf"{FIGURE}(?:%|(?:万|亿)?元)?")


@dataclass(frozen=True)
class PairedFunds:
    """Where the row of the totals stands, and the columns of its labels by field."""

    index: int
    labels: dict[str, int]


def paired_funds(rows: Sequence[FormRow]) -> PairedFunds | None:
    """Return the row that prints what was budgeted and what was spent, each behind its label."""
    for index, row in enumerate(rows):
        labels = {
            field.field: column
            for column in row.filled
            for field in _FIELDS
            if re.fullmatch(field.pattern, title_of(row.keys[column])) and _value(row, column) is not None
        }
        if {"adjusted", "spent"} <= labels.keys():
            return PairedFunds(index, labels)
    return None


def read_paired_funds(grid: FormGrid, found: PairedFunds, rows: Sequence[FormRow]) -> Funds:
    """Read the totals, and from the rows below them each amount with the label before it."""
    row = rows[found.index]
    unit = next((unit for above in rows[found.index :: -1] for key in above.keys if (unit := money_unit(key))), None)
    money = {field: _amount(grid, row, found.labels.get(field), unit) for field in _MONEY}
    stated = found.labels.get("rate")
    column = None if stated is None else _value(row, stated)
    return Funds(
        initial=money["initial"],
        adjusted=money["adjusted"],
        spent=money["spent"],
        execution_rate=None if column is None else grid.note(rate(grid.take(row, column), ""), row, (column,)),
        rows=tuple(_rows(grid, found, rows[found.index + 1 :], unit)),
    )


def _rows(grid: FormGrid, found: PairedFunds, rows: Sequence[FormRow], unit: str | None) -> list[FundRow]:
    read: list[FundRow] = []
    for row in rows:
        labels = {
            field: column
            for field, column in found.labels.items()
            if column < len(row.keys) and re.fullmatch(FUND_ROW, row.keys[column]) and _value(row, column) is not None
        }
        if not labels or len({row.keys[column] for column in labels.values()}) > 1:
            break
        money = {field: _amount(grid, row, labels.get(field), unit) for field in _MONEY}
        name = row.cells[min(labels.values())]
        read.append(FundRow(name=name, initial=money["initial"], adjusted=money["adjusted"], spent=money["spent"]))
    return read


def _value(row: FormRow, label: int) -> int | None:
    """Return the column of the figure behind a label, None where something else stands there."""
    behind = next((column for column in row.filled if column > label), None)
    return behind if behind is not None and _FIGURE.fullmatch(row.keys[behind]) else None


def _amount(grid: FormGrid, row: FormRow, label: int | None, unit: str | None) -> Amount | None:
    column = None if label is None else _value(row, label)
    if column is None or label is None:
        return None
    read = amount(row.cells[column], unit)
    if read:
        grid.seen.update({(row.line, label), (row.line, column)})
        grid.note(read, row, (column,), added(read, row.cells[column]))
    return read
