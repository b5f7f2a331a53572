"""Single wordings of the framework's facts, each in an otherwise complete report."""

from collections.abc import Callable

import pytest

from generator.importing.reading import Reading, read_source
from generator.model.report import Report
from generator.sources.text import read_text
from tests.importing.known_reports import known_reports

TEXTS = {report.file.stem[:4]: report.text for report in known_reports()}
POLICY, GRASS = TEXTS["004_"], TEXTS["01-f"]


def _read(text: str) -> Reading:
    return read_source(read_text("a.txt", "0" * 64, text.encode()))


def _changed(text: str, old: str, new: str) -> Report:
    assert old in text
    return _read(text.replace(old, new)).report


def test_a_number_before_a_quoted_name_is_no_part_of_the_name() -> None:
    report = _changed(POLICY, "“研究成果结题率”指标：预期", "①“研究成果结题率”指标：预期")
    assert "研究成果结题率" in [indicator.name for indicator in report.indicators]
    assert all(indicator.promised_as is None for indicator in report.indicators)


def test_what_was_received_is_not_taken_for_the_budget() -> None:
    report = _changed(POLICY, "本项目预算安排总额为80.00万元，资金来源为财政资金，其中：", "其中：")
    assert report.funds.budget is None
    assert str(report.funds.received) == "80.00万元"


def test_thousands_divided_by_full_width_commas() -> None:
    report = _changed(POLICY, "本项目预算安排总额为80.00万元", "本项目预算安排总额为800，000.00元")
    assert report.funds.budget is not None
    assert report.funds.budget.yuan == 800_000


def test_a_reason_ends_before_the_points() -> None:
    old = "偏差原因主要为：生物药剂采购价格上涨。\n综上所述，本指标满分为6.00分，根据评分标准得5.28分。"
    report = _changed(GRASS, old, "偏差原因：生物药剂采购价格上涨，满分6.00分，得5.28分。")
    indicator = next(each for each in report.indicators if each.name == "虫害防治亩均成本")
    assert (indicator.reason, str(indicator.score)) == ("生物药剂采购价格上涨", "5.28分")


def test_a_clause_that_only_introduces_the_points_is_no_finding() -> None:
    old = (
        "本项目按规定程序申请设立，审批文件齐全，并经集体决策。\n"
        "综上所述，本指标满分为３．００分，根据评分标准得３．００分，本项目立项程序规范。"
    )
    report = _changed(GRASS, old, "本指标满分3分，得满分。")
    indicator = next(each for each in report.indicators if each.name == "立项程序规范性")
    assert (indicator.finding, str(indicator.score)) == (None, "满分")


def test_staff_parts_end_where_the_next_head_count_begins() -> None:
    old = "事业编制4人。实有在职人数19人，"
    report = _changed(POLICY, old, "事业编制4人；实有在职人数19人，")
    assert report.staffing.posts is not None
    assert [part.name for part in report.staffing.posts.parts] == ["行政人员编制", "工勤", "事业编制"]


def test_stages_of_a_chapter_without_breaks() -> None:
    start, end = POLICY.index("1.前期准备"), POLICY.index("三、综合评价情况")
    glued = POLICY[:start] + "".join(POLICY[start:end].split("\n")) + "\n" + POLICY[end:]
    stages = [(stage.name, str(stage.period)) for stage in _read(glued).report.evaluation.stages]
    assert stages[:2] == [("前期准备", "2024年3月1日"), ("组织实施", "2024年3月1日-3月30日")]
    assert len(stages) == 6


def test_a_team_told_by_roles() -> None:
    start, end = POLICY.index("吕宏伟（评价小组组长）"), POLICY.index("2.组织实施\n")
    team = "组长：阿卜杜拉·肉孜（理事长），全面负责评价工作；副组长：李梅（副理事长）；成员：赵强，负责数据采集。\n"
    members = _read(POLICY[:start] + team + POLICY[end:]).report.evaluation.team
    assert [(each.role, each.name, each.posts, each.duty) for each in members] == [
        ("组长", "阿卜杜拉·肉孜", ("理事长",), "全面负责评价工作"),
        ("副组长", "李梅", ("副理事长",), None),
        ("成员", "赵强", (), "负责数据采集"),
    ]


def test_a_name_broken_across_lines_stays_whole() -> None:
    old = "实施主体：中共昌吉回族自治州委员会政策研究室。"
    report = _changed(POLICY, old, "实施主体：中共昌吉回族自治州委员会政策研\n究室。")
    assert report.implementation.body == "中共昌吉回族自治州委员会政策研究室"


def test_points_of_a_class_that_only_its_heading_names() -> None:
    old = "项目决策类指标由3个二级指标和6个三级指标构成，权重分21.00分，实际得分21.00分。"
    report = _changed(POLICY, old, "该类指标权重21.00分，得分21.00分。")
    assert (str(report.classes[0].full), str(report.classes[0].score)) == ("21.00分", "21.00分")


@pytest.mark.parametrize(
    ("wording", "read"),
    [
        ("实现三级指标数量20个", lambda report: str(report.conclusion.achieved) == "20个"),
        ("达到预期目标的指标20个", lambda report: str(report.conclusion.achieved) == "20个"),
        ("其中20个指标达到预期", lambda report: str(report.conclusion.achieved) == "20个"),
    ],
)
def test_how_many_were_achieved(wording: str, read: Callable[[Report], bool]) -> None:
    assert read(_changed(POLICY, "实现三级指标数量20个", wording))


def test_a_cause_in_the_same_sentence_is_the_analysis() -> None:
    report = _changed(GRASS, "1．虫害预测精度不高。", "1．选址论证不充分，原因是前期沟通不够。")
    assert (report.problems[0].title, report.problems[0].analysis) == (
        "选址论证不充分",
        "原因是前期沟通不够。基层监测站点少，预测面积与实际发生面积偏差较大。",
    )


def test_all_standards_of_a_list() -> None:
    report = _changed(GRASS, "以计划标准为评价标准", "采用计划标准、历史标准")
    assert report.evaluation.standards == ("计划标准", "历史标准")


def test_every_amount_of_the_funds_section_is_placed_or_listed() -> None:
    leftovers = _read(GRASS.replace("结余资金128.65万元，", "结余资金128.65万元，另有调减33.00万元，")).leftovers
    assert [("33.00万元" in leftover.text) for leftover in leftovers] == [True]
