"""Rows of a table that a page's end has cut in two: their rest is the first row of the next page."""

import re
from collections.abc import Sequence

_CANNOT_BEGIN = re.compile(r"[%‰℃.,，。、；;：:）)》”]")
_FIGURE = re.compile(r"[≥≤＞＜><=]?\d[\d,.]*\D{0,6}")
_NEAR = 30
"""Tenths of a point between columns that are the same."""


def same_columns(one: Sequence[int], other: Sequence[int]) -> bool:
    """Tell whether two grids, given by the places of their upright lines, have the same columns."""
    return len(one) == len(other) and all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


def is_rest(row: Sequence[str], before: Sequence[str]) -> bool:
    """Tell whether a row holds only what is left of the cells of the row before it.

    A row of its own has something in a cell that was empty, as many cells, or a figure in the column of figures.
    """
    filled = [column for column, text in enumerate(row) if text]
    begun = [column for column, text in enumerate(before) if text]
    if not filled or not set(filled) <= set(begun):
        return False
    if any(_CANNOT_BEGIN.match(row[column]) for column in filled):
        return True
    figures = {column for column in begun if _FIGURE.fullmatch(before[column])}
    return len(filled) < len(begun) and not figures & set(filled) and not any(map(_FIGURE.fullmatch, row))


def joined(begun: str, rest: str) -> str:
    """Return the text of a cell that was cut in two: only two Latin words stand apart."""
    apart = begun[-1:].isascii() and begun[-1:].isalpha() and rest[:1].isascii() and rest[:1].isalpha()
    return f"{begun} {rest}" if apart else begun + rest
