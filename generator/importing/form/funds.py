"""项目资金 of a form: the row 年度资金总额 and the rows below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.framework.form import FUND_ROW, FUND_SECTION, FUND_TOTAL
from generator.importing.form.header import Header
from generator.importing.form.rows import FormGrid, FormRow, title_of
from generator.importing.form.values import added, amount, money_unit, rate, score
from generator.model.basics import FundRow, Funds
from generator.model.figure import Score
from generator.model.folding import squeeze
from generator.model.printed import Printed

_MONEY = ("initial", "adjusted", "spent")
_LONGEST = 24
"""So long can a cell of figures be; a longer one is a sentence of the goals below."""


@dataclass(frozen=True)
class FormFunds:
    """The funds, and the points that 执行率 got in the row 年度资金总额."""

    funds: Funds = field(default_factory=Funds)
    full: Score | None = None
    score: Score | None = None


def read_funds(grid: FormGrid, header: Header, above: Sequence[FormRow], rows: Sequence[FormRow]) -> FormFunds:
    """Read the rows under the header; `above` are the rows before them, in which the unit of money may stand."""
    units = _units(header, (*above, *rows[: header.height + 1]))
    read: list[FundRow] = []
    total: FundRow | None = None
    for row in rows[: header.height]:
        grid.pass_over(row)
    for row in rows[header.height :]:
        name = _name(header, row)
        if name is None:
            break
        found = _row(grid, header, row, units, name)
        if total is None and re.fullmatch(FUND_TOTAL.pattern, title_of(squeeze(found.name))):
            total = found
        else:
            read.append(found)
    if total is None:
        return FormFunds(Funds(rows=tuple(read)))
    stated = Funds(
        initial=total.initial,
        adjusted=total.adjusted,
        spent=total.spent,
        execution_rate=total.rate,
        rows=tuple(read),
    )
    return FormFunds(stated, total.full, total.score)


def _units(header: Header, rows: Sequence[FormRow]) -> dict[str, str | None]:
    """Return the unit of each column of money: of its own title, else of the section's or the form's label."""
    titles = [key for row in rows for key in row.keys if key]
    shared = next((unit for key in reversed(titles) if (unit := money_unit(key))), None)
    return {name: money_unit(header.titles.get(name, "")) or shared for name in _MONEY}


def _name(header: Header, row: FormRow) -> tuple[int, str] | None:
    """Return the column and the label of a row of the funds, None where the row is none."""
    first = min(header.columns.values())
    labels = [column for column in row.filled if column < first and not _is_section(row.keys[column])]
    figures = [row.keys[column] for column in row.filled if column >= first]
    if not labels or any(len(figure) > _LONGEST for figure in figures):
        return None
    known = re.fullmatch(FUND_ROW, row.keys[labels[-1]]) or any(re.search(r"\d", figure) for figure in figures)
    return (labels[-1], row.cells[labels[-1]]) if known else None


def _is_section(key: str) -> bool:
    return bool(re.fullmatch(FUND_SECTION.pattern, title_of(key)))


def _row(grid: FormGrid, header: Header, row: FormRow, units: dict[str, str | None], name: tuple[int, str]) -> FundRow:
    grid.take(row, name[0])
    told = {column: header.told(grid, row, column) for column in header.columns}
    money = {column: amount(told.get(column), units[column]) for column in _MONEY}
    full = score(told.get("full"))
    percent = rate(told.get("rate"), header.titles.get("rate", ""))
    points = score(told.get("score"), full)
    values: dict[str, Printed | None] = {**money, "full": full, "rate": percent, "score": points}
    for column, text in told.items():
        read = values[column]
        header.note(grid, row, read, column, unit=added(read, text))
        if text and values[column] is None:
            header.leave(grid, row, column)
    return FundRow(name=name[1], **money, full=full, rate=percent, score=points)
