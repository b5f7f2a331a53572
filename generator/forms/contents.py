"""What the cells of the blank form hold: labels, places to fill in, and formulas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

EntryKind = Literal[
    "project",
    "department",
    "leaders",
    "filed",
    "grade",
    "initial",
    "adjusted",
    "spent",
    "overall",
    "result",
    "name",
    "operator",
    "target",
    "unit",
    "actual",
    "full",
    "score",
    "reason",
]
"""A place to fill in, by the name that its field has in generator.framework.form."""
MONEY: frozenset[EntryKind] = frozenset({"initial", "adjusted", "spent"})


class Place(NamedTuple):
    """A cell of the form's grid: row and column, both from 0; a merged cell is called by its first."""

    row: int
    column: int


@dataclass(frozen=True)
class Label:
    """A text that is printed."""

    text: str


@dataclass(frozen=True)
class Entry:
    """A place to fill in; `beside` are the cells of its row that its rule looks at, by their kinds."""

    kind: EntryKind
    text: str = ""
    beside: Mapping[EntryKind, Place] = field(default_factory=dict)
    limit: int | None = None
    """The largest figure in per cent that makes sense, None where there is no such limit."""


@dataclass(frozen=True)
class Sum:
    """The sum of runs of cells below one another; `unit` says what is added up."""

    runs: tuple[tuple[Place, Place], ...]
    unit: Literal["money", "points"]


@dataclass(frozen=True)
class Ratio:
    """What was spent of what was planned, in per cent with two places."""

    spent: Place
    planned: Place


@dataclass(frozen=True)
class Shortfall:
    """A warning while the points at `points` do not add up to the whole."""

    points: Place


Content = Label | Entry | Sum | Ratio | Shortfall


@dataclass(frozen=True)
class Box:
    """A cell, merged over `width` columns and `height` rows."""

    place: Place
    content: Content
    width: int = 1
    height: int = 1
