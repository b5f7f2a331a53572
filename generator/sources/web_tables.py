"""A table of a web page as a rectangle of cells: a merged cell stands where it begins, elsewhere it is empty."""

from collections.abc import Iterator

from generator.errors import GongkaiError
from generator.sources.limits import MOST_CELLS
from generator.sources.markup import Element
from generator.sources.web_visibility import is_shown

_WIDEST, _TALLEST = 200, 2000
"""Columns and rows that one cell may cover; browsers stop at 1,000 and 65,534."""

Row = list[Element | None]
"""The places of a row; None where no cell begins."""


def web_grid(name: str, table: Element) -> list[Row]:
    """Return the rows that are shown and have cells.

    Raises:
        GongkaiError: they have more places than any table of a report.
    """
    rows: list[Row] = []
    covered: dict[int, int] = {}
    places = 0
    for row in _rows(table):
        rows.append(_places(row, covered))
        places += len(rows[-1])
        if places > MOST_CELLS:
            raise GongkaiError(f"{name}：网页中的表格过大。请只保存报告所在的正文")
    return [row for row in rows if row]


def is_layout(table: Element, rows: list[Row]) -> bool:
    """Tell whether the table only arranges the page: it has one cell in each row, or another real table within it."""
    if all(sum(cell is not None for cell in row) <= 1 for row in rows):
        return True
    inner = (one for one in table.iter("table") if one is not table)
    return any(len(list(_cells(row))) > 1 for one in inner for row in _rows(one))


def _places(row: Element, covered: dict[int, int]) -> Row:
    """Return a row's places; `covered` holds, and gets, for how many more rows a cell from above covers a column."""
    places: Row = []
    below: dict[int, int] = {}
    for cell in _cells(row):
        _skip(places, covered)
        width, height = _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", _TALLEST)
        below.update(dict.fromkeys(range(len(places), len(places) + width), height - 1))
        places += [cell, *[None] * (width - 1)]
    _skip(places, covered)
    kept = {column: left - 1 for column, left in covered.items()} | below
    covered.clear()
    covered.update({column: left for column, left in kept.items() if left > 0})
    return places


def _skip(places: Row, covered: dict[int, int]) -> None:
    while covered.get(len(places), 0):
        places.append(None)


def _span(cell: Element, name: str, most: int) -> int:
    text = (cell.get(name) or "1").strip()
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
    if number == 0 and name == "rowspan":
        return most
    return min(max(number, 1), most)


def _rows(table: Element) -> Iterator[Element]:
    for one in table:
        if one.tag == "tr" and is_shown(one):
            yield one
        elif one.tag in {"tbody", "thead", "tfoot"} and is_shown(one):
            yield from _rows(one)


def _cells(row: Element) -> Iterator[Element]:
    return (one for one in row if one.tag in {"td", "th"} and is_shown(one))
