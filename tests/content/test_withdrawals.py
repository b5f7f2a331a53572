"""A withdrawn report: a record in its folder, and nothing else there."""

from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from generator.kept.examining import examine
from tests.content.breaking import FOLDER, Case, add, remove, replace

KEY = FOLDER.removeprefix("reports/")
RECORD = f"{FOLDER}/withdrawn.yaml"
_TOLD = """\
名称: 样例州文化局2023年样例工作经费绩效评价报告
项目名称: 样例工作经费
发布日期: 2024-04-02
撤回日期: 2024年5月6日
撤回依据: 经复核不应公开。
"""


@pytest.fixture
def withdrawn(content: Path) -> Path:
    """The content after its one report was withdrawn."""
    folder = content / FOLDER
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (folder / "withdrawn.yaml").write_text(_TOLD, "utf-8")
    return content


def test_a_withdrawn_report_is_read_and_is_no_report(withdrawn: Path) -> None:
    loaded = load_corpus(withdrawn)
    assert loaded.mistakes == ()
    assert loaded.corpus
    assert not loaded.corpus.reports
    (grave,) = loaded.corpus.withdrawn
    assert grave.key == KEY
    assert (grave.withdrawal.since.iso, grave.withdrawal.ground) == ("2024-05-06", "经复核不应公开。")


_CASES = (
    Case("report left", add(f"{FOLDER}/report.yaml"), "withdrawn-left", f"{FOLDER}/report.yaml", 1, ("请删除", "git")),
    Case("files left", add(f"{FOLDER}/files/a.docx"), "withdrawn-left", f"{FOLDER}/files", 1, ("files/", "请删除")),
    Case("earlier left", add(f"{FOLDER}/earlier/1/text.md"), "withdrawn-left", f"{FOLDER}/earlier", 1, ("earlier/",)),
    Case("no day", replace(RECORD, "5月6日", "5月"), "bad-value", RECORD, 4, ("没有写到日",)),
    Case("no ground", replace(RECORD, "撤回依据: 经复核不应公开。\n", ""), "missing-field", RECORD, 1, ("撤回依据",)),
    Case("unknown key", replace(RECORD, "发布日期", "公布日期"), "unknown-key", RECORD, 3, ("公布日期",)),
    Case("too early", replace(RECORD, "2024年5月6日", "2024-04-01"), "withdrawn-early", RECORD, 4, ("2024-04-02",)),
    Case("no card", remove("units/wenhua-ju.yaml"), "unit-missing", RECORD, 1, ("units/wenhua-ju.yaml",)),
)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_faulty_folder_is_one_mistake_that_blocks(withdrawn: Path, case: Case) -> None:
    case.change(withdrawn)
    (mistake,) = load_corpus(withdrawn).mistakes
    assert (mistake.kind, mistake.file, mistake.line) == (case.kind, f"content/{case.file}", case.line)
    assert all(word in mistake.message for word in case.words), mistake.message
    assert [each.message for each in examine(withdrawn).blocking] == [mistake.message]


def test_what_is_published_of_a_withdrawal_is_screened(withdrawn: Path) -> None:
    replace(RECORD, "经复核不应公开。", "联系电话13800138000。")(withdrawn)
    (finding,) = examine(withdrawn).blocking
    assert (finding.rule, finding.file, finding.line) == ("screening/no-mobile-numbers", f"content/{RECORD}", 5)
    assert "13800138000" not in finding.message


def test_a_waiver_for_a_withdrawn_report_is_told_as_useless_and_does_not_block(withdrawn: Path) -> None:
    waiver = f"- 规则: sums/uses-equal-spent\n  报告: {KEY}\n  理由: 原文如此\n  姓名: 甲\n  截止: 2030-01-01\n"
    (withdrawn / "waivers.yaml").write_text(waiver, "utf-8")
    examination = examine(withdrawn)
    (told,) = examination.findings
    assert "这条豁免没有作用" in told.message
    assert not examination.blocking
