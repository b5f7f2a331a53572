"""The score table: every indicator under its class and group, with the sums that the report states."""

from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import count

from generator.model.report import Report
from generator.model.scoring import ClassResult, Conclusion, Indicator, ScoredClass
from generator.pages.views.bars import bar
from generator.pages.views.facts import facts, label
from generator.pages.views.score_cells import (
    ACTUAL,
    COMPLETION,
    DEVIATION,
    NAME,
    SCORE,
    TARGET,
    WEIGHT,
    ScoredIndicator,
)
from generator.pages.views.table import Cell, Row, Table, field_cell, runs

CLASS = label(ScoredClass, "name")
GROUP = label(Indicator, "group")
_BEHIND_NAME = (TARGET, ACTUAL, COMPLETION, WEIGHT, SCORE, DEVIATION)
_IN_COLUMNS = {label(ScoredClass, name) for name in ("name", "full", "score")}
_FIGURES = (COMPLETION, WEIGHT, SCORE)
INDICATORS = "indicators"
"""The anchor of the table."""


def score_table(report: Report, prefix: str = "") -> Table | None:
    """Return the table of all scored classes, or None where the report scores nothing.

    The anchors of the table and of its indicators begin with `prefix`.
    """
    if not report.classes:
        return None
    heads = (Cell(name, name, name in _FIGURES) for name in (CLASS, GROUP, NAME, *_BEHIND_NAME))
    numbers = count()
    bodies = (tuple(_body(report, scored, numbers, prefix)) for scored in report.classes)
    table = Table("各项指标的评分", tuple(heads), tuple(bodies), tuple(_foot(report)), f"{prefix}{INDICATORS}")
    return _without_blanks(table)


def indicator_anchor(number: int) -> str:
    """Return the anchor of a report's indicator, counted from 0 over all classes."""
    return f"i{number}"


def _without_blanks(table: Table) -> Table:
    """Leave out the columns behind the name that hold nothing."""
    rows = [row for part in (*table.bodies, table.foot) for row in part]
    full = {cell.label for row in rows for cell in row.cells if not cell.is_blank}
    blank = set(_BEHIND_NAME) - full
    if not blank:
        return table

    def kept(part: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(replace(row, cells=tuple(_narrowed(row, blank))) for row in part)

    heads = tuple(head for head in table.heads if head.label not in blank)
    return replace(table, heads=heads, bodies=tuple(map(kept, table.bodies)), foot=kept(table.foot))


def _narrowed(row: Row, blank: Set[str]) -> Iterator[Cell]:
    """Yield a row's cells without those columns; the wording of a gap spans all columns from the name on."""
    for cell in row.cells:
        if cell.label not in blank:
            spans = row.kind == "empty" and cell.label == NAME and cell.columns
            yield replace(cell, columns=_span(cell.columns - len(blank))) if spans and cell.columns else cell


def _body(report: Report, scored: ScoredClass, numbers: Iterator[int], prefix: str) -> Iterator[Row]:
    """Yield the rows of a class; its name stands before them all."""
    rows = [*_indicators(report, scored, numbers, prefix), *_empty(scored), *_subtotal(report, scored)]
    first, *others = rows or [Row((Cell(GROUP, columns=2), *_figures()))]
    head = Cell(CLASS, scored.name, scope="rowgroup", rows=_span(len(others) + 1))
    yield replace(first, cells=(head, *first.cells))
    yield from others


def _indicators(report: Report, scored: ScoredClass, numbers: Iterator[int], prefix: str) -> Iterator[Row]:
    lengths = runs(indicator.group for indicator in scored.indicators)
    for indicator, length in zip(scored.indicators, lengths, strict=True):
        group = (Cell(GROUP, indicator.group or "", scope="row", rows=_span(length)),) if length else ()
        anchor = f"{prefix}{indicator_anchor(next(numbers))}"
        yield Row((*group, *ScoredIndicator.of(report, indicator).cells()), id=anchor)


def _empty(scored: ScoredClass) -> Iterator[Row]:
    for empty in scored.empty:
        level_1 = empty.level_1 if empty.level_1 != scored.name else None
        wording = Cell(NAME, empty.wording, columns=len(_BEHIND_NAME) + 1)
        yield Row((Cell(GROUP, empty.group, scope="row", note=level_1 or ""), wording), "empty")


def _subtotal(report: Report, scored: ScoredClass) -> Iterator[Row]:
    """Yield what the report states of the class as a whole, if it states anything."""
    nothing = ClassResult(name=scored.name)
    stated = next((result for result in report.conclusion.classes if result.name == scored.name), nothing)
    full, score = scored.full or stated.full, scored.score or stated.score
    others = [row for row in facts(scored) if row.label not in _IN_COLUMNS]
    if full or score or others:
        note = "，".join(f"{row.label}{row.values[0]}" for row in others)
        figure = replace(field_cell(SCORE, score), bar=bar(score, full))
        yield Row((_sum_head("小计", note), *_figures(field_cell(WEIGHT, full), figure)), "subtotal")


def _foot(report: Report) -> Iterator[Row]:
    """Yield the table's own sum and the conclusion's total, as far as they are stated."""
    stated = report.table_total
    if stated:
        figures = _figures(field_cell(WEIGHT, stated.full), field_cell(SCORE, stated.score))
        yield Row((_sum_head(label(Report, "table_total"), columns=3), *figures), "total")
    total = report.conclusion.total
    if total:
        yield Row((_sum_head(label(Conclusion, "total"), columns=3), *_figures(field_cell(SCORE, total))), "total")


def _sum_head(text: str, note: str = "", columns: int = 2) -> Cell:
    return Cell(NAME, text, scope="row", columns=columns, note=note)


def _figures(*given: Cell) -> tuple[Cell, ...]:
    """Return the cells behind the name, blank but for the given ones."""
    known = {cell.label: cell for cell in given}
    return tuple(known.get(name, Cell(name)) for name in _BEHIND_NAME)


def _span(length: int) -> int | None:
    return length if length > 1 else None
