"""The characters of a page with their places, in the order in which a person reads them.

Lengths are whole tenths of a point. A program that draws signs from a second font, because the first one lacks them,
may draw them behind the rest of the line: “甲”项目 comes as 甲项目“”.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

_LEVEL = 30
"""So far apart the base lines of a line's characters may lie."""
_APART = 0.28
"""A gap of this part of the characters' usual width is a blank, unless the line is spread to fill its width."""
_FAR = 2
"""A gap of so many characters parts a label from its value."""
_MIXED = 0.9
"""The same between a Chinese character and a Latin one, where some programs leave room by themselves."""


class Mark(NamedTuple):
    """A character: its ends on the line, the middle of its height, and its base line.

    A blank has no height, and one that is only implied, as the end of a line is, no ends either.
    """

    text: str
    left: int = 0
    right: int = 0
    middle: int | None = None
    base: int = 0


def marks_of(told: Iterable[Sequence[Any]]) -> list[Mark]:
    """Return the marks of a page as the worker tells them, every line from left to right."""
    lines = map(_straightened, _lines(Mark(*each) for each in told))
    return [mark for line in _with_hanging(lines) for mark in line]


def on_one_line(marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks of one line from left to right, with the blanks that their gaps imply."""
    ordered = sorted((mark for mark in marks if mark.right > mark.left), key=lambda mark: mark.left)
    usual = _middle(mark.right - mark.left for mark in ordered)
    spread = 2 * _middle(other.left - one.right for one, other in pairwise(ordered))
    made = ordered[:1]
    for one, other in pairwise(ordered):
        parted = one.text.isspace() or other.text.isspace()
        least = usual * (_APART if one.text.isascii() == other.text.isascii() else _MIXED)
        implied = not parted and other.left - one.right > max(least, spread)
        made += [Mark(" "), other] if implied else [other]
    return made


def _middle(numbers: Iterable[int]) -> int:
    """Return the number in the middle of all, 0 of none."""
    ranked = sorted(numbers)
    return ranked[(len(ranked) - 1) // 2] if ranked else 0


def is_level(one: Mark, other: Mark) -> bool:
    """Tell whether two characters that have a height stand on one line."""
    return abs(one.base - other.base) <= _LEVEL


def _lines(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """Yield the lines; the end of one is taken back where its next word stands right beside the last."""
    line: list[Mark] = []
    ended: Mark | None = None
    for mark in marks:
        if ended and mark.middle is not None:
            if not _is_beside(ended, mark):
                yield line
                line = []
            else:
                line = [each for each in line if each.text not in {"\r", "\n"}]
        if mark.middle is not None:
            ended = None
        line.append(mark)
        if mark.text == "\n":
            ended = next((each for each in reversed(line) if each.middle is not None), mark)
    yield line


def _with_hanging(lines: Iterable[list[Mark]]) -> Iterator[list[Mark]]:
    """Yield the lines without the end of one whose last column goes on below itself, as a long name on a cover does."""
    before: list[Mark] = []
    for line in lines:
        if _hangs(line, before):
            before = [mark for mark in before if mark.text not in {"\r", "\n"}]
        yield before
        before = line
    yield before


def lines_of(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """Yield the lines with their ends."""
    line: list[Mark] = []
    for mark in marks:
        line.append(mark)
        if mark.text == "\n":
            yield line
            line = []
    if line:
        yield line


def _hangs(line: Sequence[Mark], before: Sequence[Mark]) -> bool:
    """Tell whether a line is one piece that begins where the second piece of the line before it begins."""
    here, above = _pieces(line), _pieces(before)
    return len(here) == 1 and len(above) == 2 and abs(here[0].left - above[1].left) <= _LEVEL


def _pieces(line: Sequence[Mark]) -> list[Mark]:
    """Return the first character of each piece of a line that stands far from the one before it."""
    placed = [mark for mark in line if mark.middle is not None]
    apart = [other for one, other in pairwise(placed) if other.left - one.right > _FAR * (one.right - one.left)]
    return [*placed[:1], *apart]


def _is_beside(one: Mark, other: Mark) -> bool:
    gap = other.left - one.right
    return one.middle is not None and is_level(one, other) and 0 <= gap < one.right - one.left


def _straightened(line: list[Mark]) -> list[Mark]:
    """Return a line that goes back to its left in the order of its places."""
    placed = [mark for mark in line if mark.middle is not None]
    if all(one.left <= other.left for one, other in pairwise(placed)):
        return line
    if not all(is_level(placed[0], mark) for mark in placed):
        return line
    return [*on_one_line(line), *(mark for mark in line if mark.text in {"\r", "\n"})]
