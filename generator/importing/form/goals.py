"""年度总体目标 of a form: what was to be reached beside what was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.framework.form import GOALS, GOALS_SECTION, INDICATORS_SECTION
from generator.importing.form.rows import FormGrid, FormRow, says_nothing, title_of
from generator.importing.leftover import Leftover
from generator.model.folding import fold
from generator.model.goals import Goals

_OVERALL, _RESULT = (re.compile(field.pattern) for field in GOALS)
_SECTION = re.compile(GOALS_SECTION.pattern)
_NO_TEXT = re.compile(
    rf"{GOALS_SECTION.pattern}|{INDICATORS_SECTION.pattern}|{'|'.join(each.pattern for each in GOALS)}"
)
_BROKEN = "总体目标的单元格分成了几行，分不清预期目标和实际完成情况，未归入事实"


@dataclass(frozen=True)
class GoalsTable:
    """Where the table of the goals begins, and the columns of the goal and of the result."""

    index: int
    overall: int
    result: int


def goals_table(rows: Sequence[FormRow]) -> GoalsTable | None:
    """Return the table whose header has 预期目标 and 实际完成情况."""
    for index, row in enumerate(rows):
        results = [column for column in row.filled if _RESULT.fullmatch(_title(row, column))]
        goals = [column for column in row.filled if _OVERALL.fullmatch(_title(row, column))]
        before = [column for column in goals if results and column < results[-1]]
        if before:
            return GoalsTable(index, before[-1], results[-1])
    return None


def read_goals(grid: FormGrid, table: GoalsTable, rows: Sequence[FormRow]) -> Goals:
    """Read what stands behind the titles: in the same cell, in the next cells, or else below them."""
    header = rows[table.index]
    grid.pass_over(header)
    inside = [_behind_colon(header.cells[column]) for column in (table.overall, table.result)]
    beside = [
        _text(grid, [header], range(table.overall + 1, table.result)),
        _text(grid, [header], range(table.result + 1, len(header.cells))),
    ]
    for overall, result in (beside, inside):
        if overall or result:
            return Goals(overall=overall, result=result)
    below = rows[table.index + 1 :]
    if _are_broken(below):
        grid.doubts.append(Leftover(header.line, _BROKEN))
        return Goals()
    width = max((len(row.cells) for row in below), default=0)
    return Goals(
        overall=_text(grid, below, range(table.overall, table.result)),
        result=_text(grid, below, range(table.result, width)),
    )


def _behind_colon(cell: str) -> str | None:
    """Return what a title's own cell says behind a colon."""
    return cell[fold(cell).find(":") + 1 :].strip() or None if ":" in fold(cell) else None


def lone_goal(grid: FormGrid, rows: Sequence[FormRow]) -> Goals:
    """Read a goal that stands beside the label 年度总体目标, and the result where it stands in the row below."""
    for index, row in enumerate(rows):
        if len(row.filled) > 1 and _SECTION.fullmatch(_title(row, row.filled[0])):
            if _are_broken(rows[index : index + 2]):
                grid.doubts.append(Leftover(row.line, _BROKEN))
                return Goals()
            text = _text(grid, [row], range(row.filled[0] + 1, len(row.cells)))
            if text:
                grid.take(row, row.filled[0])
                return Goals(overall=text, result=_result_below(grid, rows[index + 1 :]))
    return Goals()


def _result_below(grid: FormGrid, rows: Sequence[FormRow]) -> str | None:
    """Read the result that has a row of its own below the goal's."""
    row = next(iter(rows), None)
    if row is None or len(row.filled) == 1 or not _RESULT.fullmatch(_title(row, row.filled[0])):
        return None
    grid.take(row, row.filled[0])
    return _text(grid, [row], range(row.filled[0] + 1, len(row.cells)))


def _are_broken(rows: Sequence[FormRow]) -> bool:
    """Tell whether lines of a cell stand on lines of their own, so that nobody knows whose they are."""
    told = [len(row.cells) for row in rows if not (len(row.filled) == 1 and _NO_TEXT.fullmatch(row.first))]
    return min(told, default=0) == 1 and max(told) > 1


def _title(row: FormRow, column: int) -> str:
    return title_of(row.keys[column].partition(":")[0])


def _text(grid: FormGrid, rows: Sequence[FormRow], span: range) -> str | None:
    """Return what the cells of some columns say, each row on a line of its own."""
    cells = [
        grid.take(row, column)
        for row in rows
        for column in row.filled
        if column in span and not _NO_TEXT.fullmatch(_title(row, column)) and not says_nothing(row.cells[column])
    ]
    return "\n".join(cells) or None
