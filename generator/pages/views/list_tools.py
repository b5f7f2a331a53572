"""What a reader can do with a list in place: look for words, choose, sort; without a script none of it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.pages.views.table import Table


@dataclass(frozen=True)
class Filter:
    """A choice among the values of a column; `part` looks for the value inside the cell."""

    label: str
    options: tuple[str, ...]
    part: bool = False


@dataclass(frozen=True)
class ListTools:
    """The filters and the columns to sort by; `unit` is the measure word of what is listed."""

    filters: tuple[Filter, ...]
    sorts: tuple[str, ...]
    count: int
    unit: str


def list_tools(
    table: Table | None, choices: Iterable[str] = (), parts: Iterable[Filter] = (), unit: str = "份"
) -> ListTools | None:
    """Return the tools of a table; a choice of one value is none, and neither is a list of one row."""
    if table is None or sum(map(len, table.bodies)) < 2:
        return None
    heads = tuple(head.text for head in table.heads)
    found = (Filter(name, _values(table, name)) for name in choices if name in heads)
    inside = (each for each in parts if each.label in heads)
    filters = tuple(each for each in (*found, *inside) if len(each.options) > 1)
    return ListTools(filters, heads, sum(map(len, table.bodies)), unit)


def _values(table: Table, name: str) -> tuple[str, ...]:
    cells = (cell for body in table.bodies for row in body for cell in row.cells)
    return tuple(dict.fromkeys(cell.text for cell in cells if cell.label == name and cell.text))
