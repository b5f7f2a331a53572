"""Every fact of a self-evaluation form, however it is laid out and whatever file carries it."""

import re
from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

import pytest

from generator.errors import GongkaiError
from generator.exports.report_json import report_json
from generator.importing.reading import Reading, read_reports
from generator.measures.facts import facts
from generator.model.folding import squeeze
from generator.model.report import Report
from generator.narrative.narrative import as_source
from generator.sources.source import Source
from generator.sources.text import read_text
from tests.importing.form_carriers import CARRIERS, as_text, as_workbook
from tests.importing.form_data import CANAL, FORMS, LIBRARY, FormData, expected_report
from tests.importing.form_layouts import CODED, LAYOUTS, Grid, standard
from tests.importing.known_reports import mismatches

EVERY = list(product(LAYOUTS, CARRIERS))


def _json(reading: Reading) -> dict[str, Any]:
    unplaced = [f"{each.line}: {each.text}" for each in reading.leftovers]
    return {**report_json(reading.report), "unplaced": unplaced}


def _differences(readings: tuple[Reading, ...], forms: tuple[FormData, ...], *, codes: bool = False) -> list[str]:
    expected = [expected_report(data, codes=codes) for data in forms]
    return list(mismatches(expected, [_json(reading) for reading in readings]))


@pytest.mark.parametrize("data", FORMS, ids=["library", "canal"])
@pytest.mark.parametrize(("layout", "carrier"), EVERY)
def test_every_fact_of_a_form(layout: str, carrier: str, data: FormData) -> None:
    source = CARRIERS[carrier]([LAYOUTS[layout](data)])
    assert _differences(read_reports(source), (data,), codes=layout in CODED) == []


@pytest.mark.parametrize(("layout", "carrier"), EVERY)
def test_the_text_reads_as_the_file_did(layout: str, carrier: str) -> None:
    for reading in read_reports(CARRIERS[carrier]([LAYOUTS[layout](LIBRARY)])):
        (again,) = read_reports(as_source(reading.text))
        assert again.report.model_copy(update={"originals": ()}) == reading.report.model_copy(update={"originals": ()})


@pytest.mark.parametrize(("layout", "carrier"), EVERY)
def test_two_sheets_are_two_reports(layout: str, carrier: str) -> None:
    source = CARRIERS[carrier]([LAYOUTS[layout](data) for data in FORMS])
    readings = read_reports(source)
    assert _differences(readings, FORMS, codes=layout in CODED) == []
    _nothing_lost(source, readings)


def _stacked() -> Grid:
    """Return two forms on one sheet under one title."""
    first, second = standard(LIBRARY), standard(CANAL)
    return [*first, [""], *second[2:]]


def test_two_forms_stacked_on_one_sheet_share_their_title() -> None:
    for source in (as_workbook([_stacked()]), as_text([_stacked()])):
        readings = read_reports(source)
        assert _differences(readings, FORMS) == []
        assert readings[1].text.startswith("项目支出绩效自评表")
        _nothing_lost(source, readings)


def _nothing_lost(source: Source, readings: tuple[Reading, ...]) -> None:
    texts = "\n".join(reading.text for reading in readings)
    missing = [line for line in source.lines if line.strip() and line.rstrip() not in texts]
    assert missing == []


def test_a_figure_without_a_field_is_listed() -> None:
    grid = standard(LIBRARY)
    row = next(index for index, cells in enumerate(grid) if "巡回服务次数" in cells)
    grid[row][7] = "约20分左右"
    grid.insert(row + 1, ["", "", "", "", "", "", "", "", "", "另奖励3分"])
    (reading,) = read_reports(as_workbook([grid]))
    assert [(each.line, each.text) for each in reading.leftovers] == [(row + 1, "约20分左右"), (row + 2, "另奖励3分")]
    assert reading.report.indicators[1].score is None


def test_a_form_without_a_unit_of_money_keeps_its_figures_in_the_text() -> None:
    grid = [[re.sub("（万元）", "", cell) for cell in row] for row in standard(LIBRARY)]
    (reading,) = read_reports(as_workbook([grid]))
    assert reading.report.funds.spent is None
    assert len(reading.leftovers) == len(LIBRARY.funds)


def test_a_group_without_indicators_keeps_its_wording() -> None:
    grid = standard(CANAL)
    row = next(index for index, cells in enumerate(grid) if "社会效益指标" in cells or "经济效益指标" in cells)
    grid.insert(row + 1, ["", "", "生态效益指标", "无", "", "", "", "", ""])
    (reading,) = read_reports(as_workbook([grid]))
    benefit = next(scored for scored in reading.report.classes if scored.name == "效益")
    assert [(each.group, each.wording) for each in benefit.empty] == [("生态效益指标", "无")]
    assert _differences((reading,), (CANAL,)) == []


def test_an_older_form_without_points_and_with_amounts_beside_their_labels() -> None:
    grid = [
        ["云岫县项目绩效目标自评表"],
        ["（ 2022 年度）"],
        ["项目名称", "", "卫生院能力提升补助"],
        ["主管部门及代码", "", "[361]云岫县卫生健康局", "", "", "实施单位", "", "云岫县中心卫生院"],
        ["项目预算执行情况（万元）", "预算数：", "", "1,200.5", "", "执行数：", "", "1,100.25"],
        ["", "其中：财政拨款", "", "1,200.5", "", "其中：财政拨款", "", "1,100.25"],
        ["", "其他资金", "", "0", "", "其他资金", "", "/"],
        ["年度目标", "预期目标", "", "", "", "目标实际完成情况"],
        ["", "改善就医条件。", "", "", "", "条件改善。"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "", "预期指标值", "实际完成指标值", "偏差原因"],
        ["", "产出指标", "数量指标", "指标1：培训人数", "", "200人", "210人", ""],
        ["", "", "", "指标2：设备", "", "10台", "……", "到货晚"],
        ["", "效益指标", "社会效益指标", "指标1：就诊率", "", "提高", "提高", ""],
    ]
    for source in (as_workbook([grid]), as_text([grid])):
        (reading,) = read_reports(source)
        report = reading.report
        assert (report.project, report.unit, report.department) == (
            "卫生院能力提升补助",
            "云岫县中心卫生院",
            "云岫县卫生健康局",
        )
        funds = report.funds
        assert [str(each) for each in (funds.adjusted, funds.spent)] == ["1,200.5万元", "1,100.25万元"]
        rows = [(row.name, str(row.adjusted), str(row.spent)) for row in funds.rows]
        assert rows == [("其中：财政拨款", "1,200.5万元", "1,100.25万元"), ("其他资金", "0万元", "None")]
        assert (report.goals.overall, report.goals.result) == ("改善就医条件。", "条件改善。")
        assert [(each.name, str(each.target), str(each.actual), each.reason) for each in report.indicators] == [
            ("培训人数", "200人", "210人", None),
            ("设备", "10台", "None", "到货晚"),
            ("就诊率", "提高", "提高", None),
        ]
        assert reading.leftovers == ()


def test_a_form_for_transferred_money_names_its_places_otherwise() -> None:
    grid = [
        ["中央对地方转移支付绩效目标自评表"],
        ["（2022年度）"],
        ["转移支付（项目）名称", "", "林业改革发展资金"],
        ["中央主管部门", "", "某部"],
        ["地方主管部门", "", "云岫县林业局", "", "资金使用单位", "", "云岫县林场"],
        ["资金投入情况（万元）", "", "全年预算数（A）", "全年执行数（B）", "预算执行率（B/A×100%)"],
        ["", "年度资金总额：", "300", "270", "90.00"],
        ["", "其中：中央财政资金", "200", "180", "90.00"],
        ["", "地方资金", "100", "90", "90.00"],
        ["总体目标完成情况", "总体目标", "", "", "全年实际完成情况"],
        ["", "造林2000亩。", "", "", "造林2100亩。"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施"],
        ["", "产出指标", "数量指标", "造林面积", "≥2000亩", "2100亩", ""],
        ["说明", "无"],
    ]
    (reading,) = read_reports(as_workbook([grid]))
    report = reading.report
    assert (report.project, report.unit, report.department) == ("林业改革发展资金", "云岫县林场", "云岫县林业局")
    assert str(report.funds.execution_rate) == "90.00%"
    assert [(row.name, str(row.rate)) for row in report.funds.rows] == [
        ("其中：中央财政资金", "90.00%"),
        ("地方资金", "90.00%"),
    ]
    assert (report.goals.overall, report.goals.result) == ("造林2000亩。", "造林2100亩。")
    assert [(each.name, str(each.actual)) for each in report.indicators] == [("造林面积", "2100亩")]
    assert reading.leftovers == ()


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize("data", FORMS, ids=["library", "canal"])
def test_one_cell_on_each_line(data: FormData, blank: str) -> None:
    lines = f"{blank}\n".join(cell for row in standard(data) for cell in row if cell)
    source = read_text("自评表.txt", "0" * 64, lines.encode())
    readings = read_reports(source)
    assert _differences(readings, (data,)) == []
    _nothing_lost(source, readings)


RULES = ["完成得满分，未完成不得分", "每少1个百分点扣0.5分", "按完成率计分", "/"]


@pytest.mark.parametrize("title", ["评分标准", "评分规则", "指标评价标准", "计分办法"])
@pytest.mark.parametrize("carrier", CARRIERS)
def test_the_rule_of_an_indicator_is_stored(carrier: str, title: str) -> None:
    """A column 评分标准 between 分值 and 得分 is a field of its own, and takes nothing from the others."""
    grid = standard(CANAL)
    header = next(row for row in grid if "得分" in row and "一级指标" in row)
    at = header.index("得分")
    first = grid.index(header) + 1
    rules = RULES[: len(CANAL.items)]
    cells = [title, *rules, ""]
    table = [[*row[:at], cell, *row[at:]] for row, cell in zip(grid[first - 1 :], cells, strict=False)]
    source = CARRIERS[carrier]([[*grid[: first - 1], *table, *grid[first - 1 + len(table) :]]])
    (reading,) = read_reports(source)
    (plain,) = read_reports(CARRIERS[carrier]([grid]))
    assert [each.rule for each in reading.report.indicators[1:]] == [None if rule == "/" else rule for rule in rules]
    without = [each.model_copy(update={"rule": None}) for each in reading.report.indicators]
    assert without == list(plain.report.indicators)
    assert reading.leftovers == ()
    places = {each.field: each for each in reading.origins.origins if each.field.endswith(" / 评分标准")}
    assert [each.words for each in places.values()] == [rule for rule in rules if rule != "/"]


def test_the_year_may_follow_from_the_day_of_filing() -> None:
    grid = [row for row in standard(CANAL) if row != ["（2023年度）"]]
    (reading,) = read_reports(as_workbook([grid]))
    assert reading.report.year == 2023


def test_a_day_that_does_not_exist_is_listed() -> None:
    grid = [[cell.replace("3月6日", "2月30日") for cell in row] for row in LAYOUTS["head_in_one_cell"](CANAL)]
    grid[3] = [cell.replace("2024-03-06", "2024-02-30") for cell in grid[3]]
    (reading,) = read_reports(as_workbook([grid]))
    assert reading.report.filed is None
    assert [each.text for each in reading.leftovers] == ["填报时间：2024-02-30"]


@pytest.mark.parametrize("seed", range(120))
def test_a_damaged_form_ends_in_facts_or_a_message(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (not a secret)
    layout = random.choice(list(LAYOUTS.values()))
    grid = [list(row) for data in FORMS for row in layout(data)]
    for _ in range(random.randrange(1, 25)):
        at = random.randrange(len(grid))
        row = grid[at]
        match random.randrange(6):
            case 0:
                del grid[at]
                grid = grid or [["x"]]
            case 1:
                grid.insert(at, list(random.choice(grid)))
            case 2:
                row[random.randrange(len(row))] = random.choice(
                    ["", "/", "同上", "（2022年度）", "总分", "项目名称", "9"]
                )
            case 3:
                row.insert(random.randrange(len(row) + 1), random.choice(["", "≥", "附件3", "分值"]))
            case 4:
                random.shuffle(grid[at : at + 4])
                grid[at : at + 4] = grid[at : at + 4][::-1]
            case _:
                del row[random.randrange(len(row)) :]
                row += [""] * (not row)
    source = random.choice([as_workbook, as_text])([grid])
    try:
        readings = read_reports(source)
    except GongkaiError as error:
        assert "没有找到" in str(error)  # noqa: PT017 (either ending is right)
        return
    _nothing_lost(source, readings)
    whole = "".join("".join(squeeze(line).split()) for line in source.lines)
    figures = {figure for reading in readings for figure in _figures(reading.report)}
    assert [figure for figure in figures if figure not in whole] == []


def _figures(report: Report) -> Iterator[str]:
    """Yield every figure that was read, without the unit that a header may give."""
    for fact in facts(report.model_copy(update={"originals": ()})):
        for line in str(fact.value).splitlines():
            yield from re.findall(r"\d[\d,]*(?:\.\d+)?", squeeze(line))
