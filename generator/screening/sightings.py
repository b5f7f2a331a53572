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
from generator.screening.material import material, material_of_withdrawal
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
    """The narrowed pieces of a report, and all of them as one text with the offset of each in it."""

    pieces: tuple[tuple[Piece, str], ...]
    text: str
    offsets: tuple[int, ...]

    def found(self, finder: Finder) -> Iterator[tuple[Piece, Found]]:
        """Look through the whole at once, then again at the pieces where something was seen, each for itself."""
        places = {bisect_right(self.offsets, found.offset) - 1 for found in finder(self.text)}
        for piece, text in (self.pieces[place] for place in sorted(places)):
            yield from ((piece, found) for found in finder(text))


@lru_cache(maxsize=2)
def _joined(filed: FiledReport | FiledWithdrawal) -> _Joined:
    told = material(filed) if isinstance(filed, FiledReport) else material_of_withdrawal(filed)
    pieces = tuple((piece, narrowed(piece.text)) for piece in told)
    lengths = (len(text) + len(_BETWEEN) for _, text in pieces)
    offsets = tuple(accumulate(lengths, initial=0))[:-1]
    return _Joined(pieces, _BETWEEN.join(text for _, text in pieces), offsets)
