"""Quote a labelled fact from a passage as one of the printed value types."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeVar

from generator.framework.labels import IS
from generator.importing.stream import Passage
from generator.model.amount import AMOUNT, Amount
from generator.model.decimals import FIGURE
from generator.model.figure import Count, Rate, Score
from generator.model.numerals import NUMERAL
from generator.model.printed import Printed

Value = TypeVar("Value", bound=Printed)

RATE = rf"{FIGURE}(?:%|‰|个百分点|百分点)"
POINTS = rf"{FIGURE}分(?!之)"
COUNT = rf"(?:\d[\d,]*|{NUMERAL})(?:个|项|条|人|名|位|家)?"
_PATTERNS: dict[type[Printed], str] = {Amount: AMOUNT, Rate: RATE, Score: POINTS, Count: COUNT}


@lru_cache
def _labelled(label: str, value: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{label}){IS}[“\"「]?(?P<value>{value})")


def labelled(passage: Passage | None, label: str, kind: type[Value]) -> Value | None:
    """Return the first value of `kind` printed right behind `label` in the passage, None if there is none."""
    for match in matches(passage, label, kind):
        return read(passage, match, kind)
    return None


def matches(passage: Passage | None, label: str, kind: type[Printed]) -> Iterator[re.Match[str]]:
    """Yield every place where `label` is followed by a value of `kind`; the group `value` is the value."""
    if passage is not None:
        yield from passage.finditer(_labelled(label, _PATTERNS[kind]))


def read(passage: Passage | None, match: re.Match[str], kind: type[Value], group: str | int = "value") -> Value | None:
    """Return a match's group as a value, None where the print is none (a day that does not exist)."""
    if passage is None or match[group] is None:
        return None
    start, end = match.span(group)
    try:
        value = kind.parse(passage.stream.printed(start, end))
    except ValueError:
        return None  # left unmarked, so that it is listed as not placed
    passage.use(match, group)
    passage.stream.note(value, start, end)
    return value


def first_labelled(kind: type[Value], label: str, *passages: Passage | None) -> Value | None:
    """Return the labelled value from the first passage that has it."""
    for passage in passages:
        value = labelled(passage, label, kind)
        if value is not None:
            return value
    return None
