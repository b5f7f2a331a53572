"""What an amendment replaces is kept whole, and no file is ever lost."""

from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from generator.content.earlier import load_earlier
from generator.content.filed import FiledReport
from generator.content.tree import ContentTree
from generator.errors import GongkaiError
from generator.filing.filing import Correction, Result
from generator.importing.differences import differences
from generator.model.dates import PrintedDate
from generator.model.report import Amendment
from generator.pages.tree import pages
from tests.filing.desk import Desk
from tests.importing.known_reports import known_reports

TEXT = next(report.text for report in known_reports() if report.file.stem == "01-full-width")
AGAIN = TEXT.replace("实际支付资金1,157.85万元", "实际支付资金1,150.00万元")
THIRD = TEXT.replace("实际支付资金1,157.85万元", "实际支付资金1,140.00万元")


def reason(day: int, why: str) -> Correction:
    return Correction(Amendment(date=PrintedDate.parse(f"2022年5月{day}日"), reason=why))


def folder_of(desk: Desk) -> dict[str, bytes]:
    """Return the files of the one report's folder."""
    folder = desk.filed().folder
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def versions(desk: Desk) -> list[FiledReport]:
    found = list(load_earlier(ContentTree(desk.content.absolute()), desk.filed()))
    return [each for each in found if isinstance(each, FiledReport)]


def test_the_replaced_version_is_kept_byte_for_byte(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    desk.publish()
    before = folder_of(desk)
    assert set(before) == {"report.yaml", "text.md", "provenance.yaml", "files/报告.txt"}
    assert desk.file("报告.txt", AGAIN, reason(6, "支出数抄错")).result is Result.AMENDED
    after = folder_of(desk)
    assert {path: data for path, data in after.items() if path.startswith("earlier/")} == {
        f"earlier/1/{path}": data for path, data in before.items()
    }
    assert (after["files/报告.txt"], after["files/报告（更正前）.txt"]) == (AGAIN.encode(), TEXT.encode())


def test_every_amendment_keeps_its_own_version_and_what_changed_can_be_told(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    desk.file("报告.txt", AGAIN, reason(6, "支出数抄错"))
    desk.file("报告.txt", THIRD, reason(7, "又抄错"))
    filed = desk.filed()
    assert [each.file for each in filed.report.originals] == ["报告.txt", "报告（更正前2）.txt", "报告（更正前）.txt"]
    kept = [(filed.folder / "files" / each.file).read_text("utf-8") for each in filed.report.originals]
    assert sorted(kept) == sorted([TEXT, AGAIN, THIRD])
    assert [each.reason for each in filed.report.envelope.amendments] == ["支出数抄错", "又抄错"]
    first, second = versions(desk)
    assert [each.key for each in (first, second)] == [f"{filed.key}/earlier/1", f"{filed.key}/earlier/2"]
    told = [
        [str(each) for each in differences(old.report, new.report)] for old, new in ((first, second), (second, filed))
    ]
    assert told == [
        ["资金 / 支出资金：现有 “1,157.85万元”，新文件 “1,150.00万元”"],
        ["资金 / 支出资金：现有 “1,150.00万元”，新文件 “1,140.00万元”"],
    ]
    assert "1,157.85万元" in first.text
    assert desk.file("报告.txt", THIRD, reason(8, "再来")).result is Result.SAME


def test_a_report_that_was_not_published_is_replaced_without_a_version(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    desk.file("报告.txt", AGAIN, Correction())
    after = folder_of(desk)
    assert set(after) == {"report.yaml", "text.md", "provenance.yaml", "files/报告.txt", "files/报告（更正前）.txt"}
    assert after["files/报告（更正前）.txt"] == TEXT.encode()


def test_a_name_that_differs_in_case_only_is_the_same_name(desk: Desk) -> None:
    desk.file("a.txt", TEXT)
    desk.file("A.txt", AGAIN, Correction())
    assert [each.file for each in desk.filed().report.originals] == ["A.txt", "a（更正前）.txt"]


def test_a_file_that_nobody_listed_stays(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    (desk.filed().folder / "files" / "盖章页.txt").write_text("盖章", "utf-8")
    desk.file("报告.txt", AGAIN, Correction())
    corpus, mistakes = load_corpus(desk.content)
    assert corpus is not None
    assert (corpus.reports[0].folder / "files" / "盖章页.txt").read_text("utf-8") == "盖章"
    assert ["盖章页.txt" in each.message for each in mistakes] == [True]


def test_an_earlier_version_is_no_report_and_has_its_own_page(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    desk.publish()
    desk.file("报告.txt", AGAIN, reason(6, "支出数抄错"))
    corpus, mistakes = load_corpus(desk.content)
    assert mistakes == ()
    assert corpus is not None
    assert len(corpus.reports) == 1
    key = corpus.reports[0].key
    made = [path for path in pages(corpus) if path.startswith(f"{key}/")]
    assert made == [f"{key}/earlier/1/index.md", f"{key}/index.md"]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("earlier/1/report.yaml", "report.yaml 第"),
        ("earlier/1/files/报告.txt", "SHA-256"),
        ("earlier/1/text.md", "UTF-8"),
    ],
)
def test_what_is_wrong_with_an_earlier_version_is_told(desk: Desk, path: str, says: str) -> None:
    desk.file("报告.txt", TEXT)
    desk.file("报告.txt", AGAIN, reason(6, "支出数抄错"))
    (desk.filed().folder / path).write_bytes(b"\xff\xfe\xff" if path.endswith("md") else "年度: [".encode())
    _, mistakes = load_corpus(desk.content)
    assert len(mistakes) == 1
    assert "earlier/1/" in mistakes[0].file
    assert says in f"{Path(mistakes[0].file).name} 第 {mistakes[0].line} 行：{mistakes[0].message}"


def test_a_version_without_its_amendment_is_told(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    desk.file("报告.txt", AGAIN, reason(6, "支出数抄错"))
    earlier = desk.filed().folder / "earlier"
    (earlier / "1").rename(earlier / "3")
    (earlier / "说明").mkdir()
    _, mistakes = load_corpus(desk.content)
    assert [each.message for each in mistakes] == [
        "earlier/ 里应只有以更正记录的序号（1、2……）命名的文件夹，请移走",
        "这是第 3 次更正前的版本，“更正记录”只有 1 条，应补上这次更正，或移走文件夹",
    ]


def test_a_version_that_is_there_is_not_overwritten(desk: Desk) -> None:
    desk.file("报告.txt", TEXT)
    desk.file("报告.txt", AGAIN, reason(6, "支出数抄错"))
    file = desk.filed().folder / "report.yaml"
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("公开信息:")] + text[text.index("资金:") :], "utf-8")
    before = desk.snapshot()
    with pytest.raises(GongkaiError, match="已有第 1 次更正前的版本 earlier/1/"):
        desk.file("报告.txt", THIRD, reason(7, "又抄错"))
    assert desk.snapshot() == before
