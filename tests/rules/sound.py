"""The sound content that every rule's cases are laid over, and its check, which looks at the same report once."""

import shutil
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from generator.checking.catalogue import Rule
from generator.checking.engine import Checked, Said, conclude, rules_to_apply, said_of
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport

SOUND = Path(__file__).parents[1] / "sound" / "content"


def copy_of_sound(folder: Path) -> Path:
    """Return a copy of the sound content, to be broken."""
    return Path(shutil.copytree(SOUND, folder / "content"))


_KNOWN: dict[str, Said] = {}
"""By all that a rule can read of a report: what all rules say of it."""


def check_again(corpus: Corpus, rules: Iterable[Rule] | None = None) -> Checked:
    """Check a corpus as `check` does, but look only at the reports that were not looked at before.

    What is said of one report must not depend on the others; rules for which it does break their cases.
    """
    applied = rules_to_apply(rules)
    return conclude(corpus, [_said(filed, corpus, applied) for filed in corpus.reports], rules)


def _said(filed: FiledReport, corpus: Corpus, rules: tuple[Rule, ...]) -> Said:
    files = sorted(path for path in filed.folder.rglob("*") if path.is_file())
    read = [(path.relative_to(filed.folder).as_posix(), sha256(path.read_bytes()).hexdigest()) for path in files]
    around = corpus.publisher, tuple(unit.unit for unit in corpus.units), [rule.code for rule in rules]
    digest = sha256(repr((filed.file, read, around)).encode()).hexdigest()
    if digest not in _KNOWN:
        _KNOWN[digest] = said_of(filed, corpus, rules)
    return _KNOWN[digest]
