"""Invented trees are as large as asked for, distinct, real in size, and the same for the same seed."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.invented.places import YEARS, places
from benchmarks.invented.report import report_files
from benchmarks.invented.trees import write_tree
from generator.content.corpus import Corpus
from generator.content.slugs import mint
from tests.benchmarks.invented.conftest import COUNT, SEED

_SENTENCE = re.compile("[^。；\n]{15,}[。；]")


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_seed_gives_the_same_bytes(tree: Path, tmp_path: Path) -> None:
    write_tree(tmp_path / "same", COUNT, SEED)
    write_tree(tmp_path / "other", COUNT, SEED + 1)
    assert _files(tmp_path / "same") == _files(tree) != _files(tmp_path / "other")


def test_more_reports_add_to_fewer(tree: Path, tmp_path: Path) -> None:
    write_tree(tmp_path, COUNT + 10, SEED)
    assert _files(tree).items() < _files(tmp_path).items()


def test_a_tree_holds_what_was_asked_for(corpus: Corpus) -> None:
    assert len(corpus.reports) == COUNT
    assert len(corpus.units) == COUNT // 10
    assert {filed.year for filed in corpus.reports} == set(YEARS)
    assert corpus.publisher.example
    assert "虚构" in corpus.publisher.site_name


def test_ten_thousand_reports_have_addresses_and_units_of_their_own() -> None:
    found = list(places(10_000, SEED))
    units = {place.unit.slug: place.unit for place in found}
    assert len({place.key for place in found}) == 10_000
    assert 990 <= len(units) <= 1_010
    assert len({unit.name for unit in units.values()}) == len(units)
    assert found[0].slug == mint(found[0].project, ())


def test_too_many_reports_are_refused() -> None:
    with pytest.raises(ValueError, match="there are no more than 12000"):
        list(places(12_001, SEED))


def test_reports_are_as_large_as_real_ones(corpus: Corpus, tree: Path) -> None:
    for filed in corpus.reports:
        assert 11_000 < len(filed.text) < 13_000
        assert len(filed.report.indicators) == 23
        assert filed.text.count("\n#") >= 40
    sizes = [path.stat().st_size for path in tree.glob("reports/*/*/*/report.yaml")]
    assert all(20_000 < size < 28_000 for size in sizes)


def test_reports_tell_different_things(corpus: Corpus) -> None:
    own = [set(_SENTENCE.findall(filed.text)) for filed in corpus.reports]
    told_by_all = set.intersection(*own)
    for one, other in combinations([sentences - told_by_all for sentences in own], 2):
        assert len(one & other) / len(one) < 0.15
        assert len(one) > 100


def test_an_edition_is_another_text_of_the_same_report() -> None:
    [place] = places(1, SEED)
    first, second = (report_files(place, SEED, edition=edition) for edition in (0, 1))
    assert first["report.yaml"].splitlines()[:6] == second["report.yaml"].splitlines()[:6]
    one, other = (set(_SENTENCE.findall(files["text.md"])) for files in (first, second))
    assert len(one & other) < len(one) / 2
