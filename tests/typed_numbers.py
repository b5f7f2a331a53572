"""Which typed numbers of a text Word could count by itself: those that begin at one and go on without a gap."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

_TENS = ("", "十", "二十", "三十", "四十")
_CHINESE = [tens + ones for tens in _TENS for ones in ("", *"一二三四五六七八九")][1:]


@dataclass(frozen=True)
class Form:
    """A way to write numbers, as it is typed and as Word's list definitions name it."""

    pattern: re.Pattern[str]
    number_format: str
    level_text: str

    def read(self, line: str) -> tuple[int, str] | None:
        """Return the number that a line begins with, and its text after the number."""
        match = self.pattern.match(line.lstrip())
        if match is None:
            return None
        typed = match[1]
        number = (
            _CHINESE.index(typed) + 1 if typed in _CHINESE else ord(typed) - 0x245F if typed in _RINGS else int(typed)
        )
        return number, line.lstrip()[match.end() :]


_RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NUMERAL = f"({'|'.join(sorted(_CHINESE, key=len, reverse=True))})"
OUTLINE = (
    Form(re.compile(f"{_NUMERAL}、"), "chineseCounting", "%1、"),
    Form(re.compile(f"（{_NUMERAL}）"), "chineseCountingThousand", "（%1）"),
    Form(re.compile(r"([1-9][0-9]?)\.(?!\d)"), "decimal", "%1."),
    Form(re.compile(r"（([1-9][0-9]?)）"), "decimal", "（%1）"),
    Form(re.compile(f"([{_RINGS}])"), "decimalEnclosedCircle", "%1"),
)
"""The usual five levels, the highest first."""

FORMS = (
    *OUTLINE,
    Form(re.compile(r"([1-9][0-9]?)．(?!\d)"), "decimal", "%1．"),
    Form(re.compile(r"([1-9][0-9]?)、"), "decimal", "%1、"),
    Form(re.compile(r"\(([1-9][0-9]?)\)"), "decimal", "(%1)"),
    Form(re.compile(r"([１-９][０-９]?)．(?!\d)"), "decimalFullWidth", "%1．"),
)


@dataclass(frozen=True)
class Numbered:
    """A line whose number Word counts: its other text, its place in `FORMS`, and its list; list 0 is the outline."""

    text: str
    form: int
    key: int


def number_lines(lines: list[tuple[int, str]], rng: Random) -> dict[int, Numbered]:
    """Return the lines to be numbered automatically, by their index; of the rest the numbers stay typed."""
    outline = _Outline() if rng.random() < 0.5 else None
    open_lists: dict[int, tuple[int, int]] = {}
    chosen: dict[int, Numbered] = {}
    for index, form, number, text in _readings(lines):
        if outline is not None and form < len(OUTLINE) and outline.counts_to(form, number):
            chosen[index] = Numbered(text, form, 0)
            continue
        key, last = open_lists.get(form, (-1, -1))
        if number == 1:
            key, last = (index + 1 if rng.random() < 0.75 else -1), 0
        if number == last + 1:
            open_lists[form] = key, number
            if key > 0:
                chosen[index] = Numbered(text, form, key)
    return chosen


def _readings(lines: list[tuple[int, str]]) -> Iterator[tuple[int, int, int, str]]:
    """Yield the index, form, number and other text of every line that begins with a number."""
    for index, line in lines:
        for form, one in enumerate(FORMS):
            if found := one.read(line):
                yield index, form, *found
                break


class _Outline:
    """A list of five levels in which each level begins anew below the next use of a higher one."""

    def __init__(self) -> None:
        self._counts = [0] * len(OUTLINE)

    def counts_to(self, level: int, number: int) -> bool:
        """Count a line if the outline shows the number that it should have."""
        if not all(self._counts[:level]) or self._counts[level] + 1 != number:
            return False
        self._counts[level] = number
        self._counts[level + 1 :] = [0] * (len(OUTLINE) - level - 1)
        return True
