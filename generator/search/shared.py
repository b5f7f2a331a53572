"""Which sentences tell nothing about a report, because many reports of the corpus have them word for word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Self

from generator.search.passages import Passage

FEW_REPORTS = 10
"""What so many reports share still distinguishes them; in a small corpus nothing is left out."""
_TENTH = 10
_SENTENCE = re.compile(r"[^。；！？;!?]*(?:[。；！？;!?]+|\Z)")
_NUMBERING = re.compile(r"^\s*(?:[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|[①-⑳])\s*(?![0-9])")
_NUMBERS = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""The numbers that need no sign behind them."""
_SIGNS = re.compile(r"[\W_]+")
_SHORTEST = 6
"""Shorter ones are words of tables: they cost little, and stand where something is looked for."""


class Shared:
    """The sentences that more than a tenth of all reports have, and more than `FEW_REPORTS`."""

    def __init__(self, reports: Iterable[Iterable[Passage]]) -> None:
        """Count in how many reports each sentence stands."""
        self._known = _known(map(digests, reports))

    @classmethod
    def among(cls, reports: Iterable[Iterable[int]]) -> Self:
        """Count the digests of the sentences of every report."""
        shared = cls([])
        shared._known = _known(reports)
        return shared

    @property
    def digest(self) -> bytes:
        """What tells these sentences from others."""
        return blake2b(repr(sorted(self._known)).encode()).digest()

    def __contains__(self, sentence: str) -> bool:
        """Tell whether a sentence or a line is one of them, whatever its signs and blanks."""
        return self.has(sentence, bare(sentence))

    def has(self, sentence: str, told: str) -> bool:
        """Tell the same of a sentence or a line whose bare form is known."""
        return len(sentence) >= _SHORTEST and digest_of(told) in self._known


def digests(passages: Iterable[Passage]) -> set[int]:
    """Return the digests of the sentences and lines of a report; facts are always its own."""
    texts = (text for passage in passages if not passage.always for text in passage.texts)
    told = {sentence for text in texts for sentence in sentences(text)}
    lines = {line for sentence in told for line in sentence.splitlines()}
    return set(map(digest_of, map(bare, told | lines)))


def _known(reports: Iterable[Iterable[int]]) -> frozenset[int]:
    count: Counter[int] = Counter()
    number = 0
    for told in reports:
        number += 1
        count.update(told)
    most = max(FEW_REPORTS, number // _TENTH)
    return frozenset(digest for digest, holders in count.items() if holders > most)


def sentences(text: str) -> Iterator[str]:
    """Return the sentences of a text with the signs that end them; together they are the text."""
    return filter(None, _SENTENCE.findall(text))


@lru_cache(maxsize=1024)
def bare(sentence: str) -> str:
    """Return a sentence without its number, signs and blanks: the form in which two are compared."""
    if sentence.isalnum() and sentence[0] not in _NUMBERS:
        return sentence
    number = _NUMBERING.match(sentence)
    return _SIGNS.sub("", sentence[number.end() :] if number else sentence)


def digest_of(told: str) -> int:
    """Return what tells a sentence in its bare form from others."""
    return int.from_bytes(blake2b(told.encode(), digest_size=8).digest())
