"""Where values came from is for those who publish: it does not reach the site, nor that of an earlier version."""

from pathlib import Path

import pytest

from generator.filing.filing import Correction
from generator.model.dates import PrintedDate
from generator.model.report import Amendment
from generator.site.generate import generate
from tests.filing.arrivals import FORM, REPORT
from tests.filing.desk import Desk

MARKS = {"provenance.yaml": "标记甲", "form-provenance.yaml": "标记乙", "earlier/1/provenance.yaml": "标记丙"}
AMENDED = REPORT.replace("实际支付资金1,157.85万元", "实际支付资金1,150.00万元")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a report with a form of its own file, amended once; what is not for the site is marked."""
    desk = Desk.at(tmp_path)
    desk.file("报告.txt", REPORT)
    desk.file("自评表.txt", FORM)
    amendment = Amendment(date=PrintedDate.parse("2022年5月6日"), reason="支出数抄错")
    desk.file("改.txt", AMENDED, Correction(amendment))
    for path, mark in MARKS.items():
        file = desk.filed().folder / path
        text = file.read_text("utf-8")
        where = "原文: " if path.endswith("yaml") else "\n\n"
        assert where in text
        file.write_text(text.replace(where, f"{where}{mark}", 1), "utf-8")
    return desk


def test_the_generated_tree_has_none(desk: Desk, tmp_path: Path) -> None:
    generate(desk.content, tmp_path / "tree")
    files = {path: path.read_bytes() for path in (tmp_path / "tree").rglob("*") if path.is_file()}
    assert any("支出数抄错".encode() in data for data in files.values())
    assert any(path.name == "改.txt" for path in files)
    assert not [path for path in files if "provenance" in path.name]
    for mark in MARKS.values():
        assert not [path for path, data in files.items() if mark.encode() in data]


def test_the_built_site_has_none(site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    assert any(name.endswith("report.json") for name in names)
    assert not [name for name in names if "provenance" in name or name.endswith(("report.yaml", "text.md"))]
