"""Several processes find what one finds, and the store says what a look says."""

from functools import partial
from pathlib import Path

import pytest

from generator import side_by_side
from generator.checking.catalogue import rules_found
from generator.checking.engine import check
from generator.checking.verification import Verification
from generator.content.corpus import load_corpus
from generator.kept import looking
from generator.kept.examining import examine, publishable
from generator.store.store import Store
from tests.rules.sound import SOUND


@pytest.mark.parametrize("workers", [1, 2])
def test_several_processes_say_what_one_says(workers: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(looking, "side_by_side", partial(side_by_side.side_by_side, pieces=side_by_side.Pieces(1, 8)))
    monkeypatch.setattr(side_by_side, "WORKERS", workers)
    corpus = load_corpus(SOUND).corpus
    assert corpus
    alone = check(corpus)
    store = Store.at(tmp_path / "store")
    for _ in range(2):
        assert examine(SOUND, None, store).findings == alone.findings
        told = publishable(SOUND, store).verification
        said = Verification.of(rules_found(), alone.findings, alone.agreements, alone.gaps)
        assert dict(told.by_report) == dict(said.by_report)
        assert {report: count for report, count in told.counts.items() if count} == {
            report: count for report, count in said.counts.items() if count
        }
    assert alone.agreements
    assert alone.gaps
