"""What a finder sees in the material of the reports, masked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.corpus import Corpus
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.screening.material import material
from generator.screening.narrowing import narrowed


@dataclass(frozen=True)
class Found:
    """Something found in a narrowed text: its offset, its characters, and the form in which it may be told."""

    offset: int
    chars: str
    masked: str


Finder = Callable[[str], Iterator[Found]]
"""Finds in a narrowed text."""


@dataclass(frozen=True)
class Sighting:
    """A place, in words where it is beside that, and what was seen there in the form in which it may be told."""

    place: Place
    where: str
    masked: str
    chars: str

    def problem(self, message: str) -> Problem:
        """Return what is wrong; the characters themselves stay apart from the message."""
        return Problem(self.place, message, seen=self.chars)


def sightings(corpus: Corpus, finder: Finder, *, once: bool = False) -> Iterator[Sighting]:
    """Yield what the finder sees in the material of every report; the same characters `once` a report if wanted."""
    for filed in corpus.reports:
        seen: set[str] = set()
        for piece in material(filed):
            for found in finder(_narrowed(piece.text)):
                chars = "".join(found.chars.split())
                if not (once and chars in seen):
                    yield Sighting(piece.at(found.offset), piece.told(found.offset), found.masked, chars)
                seen.add(chars)


_narrowed = lru_cache(maxsize=1024)(narrowed)
