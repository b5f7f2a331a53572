"""Waivers are read with their lines, and what is wrong with them is told at the line."""

from datetime import date
from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from generator.model.waiver import Waiver

WAIVER = """\
- 规则: sums/uses-equal-spent
  报告: 2023/wenhua-ju/jingfei
  理由: 账面如此
  姓名: 甲某
  截止: 2025-06-30
"""


def mistakes(content: Path, text: str) -> list[tuple[str, int, str]]:
    (content / "waivers.yaml").write_text(text, "utf-8")
    found = load_corpus(content).mistakes
    assert {mistake.file for mistake in found} <= {"content/waivers.yaml"}
    return [(mistake.kind, mistake.line, mistake.message) for mistake in found]


def test_waivers_are_loaded(content: Path) -> None:
    assert mistakes(content, f"# 说明\n{WAIVER}{WAIVER.replace('甲某', '乙某')}") == []
    corpus = load_corpus(content).corpus
    assert corpus
    first, second = corpus.waivers
    assert (first.record.name, second.record.name) == ("甲某", "乙某")
    assert (second.line(), second.line("截止")) == (7, 11)
    assert second.at("理由").file == "content/waivers.yaml"


@pytest.mark.parametrize("text", ["", "# 目前没有\n", "[]\n"])
def test_there_may_be_none(content: Path, text: str) -> None:
    assert mistakes(content, text) == []


@pytest.mark.parametrize(
    ("text", "kind", "line", "words"),
    [
        (WAIVER.replace("  姓名: 甲某\n", ""), "missing-field", 1, "缺少必填的“姓名”"),
        (WAIVER.replace("理由: 账面如此", "理由:"), "missing-field", 3, "缺少必填的“理由”"),
        (WAIVER.replace("规则: sums/", "规则: "), "bad-value", 1, "应为规则的代码"),
        (WAIVER.replace("截止: 2025-06-30", "截止: 长期"), "bad-value", 5, "“长期”不是日期"),
        (WAIVER.replace("姓名", "批准人"), "unknown-key", 4, "“批准人”"),
        (WAIVER.replace("jingfei", "jingfe"), "accepted-report-missing", 2, "是否应为“2023/wenhua-ju/jingfei”？"),
        (WAIVER.replace("2023/wenhua-ju/jingfei", "1999/x/y"), "accepted-report-missing", 2, "不存在"),
        ("规则: sums/uses-equal-spent\n", "wrong-type", 1, "应为列表"),
        ("- 甲\n", "wrong-type", 1, "应为下级各项"),
    ],
)
def test_mistake(content: Path, text: str, kind: str, line: int, words: str) -> None:
    found = mistakes(content, text)
    assert (kind, line) in {(each[0], each[1]) for each in found}
    assert any(words in each[2] for each in found), found


def test_every_mistake_is_told_at_once(content: Path) -> None:
    text = WAIVER.replace("2025-06-30", "长期") + WAIVER.replace("jingfei", "x")
    assert [line for _, line, _ in mistakes(content, text)] == [5, 7]


@pytest.mark.parametrize(
    ("until", "last"),
    [("2025-06-30", date(2025, 6, 30)), ("2024年2月", date(2024, 2, 29)), ("2024年12月", date(2024, 12, 31))],
)
def test_a_month_holds_to_its_end(until: str, last: date) -> None:
    facts = {"规则": "a/b", "报告": "2023/u/p", "理由": "x", "姓名": "y", "截止": until}
    assert Waiver.model_validate(facts).last_day == last
