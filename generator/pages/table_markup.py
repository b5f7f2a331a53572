"""Tables as HTML: printed here and not by a template, because a report has some thousand cells.

A table is one raw HTML block without a blank line inside, which all Markdown renderers treat alike.
"""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

from generator.pages.escaping import shown
from generator.pages.views.bars import Bar
from generator.pages.views.table import Cell, Row, Table


def table_markup(table: Table, kind: str) -> Markup:
    """Return a table of a kind, which its style sheet knows; every value in it passes through the escaping."""
    heads, bodies = "".join(map(_head, table.heads)), "".join(_rows("tbody", body) for body in table.bodies)
    head = (
        f'<table class="{shown(kind)} {shown(table.shape)}"{_set("id", table.id)}>\n'
        f"<caption>{shown(table.caption)}</caption>\n<thead>\n<tr>\n{heads}</tr>\n</thead>\n"
    )
    foot = _rows("tfoot", table.foot) if table.foot else ""
    return Markup(f"{head}{bodies}{foot}</table>\n")  # noqa: S704 (every value is escaped)


def _head(head: Cell) -> str:
    figure = ' class="figure"' if head.is_figure else ""
    return f'<th{figure} scope="col"{_label(head.label)}>{shown(head.text)}</th>\n'


def _rows(tag: str, rows: Iterable[Row]) -> str:
    return f"<{tag}>\n{''.join(map(_row, rows))}</{tag}>\n"


def _row(row: Row) -> str:
    return f"<tr{_set('class', row.kind)}{_set('id', row.id)}>\n{''.join(map(_cell, row.cells))}</tr>\n"


def _cell(cell: Cell) -> str:
    tag, text = "th" if cell.scope else "td", shown(cell.text)
    begin = f'<{tag} class="figure"' if cell.is_figure else f"<{tag}"
    if cell.rows or cell.columns:
        begin += f"{_set('rowspan', cell.rows)}{_set('colspan', cell.columns)}"
    if cell.scope:
        begin += f' scope="{cell.scope}"'
    if cell.href:
        text = Markup(f'<a href="{shown(cell.href)}" title="{text}">{text}</a>')  # noqa: S704 (escaped)
    note = f'<small class="note">{shown(cell.note)}</small>' if cell.note else ""
    bar = _bar(cell.bar) if cell.bar else ""
    sort = _set("data-sort", cell.sort) if cell.sort else ""
    return f"{begin}{_label(cell.label)}{sort}>{text}{note}{bar}</{tag}>\n"


@lru_cache(maxsize=1024, typed=True)
def _label(label: str) -> str:
    return f' data-label="{shown(label)}"'


def _set(name: str, value: str | int | None) -> str:
    return f' {name}="{shown(value)}"' if value else ""


def _bar(bar: Bar) -> str:
    whole = '<rect class="bar-whole" width="100%" height="8"/>'
    part = f'<rect class="bar-part" width="{shown(bar.width)}%" height="8"/>'
    return f'<svg class="bar" width="100" height="8" aria-hidden="true" focusable="false">{whole}{part}</svg>'
