"""The header of a table in a form: which columns it names, on one row or two."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.framework.form import (
    FUND_COLUMNS,
    INDICATOR_COLUMNS,
    NAME_WITHOUT_LEVELS,
    FormField,
)
from generator.importing.form.rows import FormGrid, FormRow, Value, says_nothing, title_of
from generator.model.decimals import FIGURE

_Fields = Literal["funds", "indicators"]
_COLUMNS: Mapping[_Fields, tuple[FormField, ...]] = {"funds": FUND_COLUMNS, "indicators": INDICATOR_COLUMNS}
_LEAST_TITLES = 3
_LONGEST_TITLE = 24
_PLAIN_BUDGET = re.compile(r"预算(?:数|资金|金额)")
_MONEY = frozenset({"initial", "adjusted", "spent"})


@dataclass(frozen=True)
class Header:
    """The columns by field, every column that bears a title, the titles with their brackets, and the rows it takes."""

    columns: dict[str, int]
    bounds: tuple[int, ...]
    titles: dict[str, str]
    height: int

    def span(self, field: str, row: FormRow) -> range:
        """Return the columns of a row that stand below a title: up to the next title."""
        start = self.columns[field]
        end = next((bound for bound in self.bounds if bound > start), max(len(row.cells), start + 1))
        return range(start, end)

    def pieces(self, grid: FormGrid, row: FormRow, field: str) -> tuple[str, ...]:
        """Return the cells below a title that hold something, as printed.

        Two cells with figures are no pieces of one value, and neither is read.
        """
        if field not in self.columns:
            return ()
        columns = [column for column in self.span(field, row) if row.cell(column)]
        if sum(bool(re.search(r"\d", row.keys[column])) for column in columns) > 1:
            return ()
        return tuple(grid.take(row, column) for column in columns)

    def note(self, grid: FormGrid, row: FormRow, value: Value | None, *fields: str, unit: str = "") -> Value | None:
        """Remember that a value was read from the cells below some titles, and return it."""
        columns = [column for field in fields if field in self.columns for column in self.span(field, row)]
        return grid.note(value, row, columns, unit)

    def leave(self, grid: FormGrid, row: FormRow, field: str) -> None:
        """Forget that the cells below a title were read: they became no value."""
        grid.seen.difference_update((row.line, column) for column in self.span(field, row))

    def told(self, grid: FormGrid, row: FormRow, field: str) -> str | None:
        """Return what stands below a title, None where that says nothing."""
        text = "".join(self.pieces(grid, row, field))
        return None if says_nothing(text) else text


def fund_header(rows: Sequence[FormRow], index: int) -> Header | None:
    """Return the header of 项目资金 that begins at a row, None where none does; labels beside figures are no titles."""
    if any(re.fullmatch(FIGURE, key) for key in rows[index].keys):
        return None
    header = _header(rows, index, "funds")
    return header if header and len(_MONEY & header.columns.keys()) >= len(_MONEY) - 1 else None


def indicator_header(rows: Sequence[FormRow], index: int) -> Header | None:
    """Return the header of 绩效指标 that begins at a row, None where none does."""
    header = _header(rows, index, "indicators")
    if header and "name" not in header.columns:
        header = _unlevelled(rows[index], header)
    found = header.columns.keys() if header else frozenset[str]()
    scored = found & {"target", "actual", "score"} and found & {"full", "score"}
    return header if "name" in found and (scored or {"target", "actual"} <= found) else None


def headers_in(rows: Sequence[FormRow]) -> tuple[tuple[int, Header] | None, tuple[int, Header]]:
    """Return places and headers of a form's funds, if it has any, and of its indicators."""
    indicators = next((index, found) for index in range(len(rows)) if (found := indicator_header(rows, index)))
    funds = next(((index, found) for index in range(indicators[0]) if (found := fund_header(rows, index))), None)
    return funds, indicators


def is_header(row: FormRow) -> bool:
    """Tell whether a row repeats the titles of the indicators' columns."""
    return len(_columns(row.keys, "indicators")) >= _LEAST_TITLES


def _header(rows: Sequence[FormRow], index: int, fields: _Fields) -> Header | None:
    """Return the titles of a row; a row below that names more columns, and holds nothing else, fills in for it."""
    row = rows[index]
    if len(row.cells) < _LEAST_TITLES - 1:
        return None
    found = _columns(row.keys, fields)
    if len(found) < _LEAST_TITLES - 1:
        return None
    below = rows[index + 1] if index + 1 < len(rows) else None
    if below and len(below.filled) <= len(row.filled):
        second = _columns(below.keys, fields)
        both = _columns(_filled_in(row.keys, below.keys), fields)
        if len(second) == len(below.filled) and len(both) > len(found):
            return _made(_filled_in(row.keys, below.keys), both, 2)
    return _made(row.keys, found, 1)


def _made(keys: tuple[str, ...], columns: dict[str, int], height: int) -> Header:
    bounds = tuple(column for column, key in enumerate(keys) if key)
    return Header(columns, bounds, {field: keys[column] for field, column in columns.items()}, height)


def _filled_in(high: tuple[str, ...], low: tuple[str, ...]) -> tuple[str, ...]:
    width = max(len(high), len(low))
    pairs = zip((*high, *[""] * (width - len(high))), (*low, *[""] * (width - len(low))), strict=True)
    return tuple(below or above for above, below in pairs)


def _columns(keys: tuple[str, ...], fields: _Fields) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, key in enumerate(keys):
        field = next((name for name in _named(title_of(key), fields) if name not in found), None)
        if field:
            found[field] = column
    return found | _budgets(keys, found) if fields == "funds" else found


def _budgets(keys: tuple[str, ...], found: dict[str, int]) -> dict[str, int]:
    """Return both columns of a budget that is called 预算数 where an adjusted one stands behind it."""
    first = found.get("adjusted")
    if first is None or "initial" in found or not _PLAIN_BUDGET.fullmatch(title_of(keys[first])):
        return {}
    later = (column for column in range(first + 1, len(keys)) if column not in found.values())
    adjusted = next((column for column in later if "adjusted" in _named(title_of(keys[column]), "funds")), None)
    return {} if adjusted is None else {"initial": first, "adjusted": adjusted}


@lru_cache(maxsize=4096)
def _named(title: str, fields: _Fields) -> tuple[str, ...]:
    """Return the fields that a title may name, in their order; a sentence is no title."""
    if not title or len(title) > _LONGEST_TITLE:
        return ()
    return tuple(each.field for each in _COLUMNS[fields] if re.fullmatch(each.pattern, title))


def _unlevelled(row: FormRow, header: Header) -> Header:
    """Take for the names' column the last one that is only called 指标, where none is called 三级指标."""
    for column, key in reversed(tuple(enumerate(row.keys))):
        if column not in header.columns.values() and re.fullmatch(NAME_WITHOUT_LEVELS, title_of(key)):
            columns = header.columns | {"name": column}
            return Header(columns, header.bounds, header.titles | {"name": key}, header.height)
    return header
