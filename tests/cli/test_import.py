"""`gongkai import` as a user types it."""

import json
import subprocess
import sysconfig
from pathlib import Path

from tests.importing.form_carriers import as_text
from tests.importing.form_data import CANAL, LIBRARY, expected_report
from tests.importing.form_layouts import standard
from tests.importing.known_reports import known_reports, mismatches
from tests.importing.surface_forms import FORMS

GONGKAI = Path(sysconfig.get_path("scripts")) / "gongkai"
KNOWN = {report.file.stem: report for report in known_reports()}


def _import(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [GONGKAI, "import", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_several_files_with_progress_and_one_bad_file(tmp_path: Path) -> None:
    (tmp_path / "坏.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    first, second = KNOWN["01-full-width"].file, KNOWN["03-tables"].file
    done = _import(tmp_path, first, "坏.doc", second)
    assert done.returncode == 1
    assert [line[:5] for line in done.stderr.splitlines() if line.startswith("[")] == ["[1/3]", "[2/3]", "[3/3]"]
    assert "坏.doc：" in done.stderr
    assert "另存为 .docx" in done.stderr
    assert done.stdout.count("已导入") == 2
    assert len(list(tmp_path.glob("content/reports/*/*/*/report.yaml"))) == 2
    assert "Traceback" not in done.stderr


def test_json_prints_the_report_and_writes_nothing(tmp_path: Path) -> None:
    report = KNOWN["01-full-width"]
    done = _import(tmp_path, report.file, "--json")
    assert done.returncode == 0
    assert list(mismatches(report.expected, json.loads(done.stdout))) == []
    assert list(tmp_path.iterdir()) == []


def test_json_of_several_files_is_an_array(tmp_path: Path) -> None:
    done = _import(tmp_path, KNOWN["01-full-width"].file, KNOWN["03-tables"].file, "--json")
    assert [report["year"] for report in json.loads(done.stdout)] == [2021, 2023]


def test_again_without_force_shows_the_difference(tmp_path: Path) -> None:
    report = KNOWN["01-full-width"]
    assert _import(tmp_path, report.file).returncode == 0
    assert "没有改动" in _import(tmp_path, report.file).stdout
    (tmp_path / "改.txt").write_text(report.text.replace("总分为95.84分", "总分为95.94分"), encoding="utf-8")
    kept = _import(tmp_path, "改.txt")
    assert kept.returncode == 1
    assert "评价结论 / 总分：现有 “95.84分”，新文件 “95.94分”" in kept.stdout
    assert "--force" in kept.stdout
    assert _import(tmp_path, "改.txt", "--force").returncode == 0


def test_what_was_not_placed_is_listed_with_its_line(tmp_path: Path) -> None:
    lines = KNOWN["01-full-width"].text.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("（二）项目绩效目标"))
    lines.insert(at, "另有上年结转资金77.77万元。")
    (tmp_path / "甲.txt").write_text("\n".join(lines), encoding="utf-8")
    done = _import(tmp_path, "甲.txt")
    assert f"第 {at + 1} 行：另有上年结转资金77.77万元" in done.stdout
    facts = json.loads(_import(tmp_path, "甲.txt", "--json").stdout)
    assert facts["unplaced"] == [{"line": at + 1, "text": "另有上年结转资金77.77万元"}]


def test_a_file_of_several_forms_is_several_reports(tmp_path: Path) -> None:
    lines = as_text([standard(data) for data in (LIBRARY, CANAL)]).lines
    (tmp_path / "自评表.txt").write_text("\n".join(lines), encoding="utf-8")
    printed = _import(tmp_path, "自评表.txt", "--json")
    assert printed.returncode == 0
    assert list(mismatches([expected_report(LIBRARY), expected_report(CANAL)], json.loads(printed.stdout))) == []
    done = _import(tmp_path, "自评表.txt")
    assert (done.returncode, done.stdout.count("已导入")) == (0, 2)
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.glob("content/reports/*/*/*/text.md")]
    assert sorted(LIBRARY.project in text for text in texts) == [False, True]
    assert _import(tmp_path, "自评表.txt").stdout.count("内容相同") == 2


def test_an_appended_form_is_told(tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_text(FORMS["with_form"](KNOWN["03-tables"].text), encoding="utf-8")
    done = _import(tmp_path, "报告.txt")
    assert done.returncode == 0
    assert "附有自评表：1 项三级指标" in done.stdout
