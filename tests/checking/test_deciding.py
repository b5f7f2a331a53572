"""A decision about what the screening saw is remembered for exactly those characters, and for nothing else."""

from pathlib import Path

import pytest

from generator.findings.finding import Finding
from generator.findings.formats import github, text
from generator.kept.examining import examine, publishable
from tests.checking.conftest import REPORT

RULE = "screening/no-mobile-numbers"
SEEN = "13812341234"


@pytest.fixture
def seen(content: Path) -> Path:
    """Return the content with a mobile number in its full text."""
    file = content / "reports" / REPORT / "text.md"
    file.write_text(f"{file.read_text('utf-8')}\n可拨打{SEEN}。\n", "utf-8")
    return content


def found(content: Path) -> Finding:
    [finding] = [each for each in examine(content).findings if each.rule == RULE]
    return finding


def decide(content: Path, number: str | None) -> None:
    told = f"规则: {RULE}\n  报告: {REPORT}\n  理由: 是公开电话\n  姓名: 甲某\n  日期: 2024-05-06\n"
    (content / "screening.yaml").write_text(f"- 编号: {number}\n  {told}", "utf-8")


def test_what_is_not_decided_blocks(seen: Path) -> None:
    assert RULE in {finding.rule for finding in examine(seen).blocking}


def test_what_is_decided_no_longer_blocks_and_stays_private(seen: Path) -> None:
    decide(seen, found(seen).number)
    finding = found(seen)
    assert finding.decision
    assert finding.decision.name == "甲某"
    assert RULE not in {each.rule for each in examine(seen).blocking}
    assert "（已决定可以公开）" in text([finding])
    assert RULE not in {
        each.rule for said in publishable(seen).verification.by_report.values() for each in said.findings
    }


def test_other_characters_are_another_finding(seen: Path) -> None:
    decide(seen, found(seen).number)
    file = seen / "reports" / REPORT / "text.md"
    file.write_text(file.read_text("utf-8").replace(SEEN, "13899991234"), "utf-8")
    assert not found(seen).decision
    [useless] = [each for each in examine(seen).findings if each.rule == "waivers/decision-useless"]
    assert (useless.file, useless.line, useless.report) == ("content/screening.yaml", 1, None)


def test_a_number_tells_nothing_and_lasts(seen: Path) -> None:
    number = found(seen).number
    assert number == found(seen).number
    assert len(number or "") == 12
    assert SEEN not in text([found(seen)])


def test_the_log_of_a_code_host_tells_the_number_only(seen: Path) -> None:
    [line] = github([found(seen)]).splitlines()
    assert f"编号 {found(seen).number}" in line
    assert "138" not in line.partition("::公开前")[2].replace(found(seen).number or "", "")
