"""What the index has of reports: for each the passages that are left and their words, made once and kept."""

import json
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import islice
from typing import Self

from generator.search.common_words import common_words
from generator.search.cutting import characters, cut
from generator.search.kept import kept
from generator.search.passages import Passage
from generator.search.shared import Shared, digests
from generator.side_by_side import side_by_side
from generator.store.stamp import key_of
from generator.store.store import Store

MANY = 800
"""Of so many reports or more, between 100 and 200 tell what is shared: what one changes is then seldom felt by all."""
_SAMPLE = 100
_PASSAGES, _SENTENCES, _CONTENT, _COMMON = "passages", "sentences", "content", "common words"
_QUICKLY = 1
_AT_ONCE = 50


@dataclass(frozen=True)
class Source:
    """A report to be indexed: its address, the key of its page, and its passages, made when they are asked for."""

    address: str
    key: bytes
    passages: Callable[[], Iterable[Passage]]

    @property
    def drawn(self) -> int:
        """A number that depends on nothing but the address."""
        return int.from_bytes(blake2b(self.address.encode(), digest_size=4).digest())


@dataclass(frozen=True)
class Content:
    """The passages that are left of a report, the words of these in order, and their characters as words."""

    passages: tuple[Passage, ...]
    words: tuple[str, ...]
    characters: tuple[str, ...]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> Self:
        """Cut the texts of the passages into words; behind them stand the bare figures of their amounts."""
        texts = [text for passage in passages for text in passage.texts]
        found = [cut(text) for text in texts]
        words = (*(word for each in found for word in each.words), *(word for each in found for word in each.beside))
        return cls(tuple(passages), words, tuple(sorted(characters("".join(texts)))))

    def to_json(self) -> bytes:
        """Return what `of_json` reads."""
        told = [_plain(self.passages), " ".join(self.words), " ".join(self.characters)]
        return zlib.compress(json.dumps(told, ensure_ascii=False).encode(), _QUICKLY)

    @classmethod
    def of_json(cls, data: bytes) -> Self:
        """Read what `to_json` returned."""
        passages, words, signs = json.loads(zlib.decompress(data))
        return cls(_read(passages), tuple(words.split()), tuple(signs.split()))


@dataclass(frozen=True)
class Contents:
    """The contents of all reports, and what is left out of them because many have it."""

    sources: Sequence[Source]
    store: Store

    @cached_property
    def shared(self) -> Shared:
        """The sentences that many reports have."""
        told = self.store.many(_SENTENCES, (self.sources[number].key for number in self._sample))
        missing = [number for number in self._sample if self.sources[number].key not in told]
        self._tell(missing)
        told |= self.store.many(_SENTENCES, (self.sources[number].key for number in missing))
        return Shared.among(array("Q", data) for data in told.values())

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that most reports have."""
        key = key_of(self.shared.digest, *(self.sources[number].key for number in self._sample))
        kept_words = self.store.get(_COMMON, key)
        if kept_words is not None:
            return frozenset(kept_words.decode().split())
        found = common_words((*each.words, *each.characters) for each in self.of(self._sample))
        self.store.keep(_COMMON, {key: " ".join(sorted(found)).encode()})
        return found

    @cached_property
    def left_out(self) -> bytes:
        """The digest of what is left out of every report."""
        return key_of(self.shared.digest, " ".join(sorted(self.common)).encode())

    def make(self, numbers: Sequence[int]) -> None:
        """Make the contents of the reports of these numbers that are not there yet."""
        keys = self._keys(numbers)
        there = self.store.having(_CONTENT, keys)
        missing = [(number, key) for number, key in zip(numbers, keys, strict=True) if key not in there]
        made = side_by_side(lambda place: self._content(missing[place][0]), len(missing))
        for (_, key), data in zip(missing, made, strict=True):
            self.store.keep(_CONTENT, {key: data})

    def of(self, numbers: Sequence[int]) -> Iterator[Content]:
        """Yield the contents of the reports of these numbers."""
        self.make(numbers)
        left = iter(self._keys(numbers))
        while some := list(islice(left, _AT_ONCE)):
            known = self.store.many(_CONTENT, some)
            yield from (Content.of_json(known.get(key) or self.store.needed(_CONTENT, key)) for key in some)

    def _keys(self, numbers: Iterable[int]) -> list[bytes]:
        return [key_of(self.sources[number].key, self.shared.digest) for number in numbers]

    @cached_property
    def _sample(self) -> Sequence[int]:
        """One report in so many tells; one in twice as many, where there are twice as many reports."""
        number = len(self.sources)
        share = 1 << (number // _SAMPLE).bit_length() - 1 if number >= MANY else 1
        return [each for each, source in enumerate(self.sources) if source.drawn % share == 0]

    def _tell(self, numbers: Sequence[int]) -> None:
        """Keep the digests of the sentences of reports, and the passages that were not kept when a page was made."""
        made = side_by_side(lambda place: self._told(numbers[place]), len(numbers))
        for number, (passages, sentences) in zip(numbers, made, strict=True):
            key = self.sources[number].key
            if passages is not None:
                keep_passages(self.store, key, passages)
            self.store.keep(_SENTENCES, {key: sentences})

    def _told(self, number: int) -> tuple[bytes | None, bytes]:
        source = self.sources[number]
        there = self.store.get(_PASSAGES, source.key)
        made = packed(source.passages()) if there is None else None
        return made, array("Q", sorted(digests(_unpacked(there or made or b"")))).tobytes()

    def _content(self, number: int) -> bytes:
        source = self.sources[number]
        there = self.store.get(_PASSAGES, source.key)
        passages = source.passages() if there is None else _unpacked(there)
        return Content.of(list(kept(passages, self.shared))).to_json()


def packed(passages: Iterable[Passage]) -> bytes:
    """Return the passages of a page as they are kept."""
    return zlib.compress(json.dumps(_plain(passages), ensure_ascii=False).encode(), _QUICKLY)


def keep_passages(store: Store, key: bytes, passages: bytes) -> None:
    """Keep the passages of a page, packed, by the key of that page."""
    store.keep(_PASSAGES, {key: passages})


def _unpacked(passages: bytes) -> tuple[Passage, ...]:
    return _read(json.loads(zlib.decompress(passages)))


def _plain(passages: Iterable[Passage]) -> list[tuple[object, ...]]:
    return [(each.anchor, each.name, each.texts, each.always) for each in passages]


def _read(told: Iterable[list[object]]) -> tuple[Passage, ...]:
    return tuple(Passage(*each) for each in told)  # type: ignore[arg-type]  # as `_plain` wrote them
