"""The text of a table's cell from its characters: lines that ended only because the cell did are joined again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from generator.sources.pdf_marks import Mark, is_level, on_one_line

_PADDING = 64
"""Tenths of a point that Word, WPS and LibreOffice keep free on each side of a cell, and a little more."""


def cell_text(marks: Iterable[Mark], width: int) -> str:
    """Return the text of a cell that is so wide, its lines divided by line ends where a person ended them."""
    room = width - 2 * _PADDING
    lines = list(map(on_one_line, _lines(marks)))
    ends = [*(_between(one, other, room) for one, other in pairwise(lines)), ""]
    return "".join(_text(line) + end for line, end in zip(lines, ends, strict=True))


def _lines(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """Yield the characters that stand on one line together, those that are only implied left out."""
    line: list[Mark] = []
    for mark in marks:
        if mark.right <= mark.left or (mark.middle is None and not line):
            continue
        if line and mark.middle is not None and not is_level(line[0], mark):
            yield line
            line = []
        line.append(mark)
    if line:
        yield line


def _between(before: Sequence[Mark], line: Sequence[Mark], room: int) -> str:
    """Return what stands between two lines: nothing where one word or figure was cut, or no more had room."""
    tail = list(takewhile(_holds_together, reversed(before)))
    head = list(takewhile(_holds_together, line))
    if tail and head:
        return "" if _width(tail) + _width(head) > room else "\n"
    needed = before[-1].right - before[0].left + _width(head or line[:1])
    return "" if needed > room else "\n"


def _holds_together(mark: Mark) -> bool:
    """Tell whether a character is of those that no program parts from one another while there is room."""
    return mark.text.isascii() and not mark.text.isspace()


def _width(marks: Iterable[Mark]) -> int:
    return sum(mark.right - mark.left for mark in marks)


def _text(line: Iterable[Mark]) -> str:
    return "".join(mark.text for mark in line)
