"""Bars below each other: a part of a whole, or of the longest of them, with its name and its figure above it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.pages.views.pictures.drawing import Names, across, down, short

_STEP = Decimal("2.9")
_TEXT = Decimal("1.1")
_TOP = Decimal("1.5")
_THICK = Decimal("0.9")


@dataclass(frozen=True)
class Amounts:
    """What a bar shows: a name, a figure as text, the part and the whole in one unit."""

    name: str
    figure: str
    part: Decimal
    whole: Decimal


@dataclass(frozen=True)
class BarRow:
    """A bar: where its text stands, where it begins and ends downwards, the widths of the part and of the whole."""

    name: str
    figure: str
    text: str
    top: str
    bottom: str
    part: str
    whole: str


@dataclass(frozen=True)
class Bars:
    """A picture of bars; `mark` is where a line stands that they are measured by."""

    names: Names
    height: str
    rows: tuple[BarRow, ...]
    mark: str = ""


def bars(names: Names, amounts: Iterable[Amounts], longest: Decimal, mark: Decimal | None = None) -> Bars | None:
    """Return the picture, whose full width stands for `longest`; None where there is nothing to show."""
    listed = tuple(amounts)
    if not listed or longest <= 0:
        return None
    rows = tuple(_row(number, each, longest) for number, each in enumerate(listed))
    return Bars(names, down(_STEP * len(rows)), rows, across(mark, longest) if mark else "")


def _row(number: int, amounts: Amounts, longest: Decimal) -> BarRow:
    above = _STEP * number
    return BarRow(
        name=short(amounts.name),
        figure=amounts.figure,
        text=down(above + _TEXT),
        top=down(above + _TOP),
        bottom=down(above + _TOP + _THICK),
        part=across(amounts.part, longest),
        whole=across(amounts.whole, longest),
    )
