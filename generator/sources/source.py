"""What every reader makes of a file: its lines, where each stood, and which of them are table rows or headings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True)
class Cell:
    """A table cell and the line (from 1) of the source text that holds it.

    `address` says in Chinese where in the file it stands: 自评表!C7, 表3第2行第4格; empty where nobody asked.
    """

    text: str
    line: int
    address: str = ""


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
    it as a heading. `places` says of each line in Chinese where in the file it stands (第12段, 第2页), as a person
    who opens the file would look for it; empty where nobody asked. `metadata` is what a web page says about its
    article, printed text by official label. `notes` tell in Chinese what of the file was left out or read otherwise.
    """

    name: str
    sha256: str
    lines: tuple[str, ...]
    tables: tuple[Table, ...] = ()
    levels: dict[int, int] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def table_lines(self) -> frozenset[int]:
        """The lines (from 1) that are rows of tables."""
        return frozenset(line for table in self.tables for line in range(table.first, table.last + 1))

    def place(self, line: int) -> str:
        """Return where in the file a line (from 1) stands, by its number where the reader said nothing more."""
        return self.places[line - 1] if 0 < line <= len(self.places) else f"第{line}行"


def numbered_places(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the places of a file whose lines are those of its text."""
    return tuple(f"第{number}行" for number in range(1, len(lines) + 1))


def join_lines(texts: list[str]) -> str:
    """Join the lines of a cell: Chinese without a blank, two Latin words or figures with one."""
    joined = ""
    for text in texts:
        apart = joined[-1:].isascii() and text[:1].isascii()
        joined += f" {text}" if apart and joined else text
    return joined
