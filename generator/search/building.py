"""The search index of a corpus as files beside the site, in parts: what a browser needs, and nothing more."""

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from generator.pages.views.catalogue import Catalogue
from generator.search.contents import Content, Contents, Source
from generator.search.cutting import cut
from generator.search.entry import Entry
from generator.search.facets import facet_values
from generator.search.fragments import show, unpacked
from generator.search.pagefind import PagefindRecord, write_indexes
from generator.search.register import register
from generator.store.stamp import key_of
from generator.store.store import Store

FOLDER: Final = "pagefind"
"""Where in the site the index lies."""
REGISTER: Final = "register.json"
EVERY: Final = "z"
"""A word that every report has and no text is cut into: who asks for it gets them all."""
_PROGRAM: Final = "program"
"""The part that Pagefind's program is loaded with: it has no report and never changes."""
_NO_REPORT: Final = PagefindRecord("/search/", "z0", {})
_NAMES: Final = "names in the index"
_INDEX = ("pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*")
_SCRIPTS = ("pagefind.js", "pagefind-worker.js", "wasm.unknown.pagefind")
_PLAIN = (".js", ".json")


class EarlierIndex(Protocol):
    """The site that a build takes the place of."""

    def take(self, name: str, key: bytes, site: Path) -> bool:
        """Put the files of a part into a new site if they would come out the same, and tell whether they do."""

    def note_part(self, name: str, key: bytes, files: Iterable[str]) -> None:
        """Remember by their addresses which files a part of the new site has."""


@dataclass(frozen=True)
class _IndexPart:
    """The reports of a year, or Pagefind's program; `key` is a digest of all that the part is made from."""

    name: str
    key: bytes
    entries: Sequence[tuple[int, Entry]] = ()

    @property
    def folder(self) -> str:
        """Where in the site the files of the part lie."""
        return FOLDER if self.name == _PROGRAM else f"{FOLDER}/{self.name}"


def build_index(
    catalogue: Catalogue, sources: Mapping[str, Source], site: Path, store: Store, earlier: EarlierIndex | None = None
) -> None:
    """Write the search index of the catalogue into the folder `FOLDER` of a site, a part for every year.

    `sources` are by report; what an earlier site has is taken from there. What changes in a report touches the part of
    its year and the register, and no other part; unless a word or a sentence of it is now, or is no longer, one that
    most reports share.

    Raises:
        GongkaiError: Pagefind has failed.
    """
    listed = [each for year in catalogue.years for each in year.reports]
    entries = [Entry.of(catalogue, each) for each in listed]
    contents = Contents([sources[each.key] for each in listed], store)
    parts = [_IndexPart(_PROGRAM, key_of(_PROGRAM.encode())), *_parts(entries, contents)]
    names: dict[str, str] = {}
    left = []
    for part in parts:
        known = store.get(_NAMES, part.key)
        if known and earlier and earlier.take(part.folder, part.key, site):
            names |= json.loads(known)
        else:
            left.append(part)
    if left:
        names |= _write(left, contents, site, store, earlier)
    named = {names[f"/{entry.address}"]: entry for entry in entries}
    (site / FOLDER / REGISTER).write_text(register(named, facet_values(catalogue), contents.common), encoding="utf-8")


def _parts(entries: Sequence[Entry], contents: Contents) -> Iterator[_IndexPart]:
    for year, of_year in groupby(enumerate(entries), key=lambda numbered: numbered[1].card["年度"]):
        members = list(of_year)
        told = (contents.sources[number].key + entry.digest for number, entry in members)
        yield _IndexPart(year, key_of(year.encode(), contents.left_out, *told), members)


def _write(
    parts: Sequence[_IndexPart], contents: Contents, site: Path, store: Store, earlier: EarlierIndex | None
) -> dict[str, str]:
    """Have Pagefind write these parts, and return its names of their reports by address."""
    names: dict[str, str] = {}
    with TemporaryDirectory() as written:
        texts: dict[str, dict[str, str]] = {part.name: {} for part in parts}
        write_indexes(((part.name, _records(part, contents, texts[part.name])) for part in parts), Path(written))
        for part in parts:
            folder = Path(written) / part.name
            of_part = show(folder, texts[part.name])
            needed = (*_SCRIPTS, *_INDEX) if part.name == _PROGRAM else _INDEX
            files = [f"{part.folder}/{each}" for each in _ship(folder, site / part.folder, needed)]
            store.keep(_NAMES, {part.key: json.dumps(of_part).encode()})
            if earlier:
                earlier.note_part(part.folder, part.key, files)
            names |= of_part
    return names


def _records(part: _IndexPart, contents: Contents, texts: dict[str, str]) -> Iterator[PagefindRecord]:
    """Yield what Pagefind indexes of a part, and note the texts that results show, by address."""
    if part.name == _PROGRAM:
        yield _NO_REPORT
    for (_, entry), content in zip(part.entries, contents.of([number for number, _ in part.entries]), strict=True):
        texts[f"/{entry.address}"] = entry.shown(content)
        yield _record(entry, content, contents.common)


def _ship(written: Path, folder: Path, needed: Sequence[str]) -> Iterator[str]:
    """Copy what a browser asks for, and yield its path.

    Raises:
        GongkaiError: a packed file is not whole.
    """
    for file in sorted(file for pattern in needed for file in written.glob(pattern)):
        if file.suffix not in _PLAIN:
            unpacked(file)
        place = folder / file.relative_to(written)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
        yield file.relative_to(written).as_posix()


def _record(entry: Entry, content: Content, common: frozenset[str]) -> PagefindRecord:
    """Return what Pagefind indexes of a report; common words count in titles only, and there by themselves."""
    titles = cut(entry.title).words
    meta = {
        "title": _joined(titles, common),
        "common": " ".join(sorted(common.intersection(titles))),
        "unit": " ".join(_joined(cut(name).words, common) for name in entry.names),
    }
    words = [*content.words, entry.mark(content), EVERY, *content.characters]
    return PagefindRecord(f"/{entry.address}", _joined(words, common), meta)


def _joined(words: Sequence[str], common: frozenset[str]) -> str:
    return " ".join(word for word in words if word not in common)
