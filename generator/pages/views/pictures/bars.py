"""Bars below each other: a part of a whole, or of the longest of them, with its name and its figure above it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.pages.views.pictures.drawing import Names, across


@dataclass(frozen=True)
class Amounts:
    """What a bar shows: a name, a figure as text, the part and the whole in one unit."""

    name: str
    figure: str
    part: Decimal
    whole: Decimal


@dataclass(frozen=True)
class BarRow:
    """A bar: the text above it, the widths of the part and of the whole."""

    name: str
    figure: str
    part: str
    whole: str


@dataclass(frozen=True)
class Bars:
    """A picture of bars; `mark` is where a line stands that they are measured by."""

    names: Names
    rows: tuple[BarRow, ...]
    mark: str = ""


def bars(names: Names, amounts: Iterable[Amounts], longest: Decimal, mark: Decimal | None = None) -> Bars | None:
    """Return the picture, whose full width stands for `longest`; None where there is nothing to show."""
    rows = tuple(
        BarRow(each.name, each.figure, across(each.part, longest), across(each.whole, longest)) for each in amounts
    )
    if not rows or longest <= 0:
        return None
    return Bars(names, rows, across(mark, longest) if mark else "")
