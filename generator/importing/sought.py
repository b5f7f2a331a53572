"""A pattern looked for in whole texts, and how its matches begin, which is found many times sooner."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Sought:
    """A pattern that takes its time at every character, and `begins`, which says at which of them it can match at all.

    `begins` is quick where it begins with a set of characters: what stands before them it asks behind them,
    `[0-9](?<![.][0-9])`. Every match of `pattern` must begin where one of `begins` does, and those must not overlap.
    """

    pattern: re.Pattern[str]
    begins: re.Pattern[str]

    @classmethod
    def of(cls, pattern: str, begins: str) -> "Sought":
        """Compile both."""
        return cls(re.compile(pattern), re.compile(begins))

    def finditer(self, chars: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Yield what the pattern's own finditer would: matches in order that do not overlap."""
        behind = start
        for place in self.begins.finditer(chars, start, end):
            at = place.start()
            match = self.pattern.match(chars, at, end) if at >= behind else None
            if match:
                behind = match.end()
                yield match
