"""Decimal figures as Chinese reports print them: separators, precision."""

import re
from decimal import Decimal
from functools import lru_cache

FIGURE = r"-?\d[\d,]*(?:\.\d+)?"
"""A pattern for a decimal figure after folding; thousands separators may stand anywhere before the point."""
_WHOLE = re.compile(FIGURE)


@lru_cache(maxsize=4096)
def read_decimal(text: str) -> Decimal:
    """Return the figure that `text` prints; separators are ignored wherever they stand.

    Raises:
        ValueError: `text` is not a figure.
    """
    if not _WHOLE.fullmatch(text):
        raise ValueError(f"“{text}”不是数字")
    return Decimal(text.replace(",", ""))


def step_of(text: str) -> Decimal:
    """Return one unit in the last printed place: 81.82 -> 0.01, 100 -> 1."""
    _, _, decimals = text.partition(".")
    return _step(len(decimals))


@lru_cache(maxsize=64)
def _step(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)
