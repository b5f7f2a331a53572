"""Values in table cells."""

from typing import TypeVar

from generator.importing.stream import Stream
from generator.importing.tables import Row
from generator.model.figure import Count, Rate, Score
from generator.model.printed import Printed
from generator.model.target import Target

Value = TypeVar("Value", bound=Printed)


def _value_in(row: Row, column: str, kind: type[Value]) -> Value | None:
    text = row.text(column)
    if text is None:
        return None
    try:
        return row.note(kind.parse(text), column)
    except ValueError:
        return None  # the line stays unmarked where no cell of it could be read


def score_in(row: Row, column: str) -> Score | None:
    """Return the score in a cell."""
    return _value_in(row, column, Score)


def rate_in(row: Row, column: str) -> Rate | None:
    """Return the rate in a cell."""
    return _value_in(row, column, Rate)


def count_in(row: Row, column: str) -> Count | None:
    """Return the count in a cell."""
    return _value_in(row, column, Count)


def target_in(row: Row, column: str) -> Target | None:
    """Return the target or actual value in a cell."""
    return _value_in(row, column, Target)


def mark_row(stream: Stream, row: Row) -> None:
    """Remember that a row's lines were read."""
    for cell in row.cells.values():
        stream.mark(stream.offset_of_line(cell.line), stream.offset_of_line(cell.line + 1))
