"""A waiver accepts what its rule finds in its report, until it expires; it is a finding itself when it does nothing."""

from pathlib import Path

import pytest

from generator.checking.catalogue import rules_found
from generator.findings.finding import Finding
from generator.kept.examining import examine
from tests.checking.conftest import REPORT, RULE, waive


def found(content: Path, rule: str) -> list[Finding]:
    return [finding for finding in examine(content).findings if finding.rule == rule]


def test_the_sum_is_found(content: Path) -> None:
    [finding] = found(content, RULE)
    assert finding.report == REPORT
    assert finding.is_open_error
    assert finding.stated
    assert finding.computed


def test_a_waiver_accepts(content: Path) -> None:
    waive(content)
    [finding] = found(content, RULE)
    assert finding.waiver
    assert finding.waiver.name == "甲某"
    assert not finding.is_open_error
    assert not found(content, "waivers/useless")
    assert not found(content, "waivers/expired")


def test_an_expired_waiver_accepts_nothing(content: Path) -> None:
    waive(content, until="2020-01-01")
    [finding] = found(content, RULE)
    assert not finding.waived
    [expired] = found(content, "waivers/expired")
    assert (expired.file, expired.line) == ("content/waivers.yaml", 5)
    assert "2020-01-01" in expired.message
    assert not found(content, "waivers/useless")


def test_a_waiver_of_nothing_is_useless(content: Path) -> None:
    waive(content, "drift/target-changed")
    [useless] = found(content, "waivers/useless")
    assert (useless.file, useless.line, useless.report) == ("content/waivers.yaml", 1, None)


@pytest.mark.parametrize(
    ("rule", "kind", "words"),
    [
        ("sums/uses-equal-spend", "waiver-rule-unknown", f"是否应为“{RULE}”？"),
        ("nothing/like-it", "waiver-rule-unknown", "gongkai rules"),
        ("waivers/expired", "waiver-refused", "不能豁免"),
    ],
)
def test_a_waiver_of_no_rule_is_a_mistake(content: Path, rule: str, kind: str, words: str) -> None:
    waive(content, rule)
    [mistake] = found(content, f"content/{kind}")
    assert mistake.line == 1
    assert words in mistake.message
    assert not found(content, "waivers/useless")


def test_screening_cannot_be_waived(content: Path) -> None:
    for rule in rules_found():
        if not rule.public:
            waive(content, rule.code)
            assert found(content, "content/waiver-refused"), rule.code


def test_a_useless_waiver_is_found_when_only_that_is_asked(content: Path) -> None:
    waive(content)
    useless = [rule for rule in rules_found() if rule.code == "waivers/useless"]
    assert examine(content, useless).findings == ()
