"""The cells that a sheet shows: merged ones in their first place, nothing of hidden rows and columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from generator.errors import GongkaiError
from generator.sources.limits import MOST_CELLS
from generator.sources.markup import RESAVE_SHEETS
from generator.sources.sheet_details import Position, SheetDetails


@dataclass
class SheetGrid:
    """The texts that a sheet shows by their places; `hidden` counts the rows and columns with text that it does not."""

    texts: dict[Position, str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: tuple[int, int] = (0, 0)
    bridged: set[int] = field(default_factory=set)
    """Rows that a merged cell from above reaches into."""

    def blocks(self) -> Iterator[list[int]]:
        """Yield the runs of rows that show something, without a blank row between them."""
        block: list[int] = []
        for row in sorted({row for row, _ in self.texts}):
            between = range(block[-1] + 1, row) if block else ()
            if any(one not in self.hidden_rows and one not in self.bridged for one in between):
                yield block
                block = []
            block.append(row)
        if block:
            yield block

    def columns(self, rows: Sequence[int]) -> list[int]:
        """Return the columns that a block of rows reaches over."""
        chosen = set(rows)
        used = [column for row, column in self.texts if row in chosen]
        return [column for column in range(min(used), max(used) + 1) if column not in self.hidden_columns]


def shown_cells(name: str, sheet: dict[str, Any], details: SheetDetails) -> SheetGrid:
    """Return what a sheet shows; `sheet` is what the worker tells of it.

    Raises:
        GongkaiError: merged cells lie over one another, which Excel does not allow.
    """
    grid = SheetGrid(_texts(sheet, details), frozenset(details.hidden_rows), frozenset(details.hidden_columns))
    bottom = max((row for row, _ in grid.texts), default=-1)
    right = max((column for _, column in grid.texts), default=-1)
    area = 0
    for (top, left), (low, far) in sheet["merged"]:
        rows, columns = range(top, min(low, bottom) + 1), range(left, min(far, right) + 1)
        area += len(rows) * len(columns)
        if area > MOST_CELLS:
            raise GongkaiError(f"{name}：工作表“{sheet['name']}”的合并单元格互相重叠。{RESAVE_SHEETS}")
        _merge(grid, rows, columns)
    _hide(grid)
    return grid


def _texts(sheet: dict[str, Any], details: SheetDetails) -> dict[Position, str]:
    top, left = sheet["start"]
    told = {(top + y, left + x): text for y, row in enumerate(sheet["rows"]) for x, text in enumerate(row) if text}
    found = {place: details.text(place, told.get(place, "")) for place in told.keys() | details.printed.keys()}
    return {place: text for place, text in found.items() if text.strip()}


def _merge(grid: SheetGrid, rows: range, columns: range) -> None:
    """Empty the places that a merged cell covers; it shows in the first place that is not hidden."""
    places = list(product(rows, columns))
    text = grid.texts.get(places[0]) if places else None
    for place in places:
        grid.texts.pop(place, None)
    shown = (place for place in places if place[0] not in grid.hidden_rows and place[1] not in grid.hidden_columns)
    if text:
        grid.texts[next(shown, places[0])] = text
        grid.bridged.update(rows[1:])


def _hide(grid: SheetGrid) -> None:
    hidden = {place for place in grid.texts if place[0] in grid.hidden_rows or place[1] in grid.hidden_columns}
    rows = {row for row, _ in hidden if row in grid.hidden_rows}
    columns = {column for _, column in hidden if column in grid.hidden_columns}
    grid.hidden = (len(rows), len(columns))
    for place in hidden:
        del grid.texts[place]
