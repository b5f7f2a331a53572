"""A sound report breaks no rule."""

from generator.checking.engine import check
from generator.content.corpus import load_corpus
from tests.rules.sound import SOUND


def test_sound_reports_break_no_rule() -> None:
    corpus, mistakes = load_corpus(SOUND)
    assert mistakes == ()
    assert corpus is not None
    assert len(corpus.reports) == 4
    assert [f"{finding.rule}: {finding.message}" for finding in check(corpus).findings] == []
