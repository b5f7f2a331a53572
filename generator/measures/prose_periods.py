"""Periods that the text tells: 于2023年1月开始实施，2023年12月已全部完成, and 2023年1月至2023年12月."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importing.sought import Sought
from generator.model.dates import Period, PrintedDate
from generator.narrative.narrative import Narrative

_DATE = r"\d{4}年\d{1,2}月(?:\d{1,2}[日号])?"
_LATER = r"(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[日号])"
_BEGINS = r"\d(?=\d{3}年\d{1,2}月)"
_TOLD = Sought.of(
    rf"(?P<start>{_DATE})起?[^。;\x1f\d]{{0,6}}?(?:开始|启动|实施|开工)[^。;\x1f\d]{{0,20}}?"
    rf"(?P<end>{_DATE})[^。;\x1f\d]{{0,8}}?(?:完成|结束|竣工|完工)",
    _BEGINS,
)
_RANGE = Sought.of(rf"(?<![\d-])(?P<start>{_DATE})(?:至|到|[-—–~―]+)(?P<end>{_LATER})", _BEGINS)


@dataclass(frozen=True)
class ToldPeriod:
    """A period and the words that tell it."""

    match: re.Match[str]
    period: Period


def told_periods(text: Narrative) -> Iterator[ToldPeriod]:
    """Yield the periods told by a start and an end in one sentence."""
    for match in text.found(_TOLD):
        try:
            start, end = PrintedDate.parse(match["start"]), PrintedDate.parse(match["end"])
        except ValueError:
            continue  # a day that does not exist is another rule's
        yield ToldPeriod(match, Period(match[0], start, end))


def printed_ranges(text: Narrative) -> Iterator[ToldPeriod]:
    """Yield the ranges of dates, such as 2024年3月4日—3月20日."""
    for match in text.found(_RANGE):
        try:
            yield ToldPeriod(match, Period.parse(match[0]))
        except ValueError:
            continue
