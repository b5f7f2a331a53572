"""Reports looked at by several processes: rules see one report at a time, so it makes no difference which one looks."""

import multiprocessing
import os
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor

from generator.checking.catalogue import Rule
from generator.checking.engine import Checked, Said, conclude, rules_to_apply, said_of
from generator.content.corpus import Corpus

FEW = 12
"""For so many reports or fewer, starting a process takes longer than looking at them."""
_AT_ONCE = 8
_WORKERS = max(1, min(os.cpu_count() or 1, 8))
_seen: tuple[Corpus, tuple[Rule, ...]]
"""What a process that was forked off looks at: it has the corpus, and is sent numbers."""


def check_side_by_side(corpus: Corpus, rules: Iterable[Rule] | None = None) -> Checked:
    """Check as `generator.checking.engine.check` does, on all processors where that is worth it and can be done."""
    asked = None if rules is None else tuple(rules)
    applied = rules_to_apply(asked)
    return conclude(corpus, _said(corpus, applied), asked)


def _said(corpus: Corpus, rules: tuple[Rule, ...]) -> Sequence[Said]:
    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if len(corpus.reports) <= FEW or _WORKERS == 1 or not can_fork:
        return [said_of(filed, corpus, rules) for filed in corpus.reports]
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(_WORKERS, fork, initializer=_begin, initargs=(corpus, rules)) as pool:
        return list(pool.map(_look_at, range(len(corpus.reports)), chunksize=_AT_ONCE))


def _begin(corpus: Corpus, rules: tuple[Rule, ...]) -> None:
    global _seen  # noqa: PLW0603 (a process pool has no other place for it)
    _seen = corpus, rules


def _look_at(number: int) -> Said:
    corpus, rules = _seen
    return said_of(corpus.reports[number], corpus, rules)
