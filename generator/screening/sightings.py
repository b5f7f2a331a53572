"""What a finder sees in the material of the reports, masked."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledWithdrawal
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.screening.material import Material, material, material_of_withdrawal
from generator.screening.narrowing import narrowed
from generator.screening.piece import Piece


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
    for filed in chain(corpus.reports, corpus.withdrawn):
        seen: set[str] = set()
        for piece, found in _joined(filed).found(finder):
            chars = "".join(found.chars.split())
            if not (once and chars in seen):
                yield Sighting(piece.at(found.offset), piece.told(found.offset), found.masked, chars)
            seen.add(chars)


_BETWEEN = "\n\0\n"
"""No finder sees over this: a line ends, and what begins the next one is neither blank nor word."""


@dataclass(frozen=True)
class _Joined:
    """The material of a report, and all of it as one narrowed text with the offset of each piece in it."""

    material: tuple[Material, ...]
    text: str
    offsets: tuple[int, ...]

    def found(self, finder: Finder) -> Iterator[tuple[Piece, Found]]:
        """Look through the whole at once, then again at the pieces where something was seen, each for itself."""
        places = {bisect_right(self.offsets, found.offset) - 1 for found in finder(self.text)}
        for told, start in ((self.material[place], self.offsets[place]) for place in sorted(places)):
            piece = told.piece()
            yield from ((piece, found) for found in finder(self.text[start : start + len(told.text)]))


@lru_cache(maxsize=2)
def _joined(filed: FiledReport | FiledWithdrawal) -> _Joined:
    told = tuple(material(filed) if isinstance(filed, FiledReport) else material_of_withdrawal(filed))
    lengths = (len(each.text) + len(_BETWEEN) for each in told)
    offsets = tuple(accumulate(lengths, initial=0))[:-1]
    return _Joined(told, narrowed(_BETWEEN.join(each.text for each in told)), offsets)
