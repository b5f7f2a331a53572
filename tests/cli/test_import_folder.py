"""`gongkai import FOLDER` as a clerk types it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.filing.arrivals import FORM, REPORT
from tests.importing.known_reports import known_reports

GONGKAI = Path(sys.executable).with_name("gongkai")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder of five reports, a broken file and a picture."""
    folder = tmp_path / "送来的"
    for number, known in enumerate(known_reports()[:5]):
        path = folder / f"第{number % 2}批" / f"报告{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(known.text, encoding="utf-8")
    (folder / "坏.docx").write_bytes(b"PK\x03\x04")
    (folder / "盖章.bmp").write_bytes(b"BM")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([GONGKAI, "import", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done


def reports(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("content/reports/*/*/*/*.*")}


def test_a_folder_is_imported_and_told_about_in_a_table(desk: Path) -> None:
    done = run(desk, "送来的", "--log", "导入.jsonl")
    assert done.returncode == 1
    assert len(list(desk.glob("content/reports/*/*/*/report.yaml"))) == 5
    assert "共 6 个文件，6 份报告：5 份完成，1 份需要处理" in done.stdout
    assert "盖章.bmp" in done.stdout
    [heads] = [line for line in done.stdout.splitlines() if line.startswith("文件")]
    assert heads.split() == ["文件", "单位", "项目", "年度", "事实", "未归入", "错误", "警告", "待核", "结果"]
    logged = [json.loads(line) for line in (desk / "导入.jsonl").read_text("utf-8").splitlines()]
    assert [Path(line["file"]).name for line in logged] == [
        "坏.docx", "报告0.txt", "报告2.txt", "报告4.txt", "报告1.txt", "报告3.txt",
    ]  # fmt: skip
    assert logged[0]["result"] == "error"
    assert "坏.docx" in logged[0]["error"]
    assert {line["result"] for line in logged[1:]} == {"new"}
    assert all((desk / "content/reports" / line["report"] / "report.yaml").is_file() for line in logged[1:])


def test_the_same_folder_again_changes_nothing(desk: Path) -> None:
    run(desk, "送来的")
    before = reports(desk)
    again = run(desk, "送来的")
    assert again.stdout.count("内容相同") == 5
    assert reports(desk) == before


def test_two_files_of_one_report_are_not_both_filed(desk: Path) -> None:
    file = desk / "送来的" / "第0批" / "报告0.txt"
    shutil.copy(file, desk / "送来的" / "改过.txt")
    changed = file.read_text("utf-8").replace("分", "分 ", 1).replace("经费", "经 费", 1)
    (desk / "送来的" / "改过.txt").write_text(f"{changed}\n另附说明。\n", "utf-8")
    done = run(desk, "送来的")
    assert "已有这份报告，没有改动" in done.stdout
    assert len(list(desk.glob("content/reports/*/*/*/report.yaml"))) == 5


def test_a_file_that_was_only_saved_again_is_said_to_say_the_same(desk: Path) -> None:
    run(desk, "送来的")
    file = desk / "送来的" / "第0批" / "报告0.txt"
    (desk / "另存.txt").write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    done = run(desk, "另存.txt")
    assert done.returncode == 1
    assert "事实和全文与已有的报告完全相同，只是文件不同" in done.stdout
    assert "如确认要替换" not in done.stdout


def test_a_reason_needs_a_date(desk: Path) -> None:
    done = run(desk, "送来的", "--force", "--reason", "抄错")
    assert done.returncode == 2
    assert "--date" in done.stderr
    assert not (desk / "content").exists()


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    done = run(tmp_path, "空")
    assert done.returncode == 1
    assert "没有找到可以导入的文件" in done.stderr


@pytest.mark.parametrize("names", [("1.txt", "2.txt"), ("2.txt", "1.txt")], ids=["report first", "form first"])
def test_a_report_and_its_form_in_one_folder_become_one_report(tmp_path: Path, names: tuple[str, str]) -> None:
    folder = tmp_path / "送来的"
    folder.mkdir()
    for name, text in zip(names, (REPORT, FORM), strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    done = run(tmp_path, "送来的")
    assert done.returncode == 0, done.stderr
    (report,) = tmp_path.glob("content/reports/*/*/*/report.yaml")
    text = report.read_text("utf-8")
    assert text.count("\n自评表:\n") == 1
    assert f"文件: {names[1]}" in text.partition("内容: 自评表")[0].rpartition("- ")[2]
    assert {path.name for path in (report.parent / "files").iterdir()} == set(names)
    before = reports(tmp_path)
    again = run(tmp_path, "送来的")
    assert again.returncode == 0
    assert again.stdout.count("内容相同") == 2
    assert reports(tmp_path) == before


def test_another_form_of_a_report_is_refused_with_a_way_out(tmp_path: Path) -> None:
    for name, text in (("报告.txt", REPORT), ("自评表.txt", FORM), ("另一份.txt", FORM.replace("90.66", "91.66"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    run(tmp_path, "报告.txt", "自评表.txt")
    before = reports(tmp_path)
    done = run(tmp_path, "另一份.txt", "--log", "导入.jsonl")
    assert done.returncode == 1
    assert "不同：自评表 / 评分表合计 / 得分：现有 “90.66”，新文件 “91.66”" in done.stdout
    assert "如确认要替换这份自评表（报告本身不变），请加 --force 再次导入" in done.stdout
    [logged] = [json.loads(line) for line in (tmp_path / "导入.jsonl").read_text("utf-8").splitlines()]
    assert (logged["result"], "自评表" in logged["advice"]) == ("kept", True)
    assert reports(tmp_path) == before
