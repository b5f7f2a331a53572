"""Whole numbers and years written in Chinese numerals."""

import re

_DIGITS = {**{c: i for i, c in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

SIGNS = "零〇○一二两三四五六七八九十百千"
NUMERAL = f"[{SIGNS}]+"
"""A pattern for a Chinese numeral below ten thousand."""


def read_numeral(text: str) -> int:
    """Return the number that `text` writes: 二十三 -> 23, 一百零六 -> 106, 二〇二四 -> 2024.

    Raises:
        ValueError: `text` is not a Chinese numeral below ten thousand.
    """
    if not re.fullmatch(NUMERAL, text):
        raise ValueError(f"“{text}”不是中文数字")
    if not any(c in _UNITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit = 0, 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
