"""Notes on where a value was read, taken at that moment; a value is known again by its identity.

The note on a text, which is found later, holds no value.
"""

from dataclasses import dataclass
from typing import NamedTuple

from generator.model.printed import Printed


class InText(NamedTuple):
    """A value read from a stream's characters `start` to `end`."""

    value: Printed | None
    start: int
    end: int


@dataclass(frozen=True)
class InCell:
    """A value read from a table cell: its line (from 1), its address in the file and its text."""

    value: Printed | None
    line: int
    address: str
    text: str


@dataclass(frozen=True)
class InRow:
    """A value put together from cells of a form's row, by their columns; `unit` is what the header prints of it."""

    value: Printed | None
    line: int
    columns: tuple[int, ...]
    unit: str = ""
