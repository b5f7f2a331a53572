"""Every rule by its cases: a sound corpus with a few words changed breaks this rule at this line, and no other.

A case is cases/<family>/<claim>/<name>.yaml:

    copies:                   # before the edits: folders of content/ to be there twice
      - {from: reports/2022/…, to: reports/2023/…}
    edits:                    # in order; `find` occurs exactly once in the file, which is relative to content/
      - {file: reports/…/report.yaml, find: "支出资金: 80.00万元", replace: "支出资金: 81.00万元"}
      - {file: waivers.yaml, text: "- 规则: …"}     # a file that the sound content does not have
    expect:                   # the rule's findings in order; an empty list is a boundary case: close, but sound
      - {at: "支出资金: 81.00万元", says: "≠"}     # words of the line pointed at, words of the message
    unchecked:                # the figures the rule cannot recompute, in order; without this key, whatever it says
      - {at: "总分: 94分", says: "没有印出得分"}
    agrees:                   # figures that are among those the rule recomputes and finds as stated
      - {at: "总分: 94分", says: "94.00分"}         # words of the line pointed at, words of the figure recomputed
    also: [rates/execution]   # other rules that the same change breaks, if it must

A folder <name>/ beside it is laid over the content: files that no edit can make. The rule that report.yaml and text.md
agree is left out, because most cases change only one of them.
"""

import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checking.catalogue import rules_found
from generator.content.corpus import load_corpus
from tests.rules.sound import SOUND, check_again, copy_of_sound

_CASES = Path(__file__).parent / "cases"
_COPIES_AGREE = "transcription/facts-as-in-text"
_ONLY_DIFFERS = "rounding/"
"""The family whose rules only tell of differences; the figures that agree are those of other rules."""
CASES = sorted(_CASES.rglob("*.yaml"))


def _code(case: Path) -> str:
    return case.parent.relative_to(_CASES).as_posix().replace("_", "-")


def _edit(content: Path, edit: dict[str, str]) -> None:
    file = content / edit["file"]
    if "text" in edit:
        assert not file.exists()
        file.write_text(edit["text"], encoding="utf-8")
        return
    text = file.read_text(encoding="utf-8")
    assert text.count(edit["find"]) == 1, f"{edit['find']!r} occurs {text.count(edit['find'])} times"
    file.write_text(text.replace(edit["find"], edit["replace"]), encoding="utf-8")


def _said(root: Path, said: list[tuple[str, int, str]], expectations: list[dict[str, str]]) -> None:
    assert len(said) == len(expectations), said
    for (file, line, words), expected in zip(said, expectations, strict=True):
        assert expected["at"] in _line(root, file, line)
        assert expected["says"] in words


def _among(root: Path, said: list[tuple[str, int, str]], expectations: list[dict[str, str]]) -> None:
    lines = [(_line(root, file, line), words) for file, line, words in said]
    for expected in expectations:
        assert any(expected["at"] in line and expected["says"] in words for line, words in lines), lines


def _line(root: Path, file: str, line: int) -> str:
    return (root / file).read_text(encoding="utf-8").splitlines()[line - 1]


@cache
def _agreeing() -> set[str]:
    """Return the rules that find a figure as stated in the sound content or in a case."""
    corpus, _ = load_corpus(SOUND)
    assert corpus is not None
    in_cases = {_code(case) for case in CASES if yaml.safe_load(case.read_text(encoding="utf-8")).get("agrees")}
    return {agreement.rule for agreement in check_again(corpus).agreements} | in_cases


@pytest.mark.parametrize("case", CASES, ids=[case.relative_to(_CASES).with_suffix("").as_posix() for case in CASES])
def test_case(case: Path, tmp_path: Path) -> None:
    described: dict[str, Any] = yaml.safe_load(case.read_text(encoding="utf-8"))
    content = copy_of_sound(tmp_path)
    for copied in described.get("copies", []):
        shutil.copytree(content / copied["from"], content / copied["to"])
    for edit in described["edits"]:
        _edit(content, edit)
    if case.with_suffix("").is_dir():
        shutil.copytree(case.with_suffix(""), content, dirs_exist_ok=True)
    corpus, mistakes = load_corpus(content)
    assert mistakes == ()
    assert corpus is not None
    checked = check_again(corpus)
    mine = [finding for finding in checked.findings if finding.rule == _code(case)]
    _said(tmp_path, [(each.file, each.line, each.message) for each in mine], described["expect"])
    if "unchecked" in described:
        gaps = [gap.unchecked for gap in checked.gaps if gap.rule == _code(case)]
        _said(tmp_path, [(gap.place.file, gap.place.line, gap.reason) for gap in gaps], described["unchecked"])
    agreeing = [each.comparison for each in checked.agreements if each.rule == _code(case)]
    _among(
        tmp_path, [(each.place.file, each.place.line, each.computed) for each in agreeing], described.get("agrees", [])
    )
    if any(finding.recomputed for finding in mine) and not _code(case).startswith(_ONLY_DIFFERS):
        assert _code(case) in _agreeing(), "the rule recomputes, but no sound content or case has a figure that agrees"
    others = {finding.rule for finding in checked.findings} - {_code(case), _COPIES_AGREE}
    assert others == set(described.get("also", [])), [f.message for f in checked.findings if f.rule in others]


def test_every_rule_has_a_case_that_breaks_it_and_one_at_its_boundary() -> None:
    described = [(_code(case), yaml.safe_load(case.read_text(encoding="utf-8"))) for case in CASES]
    rules = {rule.code for rule in rules_found()}
    assert {code for code, case in described if case["expect"]} == rules
    assert {code for code, case in described if not case["expect"] and not case.get("unchecked")} == rules
