"""A Word table as a rectangle of cells: a merged cell stands where it begins, the places it covers are empty."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.sources.markup import Element, child, number, shown, value, w

_WIDEST = 100
"""Word allows 63 columns; a false span must not make a row of millions."""


@dataclass(frozen=True)
class Place:
    """A place in the grid; None where no cell begins."""

    cell: Element | None


def grid(table: Element) -> list[list[Place]]:
    """Return the rows that are shown and have cells."""
    rows = [list(_places(row)) for row in _within(table, w("tr")) if child(row, "trPr", "del") is None]
    return [row for row in rows if row]


def is_frame(rows: list[list[Place]]) -> bool:
    """Tell whether the table only draws a frame around text: it has one cell in each row."""
    return all(sum(place.cell is not None for place in row) <= 1 for row in rows)


def _places(row: Element) -> Iterator[Place]:
    yield from _empty(number(row, "trPr", "gridBefore"))
    for cell in _within(row, w("tc")):
        yield Place(None if _continues(cell) else cell)
        yield from _empty((number(cell, "tcPr", "gridSpan") or 1) - 1)
    yield from _empty(number(row, "trPr", "gridAfter"))


def _empty(count: int | None) -> list[Place]:
    return [Place(None)] * min(count or 0, _WIDEST)


def _continues(cell: Element) -> bool:
    """Tell whether the cell belongs to the one above or left of it; a merge without value continues."""
    properties = child(cell, "tcPr")
    merges = (name for name in ("vMerge", "hMerge") if child(properties, name) is not None)
    return any((value(properties, name) or "continue") == "continue" for name in merges)


def _within(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells, also out of content controls; those of nested tables lie within a cell."""
    for one in shown(element):
        if one.tag == tag:
            yield one
        else:
            yield from _within(one, tag)
