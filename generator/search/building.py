"""The search index of a corpus as files beside the site, in parts: what a browser needs, and nothing more."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import filterfalse, pairwise, starmap
from pathlib import Path
from sys import intern
from typing import Final, Self

from generator.pages.views.catalogue import Catalogue
from generator.search.contents import Content, Contents, Source
from generator.search.cutting import cut
from generator.search.entry import Entry, mark
from generator.search.facets import facet_values
from generator.search.fragments import show, unpacked
from generator.search.index_parts import (
    PROGRAM,
    EarlierIndex,
    IndexPart,
    Member,
    Taken,
    nearly_unchanged,
    unchanged,
    year_parts,
)
from generator.search.layout import FOLDER, NEW
from generator.search.pagefind import PagefindRecord, write_indexes
from generator.search.register import register
from generator.search.word_tables import TABLES, PartWords, WordTables, sum_of
from generator.staging import make_within
from generator.store.store import Store

EVERY: Final = "z"
"""A word that every report has and no text is cut into: who asks for it gets them all."""
_NO_REPORT: Final = PagefindRecord("/search/", "z0", {})
_INDEX = ("pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*")
_SCRIPTS = ("pagefind.js", "wasm.unknown.pagefind")
_PLAIN = (".js", ".json")
_FRAGMENT = ".pf_fragment"
"""Files that were unpacked before, and packed again."""


@dataclass(frozen=True)
class Index:
    """The search index of a catalogue, with a part for every year, or several.

    `entries` are its reports in the order of the lists, `contents` what the index has of each, by the same numbers.
    """

    catalogue: Catalogue
    entries: Sequence[Entry]
    contents: Contents
    parts: Sequence[IndexPart]

    @classmethod
    def of(cls, catalogue: Catalogue, sources: Mapping[str, Source], store: Store) -> Self:
        """Divide the reports of a catalogue; `sources` are by report."""
        listed = [each for year in catalogue.years for each in year.reports]
        entries = [Entry.of(catalogue, each) for each in listed]
        contents = Contents([sources[each.key] for each in listed], store)
        return cls(catalogue, entries, contents, (IndexPart(PROGRAM), *year_parts(entries, contents)))

    def prepare(self, earlier: EarlierIndex | None) -> None:
        """Make on all processors what the parts are made from that an earlier site does not have."""
        for part in self.parts:
            known = earlier.part(part.folder) if earlier else None
            if not known or known[0] != part.key:
                self.contents.make([each.number for each in part.members])

    def write(self, site: Path, earlier: EarlierIndex | None = None, *, words_later: bool = False) -> bool:
        """Write the index into the folder `FOLDER` of a site; what an earlier site has is taken from there.

        What changes in a report touches the part of its year and the register, and no other part; unless a word or a
        sentence of it is now, or is no longer, one that most reports share. With `words_later`, a large part in which
        little changed stays as it is, and the changed reports come into the small part `NEW`; who writes without it
        then writes the large part. Returns whether that is left to do.

        Raises:
            GongkaiError: Pagefind has failed, or another program has replaced the earlier site.
        """
        store = self.contents.store
        gone = {f"/{grave.key}/" for year in self.catalogue.years for grave in year.withdrawn}
        known: dict[str, Taken] = {}
        left: list[IndexPart] = []
        changed: list[Member] | None = None
        for part in self.parts:
            taken = unchanged(part, earlier, store, site) if earlier else None
            if earlier and words_later and taken is None:
                taken = nearly_unchanged(part, earlier, store, site, gone)
                if taken is not None:
                    changed = [*(changed or ()), *(each for each in part.members if each.address not in taken.names)]
            if taken is None:
                left.append(part)
            else:
                known[part.name] = taken
        left += [IndexPart(NEW, self.contents.left_out, changed)] if changed is not None else []
        if left:
            known |= _write(left, self.contents, site, earlier)
        self._register(known, site, earlier)
        return changed is not None

    def _register(self, known: Mapping[str, Taken], site: Path, earlier: EarlierIndex | None) -> None:
        """Write what tells of all parts: which of them may have a word, and the register."""
        tables = WordTables({part.name: known[part.name].words for part in self.parts if part.members})
        _write_tables(tables, site, earlier)
        names = {address: name for taken in known.values() for address, name in taken.names.items()}
        named = {names[f"/{entry.address}"]: entry for entry in self.entries}
        told = register(named, facet_values(self.catalogue), self.contents.common, tables.described)
        for file, text in told.items():
            place = site / FOLDER / file
            make_within(str(site), str(place.parent))
            place.write_text(text, encoding="utf-8")


def _write(
    parts: Sequence[IndexPart], contents: Contents, site: Path, earlier: EarlierIndex | None
) -> dict[str, Taken]:
    """Have Pagefind write these parts, and return what there is of them by their names."""
    known: dict[str, Taken] = {}
    store = contents.store
    with store.room() as room:
        written = room.folder / "index"
        written.mkdir()
        told = {part.name: _Told() for part in parts}
        write_indexes([(part.name, _records(part, contents, told[part.name])) for part in parts], written)
        for part in parts:
            folder = written / part.name
            known[part.name] = taken = Taken(show(folder, told[part.name].texts), told[part.name].words)
            needed = (*_SCRIPTS, *_INDEX) if part.name == PROGRAM else _INDEX
            files = list(_ship(folder, part.folder, site, needed))
            part.note(taken, part.key, store)
            if earlier:
                earlier.note_part(part.folder, part.key, files)
    return known


@dataclass
class _Told:
    """What Pagefind was told of a part: the texts that results show, by address, and which words."""

    texts: dict[str, str] = field(default_factory=dict)
    words: PartWords = field(default_factory=lambda: PartWords.of([]))


def _records(part: IndexPart, contents: Contents, told: _Told) -> Iterator[PagefindRecord]:
    """Yield what Pagefind indexes of a part, and note it."""
    if not part.members:
        yield _NO_REPORT
    words = _Words()
    of_members = contents.of([each.number for each in part.members])
    for member, content in zip(part.members, of_members, strict=True):
        told.texts[member.address] = shown = member.entry.shown(content)
        sign = mark(shown)
        record = _record(member.entry, content, sign, contents.common)
        words.note(record, sign)
        yield record
    told.words = PartWords.of(words.sums)


class _Words:
    """All words of a part, alone and in pairs."""

    def __init__(self) -> None:
        self._alone: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()

    def note(self, record: PagefindRecord, sign: str) -> None:
        """Take the words of a report; those behind its sign stand alone."""
        text, _, alone = record.content.partition(f"{sign} {EVERY}")
        self._alone.update(map(intern, alone.split()))
        for said in (text, *record.meta.values()):
            words = list(map(intern, said.split()))
            self._alone.update(words)
            self._pairs.update(pairwise(words))

    @property
    def sums(self) -> Iterator[int]:
        """The sums of all words and pairs."""
        yield from map(sum_of, self._alone)
        yield from starmap(sum_of, self._pairs)


def _write_tables(tables: WordTables, site: Path, earlier: EarlierIndex | None) -> None:
    """Write the tables that tell which parts may have a word, or take the same ones of an earlier site."""
    name, folder = f"{FOLDER}/{TABLES}", f"{FOLDER}/{tables.folder}"
    known = earlier.part(name) if earlier else None
    if earlier and known and known[0] == tables.digest:
        earlier.take(name, tables.digest, known[1], site)
        return
    make_within(str(site), str(site / folder))
    addresses = []
    for file, data in tables.files():
        addresses.append(f"{folder}/{file}")
        (site / addresses[-1]).write_bytes(data)
    if earlier:
        earlier.note_part(name, tables.digest, addresses)


def _ship(written: Path, part: str, site: Path, needed: Sequence[str]) -> Iterator[str]:
    """Put what a browser asks for of a part in its place, and yield its address.

    Raises:
        GongkaiError: a packed file is not whole.
    """
    for file in sorted(file for pattern in needed for file in written.glob(pattern)):
        if file.suffix not in (*_PLAIN, _FRAGMENT):
            unpacked(file)
        address = f"{part}/{file.relative_to(written).as_posix()}"
        place = site / address
        make_within(str(site), str(place.parent))
        shutil.move(file, place)
        yield address


def _record(entry: Entry, content: Content, sign: str, common: frozenset[str]) -> PagefindRecord:
    """Return what Pagefind indexes of a report; common words count in titles only, and there by themselves."""
    titles = cut(entry.title).words
    meta = {
        "title": _joined(titles, common),
        "common": " ".join(sorted(common.intersection(titles))),
        "unit": " ".join(_joined(cut(name).words, common) for name in entry.names),
    }
    words = [*content.words, sign, EVERY, *content.characters]
    return PagefindRecord(f"/{entry.address}", _joined(words, common), meta)


def _joined(words: Sequence[str], common: frozenset[str]) -> str:
    return " ".join(filterfalse(common.__contains__, words))
