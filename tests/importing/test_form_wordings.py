"""Labels that forms of other years and places print for the same fields."""

from generator.importing.reading import Reading, read_reports
from generator.model.scoring import Indicator
from tests.importing.form_carriers import as_text, as_workbook
from tests.importing.form_data import CANAL
from tests.importing.form_layouts import Grid, standard


def _read(grid: Grid) -> Reading:
    (reading,) = read_reports(as_workbook([grid]))
    assert reading.leftovers == ()
    return reading


def _renamed(**labels: str) -> Grid:
    return [[labels.get(cell, cell) for cell in row] for row in standard(CANAL)]


def test_goals_are_known_by_the_titles_of_earlier_forms() -> None:
    for overall, result in (
        ("年初设定目标", "年度总体目标完成情况综述"),
        ("预期", "实际"),
        ("预期目标", "全年实际完成"),
    ):
        goals = _read(_renamed(预期目标=overall, 实际完成情况=result)).report.goals
        assert (goals.overall, goals.result) == (CANAL.goal, CANAL.result)


def test_a_result_may_stand_in_the_row_below_its_goal() -> None:
    grid = standard(CANAL)
    at = next(index for index, row in enumerate(grid) if row[0] == "年度总体目标")
    grid[at : at + 2] = [["绩效目标", CANAL.goal], ["完成情况", CANAL.result]]
    goals = _read(grid).report.goals
    assert (goals.overall, goals.result) == (CANAL.goal, CANAL.result)


def test_funds_are_known_by_what_was_budgeted_and_paid() -> None:
    expected = _read(standard(CANAL)).report.funds
    for labels in (
        {"年初预算数": "预算安排数", "全年预算数": "预算调整数", "全年执行数": "实际支付数", "执行率": "支付率"},
        {"年初预算数": "预算数", "全年预算数": "调整预算数", "全年执行数": "执行数"},
        {"年初预算数": "年初预算", "全年预算数": "调整后预算", "全年执行数": "实际支出"},
    ):
        assert _read(_renamed(**labels, **{"项目资金（万元）": "资金使用（万元）"})).report.funds == expected


def test_upright_brackets_of_a_turned_cell_hold_the_unit_of_money() -> None:
    turned = "\n".join("项目资金︵万元︶")
    expected = _read(standard(CANAL)).report.funds
    grid = _renamed(**{"项目资金（万元）": turned.replace("\n", " ")})
    assert _read(grid).report.funds == expected


def test_a_target_may_be_called_set_at_the_beginning_of_the_year() -> None:
    expected = _read(standard(CANAL)).report.indicators
    assert _read(_renamed(年度指标值="年初设定值", 实际完成值="全年完成值")).report.indicators == expected


def test_a_total_in_the_cell_of_its_label_is_no_class() -> None:
    rows = [row for row in standard(CANAL) if row[0] != "总分"]
    at = next(index for index, row in enumerate(rows) if row[0].startswith("注："))
    for told in ("总分：96.5分", "总分（100分）：96.5"):
        report = _read([*rows[:at], [told], *rows[at:]]).report
        assert str(report.conclusion.total).removesuffix("分") == "96.5"
        assert [each.name for each in report.classes] == ["预算执行率", "产出", "效益", "满意度"]


def test_names_that_nobody_overwrote_are_no_indicators() -> None:
    grid = standard(CANAL)
    at = next(index for index, row in enumerate(grid) if "清淤渠道长度" in row)
    grid[at + 1 : at + 1] = [["", "", "", "指标2：", "", "", "", "", ""], ["", "", "", "……", "", "", "", "", ""]]
    report = _read(grid).report
    assert report.indicators == _read(standard(CANAL)).report.indicators
    assert all(each.empty == () for each in report.classes)


def test_a_name_that_nobody_overwrote_stays_where_figures_stand_beside_it() -> None:
    grid = standard(CANAL)
    row = next(row for row in grid if "清淤渠道长度" in row)
    row[3] = "指标1："
    indicators: tuple[Indicator, ...] = _read(grid).report.indicators
    assert (indicators[1].name, str(indicators[1].full)) == ("指标1：", "25")


def test_labels_that_follow_one_another_in_a_cell_stay_apart() -> None:
    grid = standard(CANAL)
    head = f"项目名称：{CANAL.project}   项目编码：12345　实施单位（盖章）：{CANAL.unit} 主管部门：{CANAL.department}"
    grid[2:4] = [[head], ["项 目 负 责 人：甲 某     填 报 日 期：2024年3月6日"]]
    report = _read(grid).report
    assert (report.project, report.unit, report.department) == (CANAL.project, CANAL.unit, CANAL.department)
    assert (report.leaders, str(report.filed)) == (("甲某",), "2024年3月6日")


def test_several_names_in_one_cell_stay_one_name_with_its_numbers() -> None:
    grid = standard(CANAL)
    row = next(row for row in grid if "清淤渠道长度" in row)
    row[3:6] = ["1.清淤渠道 2.修复闸门", "1.≥35公里 2.≥3座", "1.35.2公里 2.3座"]
    indicator = _read(grid).report.indicators[1]
    assert (indicator.name, str(indicator.target)) == ("1.清淤渠道 2.修复闸门", "1.≥35公里 2.≥3座")
    assert indicator.actual
    assert indicator.actual.value is None


def test_a_number_behind_the_title_of_a_stacked_form_is_part_of_the_title() -> None:
    first, second = standard(CANAL), standard(CANAL)
    first[0], second[0], second[2] = ["项目支出绩效自评表1"], ["项目支出绩效自评表2"], ["项目名称", "", "另一项目"]
    readings = read_reports(as_text([[*first, *second]]))
    assert [(each.report.project, each.leftovers) for each in readings] == [(CANAL.project, ()), ("另一项目", ())]
    assert "自评表2" in readings[1].text
