"""The parts of the search index, and what of an earlier site's index a new site can have."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, islice, product
from math import ceil
from pathlib import Path
from string import ascii_lowercase
from typing import Final, Protocol

from generator.search.contents import Contents
from generator.search.entry import Entry
from generator.search.layout import FOLDER
from generator.search.word_tables import PartWords
from generator.store.stamp import key_of
from generator.store.store import Store

PROGRAM: Final = "program"
"""The part that Pagefind's program is loaded with: it has no report and never changes."""
FEW: Final = 100
"""So many reports are indexed in about a second; a part that has changed in no more of them may stay for now."""
MOST: Final = 500
"""How many reports a part has about at most; Pagefind takes 1.3 MB of memory and 12 ms for each."""
_NAMES, _WORDS = "names in the index", "words in the index"


class EarlierIndex(Protocol):
    """The site that a build takes the place of."""

    def part(self, name: str) -> tuple[bytes, Sequence[str]] | None:
        """Return the key of a part and the addresses of its files; nothing where one of them is not as it was built."""

    def take(self, name: str, key: bytes, files: Sequence[str], site: Path) -> None:
        """Put files of the earlier site into a new one, where they are the part of this name and key."""

    def note_part(self, name: str, key: bytes, files: Iterable[str]) -> None:
        """Remember by their addresses which files a part of the new site has."""


@dataclass(frozen=True)
class Member:
    """A report in a part: its number among all, and a digest of all that the index has of it."""

    number: int
    entry: Entry
    digest: str

    @property
    def address(self) -> str:
        """The report's address as Pagefind has it."""
        return f"/{self.entry.address}"


@dataclass(frozen=True)
class IndexPart:
    """Reports of a year, or Pagefind's program; `left_out` tells what is left out of every report."""

    name: str
    left_out: bytes = b""
    members: Sequence[Member] = ()

    @property
    def key(self) -> bytes:
        """What tells the part's files from any other."""
        return key_of(self.name.encode(), self.left_out, *(each.digest.encode() for each in self.members))

    @property
    def folder(self) -> str:
        """Where in the site the files of the part lie."""
        return FOLDER if self.name == PROGRAM else f"{FOLDER}/{self.name}"

    def note(self, taken: "Taken", key: bytes, store: Store) -> None:
        """Keep what later sites need to know of the part that this key tells from others."""
        names = taken.names
        told = {each.address: (names[each.address], each.digest) for each in self.members if each.address in names}
        store.keep(_NAMES, {key: json.dumps([self.left_out.hex(), told]).encode()})
        store.keep(_WORDS, {key: taken.words.to_bytes()})


@dataclass(frozen=True)
class Taken:
    """What a site has of a part: Pagefind's names of its reports by address, and which words it has, or could have."""

    names: Mapping[str, str]
    words: PartWords


def year_parts(entries: Sequence[Entry], contents: Contents) -> Iterator[IndexPart]:
    """Yield the parts of every year of these reports, which are in the order of the years.

    A year of more reports than `MOST` has several parts, and addresses decide what comes into which.
    """
    for year, of_year in groupby(enumerate(entries), key=lambda numbered: numbered[1].card["年度"]):
        told = [(number, entry, key_of(contents.sources[number].key, entry.digest)) for number, entry in of_year]
        members = [Member(number, entry, digest.hex()) for number, entry, digest in told]
        count = ceil(len(members) / MOST)
        drawn: list[list[Member]] = [[] for _ in range(count)]
        for each in members:
            drawn[contents.sources[each.number].drawn % count].append(each)
        for letters, some in zip(letters_of(count), drawn, strict=True):
            if some:
                yield IndexPart(f"{year}{letters}", contents.left_out, some)


def letters_of(count: int) -> list[str]:
    """Return what so many parts of a year are told apart by: nothing where there is one, else letters."""
    length = 0
    while len(ascii_lowercase) ** length < count:
        length += 1
    return ["".join(each) for each in islice(product(ascii_lowercase, repeat=length), count)]


def unchanged(part: IndexPart, earlier: EarlierIndex, store: Store, site: Path) -> Taken | None:
    """Take a part that would come out the same."""
    known, names, words = earlier.part(part.folder), store.get(_NAMES, part.key), store.get(_WORDS, part.key)
    if not known or known[0] != part.key or names is None or words is None:
        return None
    earlier.take(part.folder, part.key, known[1], site)
    return Taken({address: name for address, (name, _) in json.loads(names)[1].items()}, PartWords.from_bytes(words))


def nearly_unchanged(
    part: IndexPart, earlier: EarlierIndex, store: Store, site: Path, withdrawn: Set[str] = frozenset()
) -> Taken | None:
    """Take a large part without the texts of those few reports that changed or went; their words stay.

    Nothing is taken where the part is so small, or has changed in so many reports, that it is written anew as soon; nor
    where it has a report that was `withdrawn`: no word of that may stay, not even for a minute.
    """
    known = earlier.part(part.folder)
    names, words = (store.get(kind, known[0]) if known else None for kind in (_NAMES, _WORDS))
    if not known or names is None or words is None:
        return None
    left_out, told = json.loads(names)
    digests = {each.address: each.digest for each in part.members}
    same = {address: name for address, (name, digest) in told.items() if digests.get(address) == digest}
    is_small = max(len(told), len(digests)) <= FEW
    if is_small or not withdrawn.isdisjoint(told) or left_out != part.left_out.hex() or len(digests) - len(same) > FEW:
        return None
    gone = {f"{part.folder}/fragment/{name}.pf_fragment" for address, (name, _) in told.items() if address not in same}
    key = key_of(b"nearly", known[0], *map(str.encode, sorted(gone)))
    earlier.take(part.folder, key, [each for each in known[1] if each not in gone], site)
    taken = Taken(same, PartWords.from_bytes(words))
    part.note(taken, key, store)
    return taken
