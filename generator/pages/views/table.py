"""Tables ready to print: columns, rows, spans, and no column without content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, Self

from markupsafe import Markup

from generator.model.amount import Amount
from generator.model.figure import Count, Figure
from generator.model.record import Record
from generator.pages.views.bars import Bar
from generator.pages.views.facts import label, prints

_FIGURES = (Amount, Figure, Count)


@dataclass(frozen=True)
class Cell:
    """A cell: its column's label, its text, and what stands beside the text.

    `scope` makes it a header; `rows` and `columns` are set where it spans more than one; `sort` is the decimal that the
    column is sorted by, empty where that is the text.
    """

    label: str
    text: str = ""
    is_figure: bool = False
    scope: Literal["", "row", "rowgroup"] = ""
    rows: int | None = None
    columns: int | None = None
    href: Markup | None = None
    note: str = ""
    bar: Bar | None = None
    sort: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether the cell shows nothing."""
        return not (self.text or self.note)


@dataclass(frozen=True)
class Row:
    """A row; `kind` tells sums and gaps from ordinary rows, `id` is the anchor of a row that is linked to."""

    cells: tuple[Cell, ...]
    kind: Literal["", "empty", "subtotal", "total"] = ""
    id: str = ""


@dataclass(frozen=True)
class Table:
    """A table: its caption, the heads of its columns, its bodies of rows, and its anchor where it is linked to."""

    caption: str
    heads: tuple[Cell, ...]
    bodies: tuple[tuple[Row, ...], ...]
    foot: tuple[Row, ...] = ()
    id: str = ""

    @property
    def shape(self) -> Literal["pair", "cards"]:
        """How the table stands where there is little room: two columns fit, of more every row becomes a card."""
        return "pair" if len(self.heads) <= 2 else "cards"

    @classmethod
    def of(cls, caption: str, rows: Iterable[Sequence[Cell]]) -> Self | None:
        """Return the table of these rows without its blank columns, or None when nothing is left."""
        columns = [column for column in zip(*rows, strict=True) if not all(cell.is_blank for cell in column)]
        if not columns:
            return None
        return cls(caption, tuple(map(_head, columns)), (tuple(Row(cells) for cells in zip(*columns, strict=True)),))


def records_table(caption: str, records: Sequence[Record], head: str = "name") -> Table | None:
    """Return one row per record and one column per field that any of them sets, under the official labels.

    The field called `head` heads the row.
    """
    return Table.of(caption, (record_cells(record, head) for record in records))


def record_cells(record: Record, head: str = "name") -> tuple[Cell, ...]:
    """Return a record's fields as cells."""
    kind = type(record)
    return tuple(
        field_cell(label(kind, name), getattr(record, name), scope="row" if name == head else "")
        for name in kind.model_fields
    )


def field_cell(name: str, value: object, scope: Literal["", "row"] = "", sort: str = "") -> Cell:
    """Return the cell that shows a value as printed; figures stand to the right."""
    return Cell(name, "、".join(prints(value)), isinstance(value, _FIGURES), scope, sort=sort)


def _head(column: Sequence[Cell]) -> Cell:
    name = column[0].label
    return Cell(name, name, any(cell.is_figure for cell in column))


def runs(keys: Iterable[object]) -> list[int]:
    """Return for every key the length of the run of equal keys that starts at it, 0 inside a run."""
    lengths: list[int] = []
    for _, run in groupby(keys):
        length = len(list(run))
        lengths += [length] + [0] * (length - 1)
    return lengths
