"""A sound content folder with one figure changed, so that one rule finds one thing."""

from pathlib import Path

import pytest

from tests.rules.sound import copy_of_sound

RULE = "sums/uses-equal-spent"
REPORT = "2023/lanchuanzhou-gonggong-tushuguan/liudong-tushu-che-fuwu-jingfei"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return the content; the amount of the first use is not the one that was summed up."""
    content = copy_of_sound(tmp_path)
    report = content / "reports" / REPORT / "report.yaml"
    head, uses, rest = report.read_text("utf-8").partition("  资金用途:\n")
    name, amount, others = rest.partition("金额: ")
    report.write_text(f"{head}{uses}{name}{amount}9{others}", "utf-8")
    return content


def waive(content: Path, rule: str = RULE, until: str = "2999-12-31") -> None:
    """Write a waiver into the content."""
    (content / "waivers.yaml").write_text(
        f"- 规则: {rule}\n  报告: {REPORT}\n  理由: 账面如此\n  姓名: 甲某\n  截止: {until}\n", "utf-8"
    )
