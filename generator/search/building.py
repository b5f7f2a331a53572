"""The search index of a corpus as files beside the site, in parts: what a browser needs, and nothing more."""

import shutil
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.report import report_page
from generator.search.common_words import common_words
from generator.search.cutting import cut
from generator.search.entry import Entry
from generator.search.facets import facet_values
from generator.search.fragments import show, unpacked
from generator.search.kept import kept
from generator.search.pagefind import PagefindRecord, write_indexes
from generator.search.passages import passages
from generator.search.register import register
from generator.search.shared import Shared

FOLDER: Final = "pagefind"
"""Where in the site the index lies."""
REGISTER: Final = "register.json"
EVERY: Final = "z"
"""A word that every report has and no text is cut into: who asks for it gets them all."""
_PROGRAM: Final = "program"
"""The part that Pagefind's program is loaded with: it has no report and never changes."""
_NO_REPORT: Final = PagefindRecord("/search/", "z0", {})
_INDEX = ("pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*")
_SCRIPTS = ("pagefind.js", "pagefind-worker.js", "wasm.unknown.pagefind")
_PLAIN = (".js", ".json")


def build_index(corpus: Corpus, verification: Verification, site: Path) -> None:
    """Write the search index of the corpus into the folder `FOLDER` of a site, a part for every year.

    What changes in a report touches the part of its year and the register, and no other part; unless a word or a
    sentence of it is now, or is no longer, one that most reports share.

    Raises:
        GongkaiError: Pagefind has failed.
    """
    catalogue = Catalogue.of(corpus, verification)
    entries = _entries(corpus, catalogue)
    common = common_words((*entry.words(), *entry.characters()) for entry in entries)
    years = [(year, list(of_year)) for year, of_year in groupby(entries, key=lambda entry: entry.card["年度"])]
    parts = ((year, (_record(entry, common) for entry in of_year)) for year, of_year in years)
    folder = site / FOLDER
    with TemporaryDirectory() as written:
        write_indexes([(_PROGRAM, [_NO_REPORT]), *parts], Path(written))
        named = show(Path(written), {f"/{entry.address}": entry for entry in entries})
        _ship(Path(written) / _PROGRAM, folder, (*_SCRIPTS, *_INDEX))
        for year, _ in years:
            _ship(Path(written) / year, folder / year, _INDEX)
    (folder / REGISTER).write_text(register(named, facet_values(catalogue), common), encoding="utf-8")


def _ship(written: Path, folder: Path, needed: Sequence[str]) -> None:
    """Copy what a browser asks for.

    Raises:
        GongkaiError: a packed file is not whole.
    """
    for file in sorted(file for pattern in needed for file in written.glob(pattern)):
        if file.suffix not in _PLAIN:
            unpacked(file)
        place = folder / file.relative_to(written)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)


def _entries(corpus: Corpus, catalogue: Catalogue) -> list[Entry]:
    listed = [report for year in catalogue.years for report in year.reports]
    filed = {report.key: report for report in corpus.reports}
    shown = [list(passages(report_page(catalogue, filed[report.key]))) for report in listed]
    shared = Shared(shown)
    return [Entry.of(catalogue, report, list(kept(parts, shared))) for report, parts in zip(listed, shown, strict=True)]


def _record(entry: Entry, common: frozenset[str]) -> PagefindRecord:
    """Return what Pagefind indexes of a report; common words count in titles only, and there by themselves."""
    titles = cut(entry.title).words
    meta = {
        "title": _joined(titles, common),
        "common": " ".join(sorted(common.intersection(titles))),
        "unit": " ".join(_joined(cut(name).words, common) for name in entry.names),
    }
    content = _joined([*entry.words(), entry.digest(), EVERY, *entry.characters()], common)
    return PagefindRecord(f"/{entry.address}", content, meta)


def _joined(words: Sequence[str], common: frozenset[str]) -> str:
    return " ".join(word for word in words if word not in common)
