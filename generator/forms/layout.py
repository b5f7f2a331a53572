"""《项目支出绩效自评表》 as a grid of cells, from the field table generator.framework.form.

Source: 财预〔2020〕10号 annex 1; the columns 指标性质 and 度量单位 are those of local variants, so that an operator
can be chosen and a figure stands alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from generator.forms.contents import Box, Content, Entry, EntryKind, Label, Place, Ratio, Shortfall, Sum
from generator.framework.form import (
    FUND_COLUMNS,
    FUND_ROWS,
    FUND_SECTION,
    FUND_TOTAL,
    GOALS,
    GOALS_SECTION,
    HEAD,
    INDICATOR_COLUMNS,
    INDICATOR_GROUPS,
    INDICATORS_SECTION,
    NAME,
    TOTAL,
    FormField,
)

CREATED = datetime(2020, 2, 25, tzinfo=UTC)
"""What the files say about when they were made, the day of 财预〔2020〕10号: the same form is always the same bytes."""
WIDTHS = (18, 20, 26, 46, 17, 24, 17, 24, 16, 16, 43)
"""Of the columns, in mm: together what an A4 page in landscape has between margins of 15 mm."""
ROOM = 60
"""The least height in points of the rows that hold what is in ROOMY."""
ROOMY: frozenset[EntryKind] = frozenset({"overall", "result"})
_FundField = Literal["initial", "adjusted", "spent", "full", "rate", "score"]
_COLUMNS: tuple[EntryKind, ...] = ("name", "operator", "target", "unit", "actual", "full", "score", "reason")
_FIRST = 3
"""The column of the indicators' names; before it stand the labels of section, class and group."""
_FUNDS: dict[_FundField, int] = {"initial": 4, "adjusted": 5, "spent": 6, "full": 7, "rate": 8, "score": 9}
_SATISFACTION = "满意度"
_NONE = "—"
_FUNDS_AT, _GOALS_AT, _HEADER_AT = 5, 7 + len(FUND_ROWS), 9 + len(FUND_ROWS)
_WIDTH = len(WIDTHS)


@dataclass(frozen=True)
class Heading:
    """What is known before the form is filled in."""

    unit: str
    year: int
    project: str | None = None
    department: str | None = None


@dataclass(frozen=True)
class Layout:
    """The cells in the order of the rows; the first two rows are the title and the year, each over the whole width."""

    boxes: tuple[Box, ...]

    @property
    def height(self) -> int:
        """The number of rows."""
        return max(box.place.row + box.height for box in self.boxes)


def lay_out(heading: Heading, rows: int) -> Layout:
    """Return the blank form with so many rows for the indicators of each group."""
    first = _HEADER_AT + 1
    groups = sum(map(len, INDICATOR_GROUPS.values()))
    boxes = [*_head(heading), *_funds(), *_goals(), *_indicators(first, rows), *_total(first, first + groups * rows)]
    return Layout(tuple(sorted(boxes, key=lambda box: box.place)))


def _label(fields: Sequence[FormField], name: str) -> Label:
    return Label(next(field.label for field in fields if field.field == name))


def _row(row: int, *cells: tuple[int, Content]) -> Iterator[Box]:
    """Yield cells beside one another, given with their widths."""
    column = 0
    for width, content in cells:
        yield Box(Place(row, column), content, width)
        column += width


def _head(heading: Heading) -> Iterator[Box]:
    def label(name: str) -> Label:
        return _label(HEAD, name)

    yield from _row(0, (_WIDTH, Label(NAME)))
    yield from _row(1, (_WIDTH, Label(f"（{heading.year}年度）")))
    yield from _row(2, (2, label("project")), (9, Entry("project", heading.project or "")))
    department = Entry("department", heading.department or "")
    yield from _row(3, (2, label("department")), (3, department), (2, label("unit")), (4, Label(heading.unit)))
    yield from _row(
        4,
        (2, label("leaders")),
        (2, Entry("leaders")),
        (1, label("filed")),
        (2, Entry("filed")),
        (2, label("grade")),
        (2, Entry("grade")),
    )


def _funds() -> Iterator[Box]:
    top = _FUNDS_AT
    yield Box(Place(top, 0), Label(FUND_SECTION.label), 1, len(FUND_ROWS) + 2)
    yield Box(Place(top, 1), Label(""), 3)
    for name, column in _FUNDS.items():
        yield Box(Place(top, column), _label(FUND_COLUMNS, name), _fund_width(name))
    for row, label in enumerate((FUND_TOTAL.label, *FUND_ROWS), top + 1):
        yield Box(Place(row, 1), Label(label), 3)
        for name, column in _FUNDS.items():
            yield Box(Place(row, column), _fund(name, row, is_total=row == top + 1), _fund_width(name))


def _fund_width(name: str) -> int:
    return 2 if name == "score" else 1


def _fund(name: _FundField, row: int, *, is_total: bool) -> Content:
    """Return a cell of a row of the funds: only 年度资金总额 has points, and adds up the rows below it."""
    if name == "rate":
        return Ratio(Place(row, _FUNDS["spent"]), Place(row, _FUNDS["adjusted"]))
    if name == "full":
        return Entry("full") if is_total else Label(_NONE)
    if name == "score":
        return Entry("score", beside={"full": Place(row, _FUNDS["full"])}) if is_total else Label(_NONE)
    if is_total:
        below = Place(row + 1, _FUNDS[name]), Place(row + len(FUND_ROWS), _FUNDS[name])
        return Sum((below,), "money")
    return Entry(name)


def _goals() -> Iterator[Box]:
    yield Box(Place(_GOALS_AT, 0), Label(GOALS_SECTION.label), 1, 2)
    goals: tuple[tuple[int, EntryKind], ...] = ((1, "overall"), (6, "result"))
    for column, name in goals:
        yield Box(Place(_GOALS_AT, column), _label(GOALS, name), 5)
        yield Box(Place(_GOALS_AT + 1, column), Entry(name), 5)


def _indicators(first: int, rows: int) -> Iterator[Box]:
    for column, name in enumerate(("level_1", "group", *_COLUMNS), 1):
        yield Box(Place(_HEADER_AT, column), _label(INDICATOR_COLUMNS, name))
    row = first
    for level_1, groups in INDICATOR_GROUPS.items():
        yield Box(Place(row, 1), Label(level_1), 1, len(groups) * rows)
        for group in groups:
            yield Box(Place(row, 2), Label(group), 1, rows)
            for each in range(row, row + rows):
                yield from _indicator(each, 100 if _SATISFACTION in group else None)
            row += rows
    yield Box(Place(_HEADER_AT, 0), Label(INDICATORS_SECTION.label), 1, row - _HEADER_AT)


def _indicator(row: int, limit: int | None) -> Iterator[Box]:
    places = {name: Place(row, column) for column, name in enumerate(_COLUMNS, _FIRST)}
    for name, place in places.items():
        is_figure = name in {"target", "actual"}
        yield Box(place, Entry(name, beside=places, limit=limit if is_figure else None))


def _total(first: int, row: int) -> Iterator[Box]:
    budget = _FUNDS_AT + 1
    full, score = (Place(row, _FIRST + _COLUMNS.index(name)) for name in ("full", "score"))
    sums = [
        Sum(((own, own), (Place(first, sum_at.column), Place(row - 1, sum_at.column))), "points")
        for own, sum_at in ((Place(budget, _FUNDS["full"]), full), (Place(budget, _FUNDS["score"]), score))
    ]
    yield from _row(row, (full.column, Label(TOTAL.label)), (1, sums[0]), (1, sums[1]), (1, Shortfall(full)))
