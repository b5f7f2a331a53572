"""A slip of the pen in a sound report is found: one figure, date, unit, operator or count changed at random.

The share that is found is printed, and what is not.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import yaml

from generator.checking.catalogue import rules_found
from generator.content.corpus import load_corpus
from generator.content.writing import to_yaml
from generator.errors import GongkaiError
from generator.importing.reading import facts_of
from generator.model.report import Report
from generator.narrative.narrative import as_source
from tests.rules.mutations import Mutation, facts_mutations, text_mutations
from tests.rules.sound import check_again, copy_of_sound

TRIES = 500
IN_TEXT = 100
"""How many of them change text.md; the others change report.yaml."""
LEAST_FOUND = 0.95
IN_ORIGINAL = 100
"""How many changes are made in the original, where report.yaml and text.md say the same afterwards."""
LEAST_FOUND_IN_ORIGINAL = 0.85
_SEED = 20_240_402

_BROKEN: Counter[str] = Counter()
"""How often each rule broke: only the changes that no rule finds need all rules."""

Try = tuple[Path, Mutation]


def test_a_change_of_a_sound_report_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = copy_of_sound(tmp_path)
    assert not _breaks_a_rule(content), "where the sound content breaks a rule, every change would count as found"
    tries = list(_tries(content))
    assert len(tries) == TRIES
    missed = [mutation for file, mutation in tries if not _found(content, file, mutation)]
    summary = _summary([mutation for _, mutation in tries], missed)
    with capsys.disabled():
        sys.stdout.write(f"\n{summary}\n")
    assert len(missed) <= TRIES * (1 - LEAST_FOUND), summary


def test_a_change_of_the_original_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only what a report says twice can contradict itself: a figure told once may be any figure."""
    content = copy_of_sound(tmp_path)
    random = Random(_SEED)  # noqa: S311 (not a secret)
    files = sorted(content.rglob("text.md"))
    all_tries = [(file, found) for file in files for found in text_mutations(file.read_text(encoding="utf-8"), random)]
    tries = random.sample(all_tries, IN_ORIGINAL)
    missed = [mutation for file, mutation in tries if not _found_in_original(content, file, mutation)]
    summary = _summary([mutation for _, mutation in tries], missed)
    with capsys.disabled():
        sys.stdout.write(f"\nin the original: {summary}\n")
    assert len(missed) <= IN_ORIGINAL * (1 - LEAST_FOUND_IN_ORIGINAL), summary


def _found_in_original(content: Path, file: Path, mutation: Mutation) -> bool:
    """Read the changed text again, so that both files agree."""
    text = file.read_text(encoding="utf-8")
    facts = file.with_name("report.yaml")
    before = facts.read_text(encoding="utf-8")
    changed = mutation.apply(text)
    try:
        read = facts_of(as_source(changed))
    except GongkaiError:
        return True
    filed = Report.model_validate(yaml.load(before, yaml.BaseLoader))  # noqa: S506 (strings only)
    kept = {"envelope": filed.envelope, "kind": filed.kind, "originals": filed.originals}
    file.write_text(changed, encoding="utf-8")
    facts.write_text(to_yaml(read.model_copy(update=kept)), encoding="utf-8")
    try:
        return _breaks_a_rule(content)
    finally:
        file.write_text(text, encoding="utf-8")
        facts.write_text(before, encoding="utf-8")


def _tries(content: Path) -> Iterator[Try]:
    random = Random(_SEED)  # noqa: S311 (not a secret)
    for name, mutations, number in (
        ("report.yaml", facts_mutations, TRIES - IN_TEXT),
        ("text.md", text_mutations, IN_TEXT),
    ):
        files = sorted(content.rglob(name))
        all_tries = [(file, found) for file in files for found in mutations(file.read_text(encoding="utf-8"), random)]
        yield from random.sample(all_tries, number)


def _found(content: Path, file: Path, mutation: Mutation) -> bool:
    text = file.read_text(encoding="utf-8")
    file.write_text(mutation.apply(text), encoding="utf-8")
    try:
        return _breaks_a_rule(content)
    finally:
        file.write_text(text, encoding="utf-8")


def _breaks_a_rule(content: Path) -> bool:
    """Tell whether the content cannot be loaded or breaks a rule; rules that broke before are tried first."""
    corpus, mistakes = load_corpus(content)
    if mistakes or corpus is None:
        return True
    for rule in sorted(rules_found(), key=lambda rule: -_BROKEN[rule.code]):
        if check_again(corpus, [rule]).findings:
            _BROKEN[rule.code] += 1
            return True
    return False


def _summary(tried: list[Mutation], missed: list[Mutation]) -> str:
    """Return the share found, in all and by kind, and for each field whose changes were not found how many and one."""
    lines = [f"{len(tried) - len(missed)} of {len(tried)} changes found: {1 - len(missed) / len(tried):.1%}"]
    not_found = Counter(_file_and_kind(mutation) for mutation in missed)
    for kind, number in sorted(Counter(_file_and_kind(mutation) for mutation in tried).items()):
        lines.append(f"  {kind}: {number - not_found[kind]} of {number}")
    examples = {(each.kind, each.where): f"{each.old} -> {each.new}" for each in missed}
    for (kind, where), number in Counter((each.kind, each.where) for each in missed).most_common():
        lines.append(f"  not found, {number}: {kind} {where}, such as {examples[kind, where]}")
    return "\n".join(lines)


def _file_and_kind(mutation: Mutation) -> str:
    file = "text.md" if mutation.where.startswith("text.md") else "report.yaml"
    return f"{file}, {mutation.kind}"
