"""A site may come before the words of its changed reports are where they belong, and is then completed."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from generator.content.corpus import Corpus
from generator.search import index_parts
from generator.search.building import Index
from generator.search.layout import FOLDER, NEW
from generator.search.word_tables import TABLES
from generator.site.parts import plan_of
from generator.store.store import Store
from tests.pages import sample
from tests.search.registered import registered

_CORPUS = sample.corpus()
_FULL = next(filed for filed in _CORPUS.reports if filed.text)
_OTHERS = tuple(filed for filed in _CORPUS.reports if filed is not _FULL)


@dataclass
class _Site:
    """A folder with an index, and what a builder remembers of it."""

    folder: Path
    parts: dict[str, tuple[bytes, list[str]]] = field(default_factory=dict)
    earlier: "_Site | None" = None

    def part(self, name: str) -> tuple[bytes, Sequence[str]] | None:
        return self.earlier.parts.get(name) if self.earlier else None

    def take(self, name: str, key: bytes, files: Sequence[str], site: Path) -> None:
        assert self.earlier
        for address in files:
            (site / address).parent.mkdir(parents=True, exist_ok=True)
            os.link(self.earlier.folder / address, site / address)
        self.note_part(name, key, files)

    def note_part(self, name: str, key: bytes, files: Iterable[str]) -> None:
        self.parts[name] = key, list(files)

    @property
    def files(self) -> dict[str, bytes]:
        folder = self.folder / FOLDER
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    @property
    def words(self) -> dict[str, bytes]:
        """The tables that tell which parts may have a word."""
        return {name: data for name, data in self.files.items() if name.startswith(f"{TABLES}/")}

    @property
    def register(self) -> dict[str, set[str]]:
        """The reports of every part, as the register names them."""
        return registered(self.files)

    @property
    def fragments(self) -> dict[str, set[str]]:
        """The reports whose texts can be loaded, by part."""
        found: dict[str, set[str]] = {}
        for path in map(Path, self.files):
            if path.suffix == ".pf_fragment" and path.parts[0] != "fragment":
                found.setdefault(path.parts[0], set()).add(path.stem)
        return found


class _Builder:
    """Builds index after index, each in the place of the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.store = folder, Store.at(":memory:")
        self.site: _Site | None = None

    def build(self, corpus: Corpus, *, words_later: bool = False, name: str = "") -> tuple[_Site, bool]:
        """Return the new index, and whether words are left."""
        said = {filed.key: repr(filed).encode() for filed in corpus.reports}
        plan = plan_of(corpus, sample.verification(), digest=said.__getitem__)
        site = _Site(self.folder / (name or str(len(list(self.folder.iterdir())))), earlier=self.site)
        site.folder.mkdir()
        left = Index.of(plan.catalogue, plan.sources, self.store).write(site.folder, site, words_later=words_later)
        self.site = site
        return site, left


@pytest.fixture
def builder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Builder:
    """One that has built the sample, and holds one report for few."""
    monkeypatch.setattr(index_parts, "FEW", 1)
    (tmp_path / "sites").mkdir()
    builder = _Builder(tmp_path / "sites")
    builder.build(_CORPUS)
    return builder


def _changed(text: str) -> Corpus:
    return replace(_CORPUS, reports=(*_OTHERS, replace(_FULL, text=f"{_FULL.text}\n{text}\n")))


def _from_nothing(corpus: Corpus, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    return _Builder(folder).build(corpus)[0].files


def test_changed_report_comes_into_a_part_of_its_own(builder: _Builder) -> None:
    assert builder.site
    before = builder.site
    site, left = builder.build(_changed("补充了一座水塔。"), words_later=True)
    assert left
    assert len(site.register[NEW]) == 1
    assert site.register == {name: names for name, names in site.fragments.items() if names}
    gone = before.register["2023"] - site.register["2023"]
    assert len(gone) == 1
    words = {name for name in before.files if name.startswith("2023/index/")}
    assert words
    assert all(site.files[name] == before.files[name] for name in words)


def test_next_build_puts_it_where_it_belongs(builder: _Builder, tmp_path: Path) -> None:
    corpus = _changed("补充了一座水塔。")
    builder.build(corpus, words_later=True)
    site, left = builder.build(corpus)
    assert not left
    assert site.files == _from_nothing(corpus, tmp_path / "nothing")


def test_tables_of_words_stay_until_words_are_in_place(builder: _Builder) -> None:
    assert builder.site
    before = builder.site.words
    later, _ = builder.build(_changed("补充了一座水塔。"), words_later=True)
    assert later.words == before
    site, _ = builder.build(_changed("补充了一座水塔。"))
    assert set(site.words) != set(before)
    again, _ = builder.build(_changed("补充了一座水塔。"))
    assert again.words == site.words


def test_withdrawn_report_cannot_be_loaded(builder: _Builder, tmp_path: Path) -> None:
    assert builder.site
    corpus = replace(_CORPUS, reports=_OTHERS)
    before = builder.site
    site, left = builder.build(corpus, words_later=True)
    assert left
    assert before.fragments["2023"] - site.fragments["2023"]
    assert site.register["2023"] == site.fragments["2023"]
    assert builder.build(corpus)[0].files == _from_nothing(corpus, tmp_path / "nothing")


def test_change_upon_change_before_words_are_in_place(builder: _Builder, tmp_path: Path) -> None:
    builder.build(_changed("补充了一座水塔。"), words_later=True)
    corpus = _changed("补充了两座水塔。")
    site, left = builder.build(corpus, words_later=True)
    assert left
    assert site.register == {name: names for name, names in site.fragments.items() if names}
    assert builder.build(corpus)[0].files == _from_nothing(corpus, tmp_path / "nothing")


def test_change_taken_back_is_searchable_again(builder: _Builder) -> None:
    assert builder.site
    before = builder.site.files
    builder.build(_changed("补充了一座水塔。"), words_later=True)
    site, left = builder.build(_CORPUS)
    assert not left
    assert site.files == before


def test_new_report_comes_into_the_new_part(builder: _Builder, tmp_path: Path) -> None:
    corpus = replace(_CORPUS, reports=(*_CORPUS.reports, replace(_FULL, project_slug="tushuche-erqi")))
    site, left = builder.build(corpus, words_later=True)
    assert left
    assert len(site.register[NEW]) == 1
    assert builder.build(corpus)[0].files == _from_nothing(corpus, tmp_path / "nothing")


def test_nothing_is_put_off_where_much_has_changed(builder: _Builder, tmp_path: Path) -> None:
    corpus = replace(_CORPUS, reports=tuple(replace(each, text=f"{each.text}\n补充。\n") for each in _CORPUS.reports))
    site, left = builder.build(corpus, words_later=True)
    assert not left
    assert site.files == _from_nothing(corpus, tmp_path / "nothing")
