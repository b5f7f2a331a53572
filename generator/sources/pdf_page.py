"""A page of a PDF file as lines and tables: what stands in the cells of a ruled grid is a table, all else is text."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from generator.sources.pdf_cells import cell_text
from generator.sources.pdf_marks import Mark, lines_of, marks_of
from generator.sources.ruled_grids import Grid, Place, ruled_grids

_HYPHENS = str.maketrans({"\ufffe": "-\n", "\x02": "-\n"})
"""The signs that pdfium puts in place of a hyphen at the end of a line and of the line's end."""


@dataclass(eq=False)
class PageTable:
    """A table of a page: its grid, and the characters of each cell by the cell's first place."""

    grid: Grid
    cells: dict[Place, list[Mark]] = field(default_factory=dict)

    def rows(self) -> list[list[list[str]]]:
        """Return the lines of the cells by rows, a merged cell in its first place, without rows that hold no text."""
        height, width = self.grid.size
        rows = [[text_lines(self._text((row, column))) for column in range(width)] for row in range(height)]
        return [row for row in rows if any(row)]

    def _text(self, place: Place) -> str:
        marks = self.cells.get(place)
        return cell_text(marks, self.grid.width(place)) if marks else ""

    @property
    def is_table(self) -> bool:
        """Tell whether some row has two cells with text: else the rules only frame or divide a text."""
        return any(sum(map(bool, row)) > 1 for row in self.rows())


def page_blocks(page: dict[str, Any] | None) -> list[str | PageTable]:
    """Return the lines and tables of a page, as the worker tells it, in order; none of a damaged page."""
    if page is None:
        return []
    if "marks" not in page:
        return list[str | PageTable](text_lines(page["text"], keep_empty=True))
    return _Blocks([PageTable(grid) for grid in ruled_grids(page["rules"])]).read(marks_of(page["marks"]))


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
        self._text: list[Mark] = []

    def read(self, marks: Sequence[Mark]) -> list[str | PageTable]:
        """Return the blocks; a character that is only implied, as the end of a line, goes with the one before it."""
        here: tuple[PageTable, Place] | None = None
        for mark in marks:
            there = here if mark.middle is None else self._cell((mark.left + mark.right) // 2, mark.middle)
            if there is None:
                self._text.append(mark)
            else:
                self._add(*there, mark)
            here = there
        self._end_text()
        return list(chain.from_iterable(map(_settled, self._found)))

    def _cell(self, x: int, y: int) -> tuple[PageTable, Place] | None:
        for table in self._tables:
            place = table.grid.cell_at(x, y)
            if place is not None:
                return table, place
        return None

    def _add(self, table: PageTable, place: Place, mark: Mark) -> None:
        if table not in self._found:
            self._end_text()
            self._found.append(table)
        table.cells.setdefault(place, []).append(mark)

    def _end_text(self) -> None:
        for line in lines_of(self._text):
            at = self._place(min((mark.middle for mark in line if mark.middle is not None), default=0))
            self._found[at:at] = text_lines("".join(mark.text for mark in line), keep_empty=True)
        self._text = []

    def _place(self, height: int) -> int:
        """Return where a line belongs: before a table that it stands above, though it may be drawn after it."""
        above = (at for at, one in enumerate(self._found) if isinstance(one, PageTable) and one.grid.rows[-1] <= height)
        return next(above, len(self._found))


def _settled(block: str | PageTable) -> list[str | PageTable]:
    """Return a block, in place of a table that is none its lines."""
    if isinstance(block, str) or block.is_table:
        return [block]
    return [line for row in block.rows() for cell in row for line in cell]
