"""After every edit of random scripts, what the store helps to say is what is said without it.

The other way reads every file and runs every rule (`tests.rules.sound` looks only at a report again whose folder, or
any card of a unit, or whose publisher has changed). `GONGKAI_EDIT_SCRIPTS` asks for more than fifty scripts.
"""

import os
from pathlib import Path

import pytest

from generator.checking.accepting import refusal
from generator.checking.catalogue import rules_found
from generator.checking.engine import Checked
from generator.checking.examination import Examination
from generator.checking.verification import Verification
from generator.content.corpus import Corpus, load_corpus
from generator.errors import GongkaiError
from generator.findings.finding import Finding
from generator.findings.formats import text
from generator.kept.examining import Publishable, examine, publishable
from generator.pages.views.listed import Listed
from generator.site.parts import plan_to_publish
from generator.store.store import Store
from tests.kept.edits import start
from tests.rules.sound import check_again

SCRIPTS = int(os.environ.get("GONGKAI_EDIT_SCRIPTS", "50"))
_LENGTH = 4
_MADE = 10
"""In one of so many scripts every file of the site's source is made after every edit."""


@pytest.mark.parametrize("seed", range(SCRIPTS))
def test_what_is_kept_says_what_is_there(seed: int, tmp_path: Path) -> None:
    edits = start(tmp_path / "content", seed)
    made: dict[tuple[str, bytes], dict[str, bytes]] = {}
    done = ["start"]
    with Store.at(tmp_path / "store") as store:
        for _ in range(_LENGTH):
            edits.findings = _compare(edits.content, store, made if seed % _MADE == 0 else None, done)
            done.append(edits.make())
        _compare(edits.content, store, made if seed % _MADE == 0 else None, done)


def _compare(
    content: Path, store: Store, made: dict[tuple[str, bytes], dict[str, bytes]] | None, done: list[str]
) -> tuple[Finding, ...]:
    """Say what is found, both ways; `made` are the files of the site's source by their part and its key."""
    corpus, checked, examination = _examined_wholly(content)
    kept = examine(content, None, store)
    assert kept.findings == examination.findings, done
    assert _told(kept.corpus) == _told(corpus), done
    if corpus is None or examination.blocking:
        with pytest.raises(GongkaiError) as refused:
            publishable(content, store)
        assert text(examination.blocking).rstrip() in str(refused.value), done
        return kept.findings
    published = publishable(content, store)
    said = Verification.of(rules_found(), checked.findings, checked.agreements, checked.gaps)
    assert dict(published.verification.by_report) == {each: said.report(each) for each in published.digests}, done
    assert {**dict.fromkeys(published.digests, ()), **said.counts} == dict(published.verification.counts), done
    assert published.listed == tuple(Listed.of(each, said) for each in corpus.reports), done
    if made is not None:
        _make(published, made, done)
    return kept.findings


def _examined_wholly(content: Path) -> tuple[Corpus | None, Checked, Examination]:
    loaded = load_corpus(content)
    if not loaded.corpus:
        return None, Checked((), (), ()), Examination(None, tuple(map(Finding.of_mistake, loaded.mistakes)))
    waivers = loaded.corpus.waivers
    corpus = Corpus(
        loaded.corpus.publisher,
        loaded.corpus.units,
        loaded.corpus.reports,
        tuple(each for each in waivers if not refusal(each)),
        loaded.corpus.decisions,
    )
    mistakes = sorted((*loaded.mistakes, *filter(None, map(refusal, waivers))), key=lambda each: each.place)
    checked = check_again(corpus)
    return corpus, checked, Examination(corpus, (*map(Finding.of_mistake, mistakes), *checked.findings))


def _told(corpus: Corpus | None) -> object:
    """Return a corpus as it can be compared: a report is equal to itself only."""
    if not corpus:
        return None
    reports = [(each.key, each.report, each.text) for each in corpus.reports]
    return corpus.publisher, tuple(corpus.units), reports, corpus.waivers, corpus.decisions


def _make(published: Publishable, made: dict[tuple[str, bytes], dict[str, bytes]], done: list[str]) -> None:
    """Make every part, and see that one with an earlier key is what it was."""
    for part in plan_to_publish(published).parts:
        files = dict(part.make())
        assert made.setdefault((part.name, part.key), files) == files, (part.name, done)
