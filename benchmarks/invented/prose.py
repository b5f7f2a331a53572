"""Sentences about a project, composed so that hardly any is said twice in ten thousand reports."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from random import Random

from benchmarks.invented.figures import percent
from benchmarks.invented.lexicon import words

_GAP = re.compile(r"{(\w+)}")


class Prose:
    """What is said of one project: patterns with words, names and figures in their gaps."""

    def __init__(self, random: Random, project: str, year: int) -> None:
        """Take where the words are drawn, and what they are about."""
        self._random = random
        self._year = year
        self._made: dict[str, Callable[[], str]] = {
            "PROJECT": lambda: project,
            "NUMBER": lambda: str(random.randrange(3, 2000)),
            "RATE": lambda: percent(random.randrange(6000, 10_000)),
            "VILLAGE": lambda: self.word("FIRST") + self.word("SECOND"),
            "COMPANY": lambda: f"{self.word('FIRST')}{self.word('SECOND')}{self.word('TRADES')}服务队",
            "PERSON": self.person,
            "MODEL": lambda: f"{self.word('MODELS')}-{random.randrange(100, 9999)}",
            "DAY": lambda: f"{year}年{random.randrange(1, 13)}月{random.randrange(1, 29)}日",
        }

    def word(self, name: str) -> str:
        """Return one of a list of words."""
        return self._random.choice(words(name))

    def person(self) -> str:
        """Return the name of somebody who does not exist."""
        return self.word("SURNAMES") + self.word("GIVEN_FIRST") + self.word("GIVEN_SECOND")

    def sentences(self, count: int) -> str:
        """Return so many sentences, no two of one pattern."""
        return "".join(map(self._filled, self._random.sample(words("SENTENCES"), count)))

    def drawn(self, name: str, count: int) -> list[str]:
        """Return patterns of a list, filled, no two the same."""
        return [self._filled(pattern) for pattern in self._random.sample(words(name), count)]

    def _filled(self, pattern: str) -> str:
        filled = ""
        for literal, gap in _parts(pattern):
            make = self._made.get(gap)
            filled += literal + (make() if make else self.word(gap) if gap else "")
        return filled


@cache
def _parts(pattern: str) -> Sequence[tuple[str, str]]:
    """Return the literal texts of a pattern, each with the name of the gap behind it."""
    pieces = _GAP.split(pattern)
    return tuple(zip(pieces[::2], (*pieces[1::2], ""), strict=True))
