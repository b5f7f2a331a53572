"""Rows of values as a CSV file that spreadsheets open safely."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from generator.model.decimals import FIGURE
from generator.model.folding import fold

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_NEGATIVE = re.compile(rf"(?=-){FIGURE}%?")


def csv_of(rows: Iterable[Sequence[object]]) -> bytes:
    """Return the prints of the rows' values: UTF-8 with BOM and CRLF, as spreadsheets expect it; None is empty."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    """Return the print; what a spreadsheet would compute gets an apostrophe, which makes it text.

    A negative figure is left alone: read as a number it shows what is printed.
    """
    text = "" if value is None else str(value)
    harmless = not fold(text).startswith(_FORMULA_STARTS) or _NEGATIVE.fullmatch(text)
    return text if harmless else f"'{text}"
