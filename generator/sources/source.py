"""What every reader makes of a file: its lines, and which of them are table rows or headings."""

from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True)
class Cell:
    """A table cell and the line (from 1) of the source text that holds it."""

    text: str
    line: int


@dataclass(frozen=True)
class Table:
    """A table as a rectangle of cells; the cells that a merged one covers are empty.

    `first` and `last` are the lines (from 1, inclusive) of the source text that the table stands in.
    """

    first: int
    last: int
    rows: tuple[tuple[Cell, ...], ...]

    @classmethod
    def of(cls, first: int, last: int, rows: list[list[Cell]]) -> Self:
        """Return the table with short rows filled up with empty cells."""
        width = max(len(row) for row in rows)
        return cls(first, last, tuple((*row, *[Cell("", row[-1].line)] * (width - len(row))) for row in rows))


@dataclass(frozen=True)
class Source:
    """A file's whole text.

    `lines` hold every character of the text in order: a paragraph, or a table row whose cells are divided by tabs.
    Automatic numbering is written out. `levels` maps a line (from 1) to its outline level where the file marks
    it as a heading.
    """

    name: str
    sha256: str
    lines: tuple[str, ...]
    tables: tuple[Table, ...] = ()
    levels: dict[int, int] = field(default_factory=dict)

    @property
    def table_lines(self) -> frozenset[int]:
        """The lines (from 1) that are rows of tables."""
        return frozenset(line for table in self.tables for line in range(table.first, table.last + 1))
