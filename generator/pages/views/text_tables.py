"""Tables that tabs draw in a full text: cells verbatim, blank ones blank."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True)
class TextTable:
    """A rectangle of cells; `head` is empty where the first row is no header."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, lines: Sequence[str]) -> Self:
        """Cut the lines into cells; a line without tabs continues the last cell of the row above it."""
        rows: list[list[str]] = []
        for line in lines:
            if is_row(line) or not rows:
                rows.append(line.split("\t"))
            else:
                rows[-1][-1] += f"\n{line}"
        width = max(map(len, rows))
        filled = [(*row, *[""] * (width - len(row))) for row in rows]
        return cls(filled[0], tuple(filled[1:])) if _is_head(filled[0]) else cls((), tuple(filled))


def is_row(line: str) -> bool:
    """Tell whether a tab divides the line into cells."""
    return "\t" in line and "\t" in line.rstrip()


def rows_at_start(lines: Sequence[str]) -> int:
    """Return how many of the lines are rows of one table; one line without tabs may stand between two rows."""
    last = 0
    while True:
        following = [is_row(line) for line in lines[last + 1 : last + 3]]
        if following[:1] == [True]:
            last += 1
        elif following == [False, True]:
            last += 2
        else:
            return last + 1


def _is_head(cells: Sequence[str]) -> bool:
    return all(cell.strip() and not cell.strip().isdigit() for cell in cells)
