"""What a person fills into the blank form reads back without loss."""

from dataclasses import replace
from typing import Any

import pytest

from generator.exports.report_json import report_json
from generator.forms.files import form_files
from generator.forms.layout import Heading
from generator.importing.reading import Reading, read_source
from tests.forms.filling import FILED, GRADE, LEADER, behind, fill
from tests.forms.sheets import ExcelSheet, Sheet, WordSheet
from tests.importing.form_data import CANAL, LIBRARY, FormData, Item, expected_report
from tests.importing.known_reports import mismatches

_NO_CARRY = ("上年结转资金", "0.00", "0.00", "0.00", "—")
CANAL_IN_FULL = replace(CANAL, funds=(*CANAL.funds[:2], _NO_CARRY, *CANAL.funds[2:]))
WHOLE_FORMS = {"library": LIBRARY, "canal": CANAL_IN_FULL}
PRINTS = (
    Item("产出", "数量指标", "", "小数", ">", "98.60", "公里", "1,098.60", "5", "4.75"),
    Item("产出", "质量指标", "", "合格率", "=", "100", "%", "99.50", "5", "5", "一处返工"),
    Item("产出", "时效指标", "", "完工日期", "定性", "2023年12月31日前", "", "2023年12月20日", "5", "5"),
    Item("产出", "成本指标", "", "单价", "<", "0.5", "万元", "0.499999", "5", "0"),
    Item("效益", "生态效益指标", "", "水质", "定性", "保持Ⅱ类", "", "保持Ⅱ类", "60", "60"),
    Item("满意度", "服务对象满意度指标", "", "农户满意度", "≥", "90", "%", "100", "10", "10"),
)
PRINTED = replace(CANAL_IN_FULL, items=PRINTS, total="93.75")


def _sheets(data: FormData, project: str | None = None) -> dict[str, Sheet]:
    heading = Heading(data.unit, data.year, project, data.department)
    files = {name.rpartition(".")[2]: content for name, content in form_files(heading, 3).items()}
    return {"xlsx": ExcelSheet(files["xlsx"]), "docx": WordSheet(files["docx"])}


def _json(reading: Reading) -> dict[str, Any]:
    unplaced = [f"{each.line}: {each.text}" for each in reading.leftovers]
    return {**report_json(reading.report), "unplaced": unplaced}


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
@pytest.mark.parametrize("data", [LIBRARY, CANAL_IN_FULL, PRINTED], ids=["library", "canal", "prints"])
def test_every_filled_fact_reads_back(data: FormData, kind: str) -> None:
    sheet = _sheets(data)[kind]
    fill(sheet, data)
    behind(sheet, "填报时间", FILED)
    reading = read_source(sheet.source())
    expected = expected_report(data)
    expected["conclusion"] |= {"grade_print": GRADE}
    assert list(mismatches([expected], [_json(reading)])) == []
    assert reading.report.leaders == (LEADER,)
    assert str(reading.report.filed) == FILED
    assert reading.report.conclusion.grade_print == GRADE


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_the_blank_form_holds_no_figure(kind: str) -> None:
    sheet = _sheets(LIBRARY, LIBRARY.project)[kind]
    report = read_source(sheet.source()).report
    assert (report.project, report.unit, report.department) == (LIBRARY.project, LIBRARY.unit, LIBRARY.department)
    assert report.year == LIBRARY.year
    assert (report.indicators, report.funds.adjusted, report.conclusion.total) == ((), None, None)


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_a_group_without_indicators_keeps_its_wording(kind: str) -> None:
    sheet = _sheets(CANAL)[kind]
    fill(sheet, replace(CANAL, items=(*CANAL.items, Item("效益", "生态效益指标", "", "无", "", "", "", "", "", ""))))
    benefit = next(each for each in read_source(sheet.source()).report.classes if each.name == "效益")
    assert [(each.group, each.wording) for each in benefit.empty] == [("生态效益指标", "无")]
