"""What each stage of a full build costs, measured inside one process; the generated tree is left behind.

`python -m benchmarks.suite.stages CONTENT TREE` prints, by stage, the seconds of the clock and of the processor.
The rendering of the pages is no stage of it: it is what a full build takes beyond these.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from generator.checking.catalogue import rules_found
from generator.checking.engine import check
from generator.checking.verification import Verification
from generator.content.corpus import Corpus, load_corpus
from generator.search.building import Index
from generator.site.files import files_by_hand, generated_files
from generator.site.parts import plan_of
from generator.site.writing import write_files
from generator.store.store import Store

Result = TypeVar("Result")
_LOAD, _CHECK, _WRITE, _SEARCH = "load", "check", "Markdown and downloads", "search index"


class Clock:
    """Seconds by stage."""

    def __init__(self) -> None:
        """Start with no stage."""
        self.seconds: dict[str, tuple[float, float]] = {}

    def stage(self, name: str, work: Callable[[], Result]) -> Result:
        """Do the work of a stage and note what it took."""
        begun = time.monotonic(), time.process_time()
        result = work()
        self.seconds[name] = time.monotonic() - begun[0], time.process_time() - begun[1]
        return result


def main() -> None:
    """Run all stages on the folders of the command line."""
    content, tree = map(Path, sys.argv[1:])
    clock = Clock()
    corpus = clock.stage(_LOAD, lambda: _corpus(content))
    verification = clock.stage(_CHECK, lambda: _verification(corpus))
    clock.stage(_WRITE, lambda: _write(corpus, verification, content, tree))
    with TemporaryDirectory() as folder:
        plan = plan_of(corpus, verification)
        store = Store.at(":memory:")
        clock.stage(_SEARCH, lambda: Index.of(plan.catalogue, plan.sources, store).write(Path(folder)))
    sys.stdout.write(json.dumps(clock.seconds))


def _corpus(content: Path) -> Corpus:
    corpus, mistakes = load_corpus(content)
    if corpus is None or mistakes:
        raise SystemExit(f"{content} has mistakes: {mistakes[:3]}")
    return corpus


def _verification(corpus: Corpus) -> Verification:
    checked = check(corpus)
    return Verification.of(rules_found(), checked.findings, checked.agreements, checked.gaps)


def _write(corpus: Corpus, verification: Verification, content: Path, tree: Path) -> None:
    write_files({**files_by_hand(content / "pages"), **generated_files(corpus, verification)}, tree)


if __name__ == "__main__":
    main()
