"""Grids of cells that rules draw on a page.

All lengths are whole tenths of a point, counted from the page's lower left corner.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

Rule = Sequence[int]
"""Left, low, right and high end of a straight line."""
Place = tuple[int, int]
"""Row from the top and column from the left, both from 0."""

_NEAR = 30
"""Rules that lie nearer together are one: a double rule, or the two sides of a thin box."""
_MOST_LINES = 1000
_MOST_CELLS = 20_000


class Line(NamedTuple):
    """A line drawn from `start` to `end`; `at` is its place across its direction."""

    at: int
    start: int
    end: int

    def meets(self, other: "Line") -> bool:
        """Tell whether a line across this one touches or crosses it."""
        return (
            self.start - _NEAR <= other.at <= self.end + _NEAR and other.start - _NEAR <= self.at <= other.end + _NEAR
        )


@dataclass(frozen=True)
class Grid:
    """A grid of cells between its `columns` from the left and `rows` from the foot of the page.

    `owners` holds for every place the first place of the cell that it belongs to.
    """

    columns: tuple[int, ...]
    rows: tuple[int, ...]
    owners: dict[Place, Place]

    @property
    def size(self) -> Place:
        """The number of rows and of columns."""
        return len(self.rows) - 1, len(self.columns) - 1

    def width(self, place: Place) -> int:
        """Return how wide the cell is that begins at a place."""
        row, column = place
        last = column
        while self.owners.get((row, last + 1)) == place:
            last += 1
        return self.columns[last + 1] - self.columns[column]

    def cell_at(self, x: int, y: int) -> Place | None:
        """Return the cell at a place of the page, None outside the grid."""
        column, row = bisect_right(self.columns, x) - 1, bisect_right(self.rows, y) - 1
        return self.owners.get((self.size[0] - 1 - row, column))


def ruled_grids(rules: Iterable[Rule]) -> list[Grid]:
    """Return the grids that have two cells or more in a row, as every table has."""
    across: list[Line] = []
    up: list[Line] = []
    for left, low, right, high in rules:
        if right - left > high - low:
            across.append(Line((low + high) // 2, left, right))
        else:
            up.append(Line((left + right) // 2, low, high))
    levels, uprights = list(_joined(across)), list(_joined(up))
    if max(len(levels), len(uprights)) > _MOST_LINES:
        return []
    return list(_grids(levels, uprights))


def _joined(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines after those that lie side by side, or follow one another, are made one."""
    for beside in _clusters(sorted(lines)):
        at = sum(line.at for line in beside) // len(beside)
        start, end = None, 0
        for line in sorted(beside, key=lambda line: line.start):
            if start is not None and line.start > end + _NEAR:
                yield Line(at, start, end)
                start = None
            start, end = (line.start, line.end) if start is None else (start, max(end, line.end))
        if start is not None:
            yield Line(at, start, end)


def _clusters(lines: list[Line]) -> Iterator[list[Line]]:
    cluster: list[Line] = []
    for line in lines:
        if cluster and line.at - cluster[-1].at > _NEAR:
            yield cluster
            cluster = []
        cluster.append(line)
    if cluster:
        yield cluster


def _grids(levels: list[Line], uprights: list[Line]) -> Iterator[Grid]:
    """Yield the grid of each group of lines that hang together."""
    left = set(uprights)
    waiting = set(levels)
    while waiting:
        group, new = set(), {waiting.pop()}
        sides: set[Line] = set()
        while new:
            group |= new
            met = {side for side in left if any(side.meets(level) for level in new)}
            left -= met
            sides |= met
            new = {level for level in waiting if any(side.meets(level) for side in met)}
            waiting -= new
        grid = _grid(group, sides)
        if grid is not None:
            yield grid


def _grid(levels: set[Line], uprights: set[Line]) -> Grid | None:
    columns, rows = (tuple(sorted({line.at for line in lines})) for lines in (uprights, levels))
    if len(columns) < 3 or len(rows) < 2 or len(columns) * len(rows) > _MOST_CELLS:
        return None
    drawn = _Drawn(columns, rows, _by_place(uprights), _by_place(levels))
    owners: dict[Place, Place] = {}
    for place in product(range(len(rows) - 1), range(len(columns) - 1)):
        if place not in owners:
            owners |= dict.fromkeys(drawn.cell(place, owners), place)
    return Grid(columns, rows, owners)


def _by_place(lines: Iterable[Line]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    for line in lines:
        found.setdefault(line.at, []).append(line)
    return found


@dataclass(frozen=True)
class _Drawn:
    """The lines of one grid by their places."""

    columns: tuple[int, ...]
    rows: tuple[int, ...]
    uprights: dict[int, list[Line]]
    levels: dict[int, list[Line]]

    def cell(self, place: Place, owners: dict[Place, Place]) -> Iterator[Place]:
        """Return the places of the cell that begins at one: as far as no line divides them and no other cell begins."""
        top, left = place
        right, low = left, top
        while (top, right + 1) not in owners and not self._is_divided_right(top, right):
            right += 1
        while (low + 1, left) not in owners and not self._is_divided_below(low, left):
            low += 1
        return product(range(top, low + 1), range(left, right + 1))

    def _is_divided_right(self, row: int, column: int) -> bool:
        """Tell whether a line stands right of a place, or the grid ends there."""
        if column + 2 >= len(self.columns):
            return True
        middle = sum(self.rows[len(self.rows) - 2 - row : len(self.rows) - row]) // 2
        return any(line.start <= middle <= line.end for line in self.uprights[self.columns[column + 1]])

    def _is_divided_below(self, row: int, column: int) -> bool:
        """Tell whether a line lies below a place, or the grid ends there."""
        if row + 2 >= len(self.rows):
            return True
        middle = sum(self.columns[column : column + 2]) // 2
        return any(line.start <= middle <= line.end for line in self.levels[self.rows[len(self.rows) - 2 - row]])
