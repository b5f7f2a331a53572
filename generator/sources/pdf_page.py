"""A page of a PDF file as lines and tables: what stands in the cells of a ruled grid is a table, all else is text."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from generator.sources.ruled_grids import Grid, Place, ruled_grids

_HYPHENS = str.maketrans({"\ufffe": "-\n", "\x02": "-\n"})
"""The signs that pdfium puts in place of a hyphen at the end of a line and of the line's end."""


@dataclass(eq=False)
class PageTable:
    """A table of a page: its grid, and the text of each cell by the cell's first place."""

    grid: Grid
    cells: dict[Place, str] = field(default_factory=dict)

    def rows(self) -> list[list[list[str]]]:
        """Return the lines of the cells by rows, a merged cell in its first place, without rows that hold no text."""
        height, width = self.grid.size
        rows = [[text_lines(self.cells.get((row, column), "")) for column in range(width)] for row in range(height)]
        return [row for row in rows if any(row)]

    @property
    def is_table(self) -> bool:
        """Tell whether some row has two cells with text: else the rules only frame or divide a text."""
        return any(sum(map(bool, row)) > 1 for row in self.rows())


def page_blocks(page: dict[str, Any] | None) -> list[str | PageTable]:
    """Return the lines and tables of a page, as the worker tells it, in order; none of a damaged page."""
    if page is None:
        return []
    grids = ruled_grids(page["rules"]) if "marks" in page else []
    if not grids:
        return list[str | PageTable](text_lines(page["text"], keep_empty=True))
    return _Blocks([PageTable(grid) for grid in grids]).read(page["marks"])


def text_lines(text: str, *, keep_empty: bool = False) -> list[str]:
    """Return the lines of a text without control characters and without blanks at their ends."""
    lines = ("".join(filter(_is_printed, line)).strip() for line in text.translate(_HYPHENS).splitlines())
    return [line for line in lines if line or keep_empty]


def _is_printed(character: str) -> bool:
    return unicodedata.category(character) != "Cc"


class _Blocks:
    """Divides the characters of a page, in their order, among its tables and the text between them."""

    def __init__(self, tables: list[PageTable]) -> None:
        """Begin with the page's tables, still empty."""
        self._tables = tables
        self._found: list[str | PageTable] = []
        self._text = ""

    def read(self, marks: Sequence[Sequence[Any]]) -> list[str | PageTable]:
        """Return the blocks; a character that is only implied, as the end of a line, goes with the one before it."""
        here: tuple[PageTable, Place] | None = None
        for character, *place in marks:
            there = self._cell(*place) if place else here
            if there is None:
                self._text += character
            else:
                self._add(*there, character, apart=there != here)
            here = there
        self._end_text()
        return list(chain.from_iterable(map(_settled, self._found)))

    def _cell(self, x: int, y: int) -> tuple[PageTable, Place] | None:
        for table in self._tables:
            place = table.grid.cell_at(x, y)
            if place is not None:
                return table, place
        return None

    def _add(self, table: PageTable, place: Place, character: str, *, apart: bool) -> None:
        """Add a character to a cell, on a line of its own where the text comes back from elsewhere."""
        if table not in self._found:
            self._end_text()
            self._found.append(table)
        begun = table.cells.get(place, "")
        table.cells[place] = begun + ("\n" if begun and apart else "") + character

    def _end_text(self) -> None:
        self._found.extend(text_lines(self._text, keep_empty=True))
        self._text = ""


def _settled(block: str | PageTable) -> list[str | PageTable]:
    """Return a block, in place of a table that is none its lines."""
    if isinstance(block, str) or block.is_table:
        return [block]
    return [line for row in block.rows() for cell in row for line in cell]
