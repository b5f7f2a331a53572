"""The checker finds nothing in sound invented reports, and every contradiction planted in the others."""

from collections import Counter

import pytest

from benchmarks.invented.contradictions import FOUND_BY, Contradiction
from benchmarks.invented.places import Place, places
from benchmarks.invented.trees import planted, write_report, write_tree, write_unit
from generator.checking.engine import Checked, check
from generator.content.corpus import Corpus
from generator.kept.examining import examine
from tests.benchmarks.invented.conftest import COUNT, SEED


@pytest.fixture(scope="module")
def examination(corpus: Corpus) -> Checked:
    return check(corpus)


def test_sound_reports_have_no_findings(examination: Checked) -> None:
    unsound = planted(COUNT, SEED)
    assert len(unsound) < COUNT / 2
    sound = [each for each in examination.findings if each.report not in unsound]
    assert sound == []
    assert len(examination.agreements) > 100 * (COUNT - len(unsound))


def test_what_is_planted_is_found(examination: Checked) -> None:
    found = {(each.report, each.rule) for each in examination.findings}
    unsound = planted(COUNT, SEED)
    assert unsound
    assert {(key, FOUND_BY[kind]) for key, kind in unsound.items()} <= found


@pytest.mark.parametrize("kind", FOUND_BY)
def test_every_kind_is_found(kind: Contradiction, tmp_path_factory: pytest.TempPathFactory) -> None:
    content = tmp_path_factory.mktemp("content")
    place = _first(kind)
    write_tree(content, 0, SEED)
    write_unit(content, place.unit)
    write_report(content, place, SEED)
    found = {each.rule for each in examine(content).findings}
    assert FOUND_BY[kind] in found


def _first(kind: Contradiction) -> Place:
    unsound = planted(300, SEED)
    return next(place for place in places(300, SEED) if unsound.get(place.key) == kind)


def test_a_tenth_is_planted() -> None:
    kinds = Counter(planted(3_000, SEED).values())
    assert 250 < kinds.total() < 350
    assert set(kinds) == set(FOUND_BY)
