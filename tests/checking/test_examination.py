"""What keeps a site from being made: mistakes, screening, and errors where the publisher wants them waived first."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.checking import engine
from generator.checking.catalogue import Rule, rules_found
from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.errors import GongkaiError
from generator.findings.finding import Finding
from generator.findings.problem import Problem
from generator.kept import concluding, examining
from generator.kept.examining import examine, publishable
from generator.site.files import generated_files
from tests.checking.conftest import RULE, waive

NUMBER = "13800138000"


def _phone(corpus: Corpus) -> Iterator[Problem]:
    for filed in corpus.reports:
        yield Problem(filed.in_text(3, NUMBER), f"手机号码 {NUMBER}", NUMBER, NUMBER)


PHONE = Rule("screening/invented", "error", "没有手机号码。", "依据。", "删除。", _phone, public=False)


def strict(content: Path) -> None:
    publisher = content / "publisher.yaml"
    publisher.write_text(f"{publisher.read_text('utf-8')}错误须先豁免: true\n", "utf-8")


def blocking(content: Path) -> list[str]:
    return [finding.rule for finding in examine(content).blocking]


def test_an_error_in_a_report_is_published_with_it(content: Path) -> None:
    assert blocking(content) == []
    said = publishable(content).verification.by_report.values()
    assert RULE in {finding.rule for verified in said for finding in verified.findings}


def test_a_strict_publisher_waives_first(content: Path) -> None:
    strict(content)
    assert RULE in blocking(content)
    with pytest.raises(GongkaiError, match=RULE):
        publishable(content)
    waive(content)
    assert RULE not in blocking(content)


def test_a_mistake_blocks(content: Path) -> None:
    waive(content, "no/rule")
    assert blocking(content) == ["content/waiver-rule-unknown"]
    with pytest.raises(GongkaiError, match="没有规则"):
        publishable(content)


def test_rules_run_beside_mistakes(content: Path) -> None:
    waive(content, "no/rule")
    assert {"content/waiver-rule-unknown", RULE} <= {finding.rule for finding in examine(content).findings}


def test_without_a_publisher_there_is_no_corpus(content: Path) -> None:
    (content / "publisher.yaml").unlink()
    assert examine(content).corpus is None
    assert blocking(content) == ["content/publisher-missing"]


def test_screening_blocks(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (engine, examining, concluding):
        monkeypatch.setattr(module, "rules_found", lambda: (PHONE,))
    assert set(blocking(content)) == {PHONE.code}
    with pytest.raises(GongkaiError, match=NUMBER):
        publishable(content)


def test_what_screening_finds_never_becomes_public(content: Path) -> None:
    """Even where it does not block, as a review does not."""
    phone = replace(PHONE, severity="review")
    rules = (phone, *rules_found())
    examination = examine(content, rules)
    assert examination.corpus
    assert any(NUMBER in finding.message for finding in examination.findings)
    files = generated_files(publishable(content).corpus, Verification.of(rules, examination.findings, (), ()))
    assert [name for name, data in files.items() if NUMBER.encode() in data] == []
    assert "结果不公开" in files["rules/index.md"].decode()


def test_a_finding_of_an_unknown_rule_is_not_published() -> None:
    finding = Finding("screening/x", "error", "f", 1, "2023/u/p", "m")
    assert Verification.of([], [finding], (), ()).by_report == {}
