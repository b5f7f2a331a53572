"""The days up to which a text tells figures: 截至2023年12月31日."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importing.stream import Passage
from generator.model.dates import PrintedDate

_AS_OF = re.compile(r"截[至止](?:到|至)?(?P<date>\d{4}年\d{1,2}月(?:\d{1,2}[日号])?)")


@dataclass(frozen=True)
class AsOf:
    """A day, or a month, up to which something is told, and the words that say so."""

    match: re.Match[str]
    date: PrintedDate


def as_of_dates(passage: Passage) -> Iterator[AsOf]:
    """Yield the dates behind 截至 and 截止 that exist."""
    for match in passage.finditer(_AS_OF):
        try:
            yield AsOf(match, PrintedDate.parse(match["date"]))
        except ValueError:
            continue
