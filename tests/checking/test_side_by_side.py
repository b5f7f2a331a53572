"""Several processes find what one finds."""

import pytest

from generator.checking import side_by_side
from generator.checking.engine import check
from generator.content.corpus import load_corpus
from tests.rules.sound import SOUND


@pytest.mark.parametrize("workers", [1, 2])
def test_several_processes_say_what_one_says(workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "FEW", 1)
    monkeypatch.setattr(side_by_side, "_WORKERS", workers)
    corpus = load_corpus(SOUND).corpus
    assert corpus
    alone, together = check(corpus), side_by_side.check_side_by_side(corpus)
    assert together == alone
    assert together.agreements
    assert together.gaps
