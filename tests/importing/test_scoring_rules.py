"""评分标准 of a table in a narrative report is stored with its indicator, to the letter."""

from random import Random

import pytest

from generator.importing.reading import Reading, read_source
from generator.model.folding import squeeze
from generator.sources.read import read_data
from tests.docx_writer import write_docx
from tests.importing.corpus_writers import narrow_pdf

RULES = {
    "立项依据充分性": "①符合法律法规（1分）；②符合行业规划（2分）。",
    "巡回服务次数": "完成率×20分，扣完为止",
    "读者满意度": "≥90%得满分，每低1%扣1分",
}
HEAD = """项目名称：流动图书车服务经费
实施单位（公章）：青桐县图书馆
填报时间：2024年03月06日
一、基本情况
（一）项目概况
为满足农村读者需要设立本项目。
四、绩效评价指标分析
"""
PROSE = """（一）决策类指标
1.立项依据充分性
本项目立项符合规划，本项指标满分3分，得3分。
（二）产出类指标
1.巡回服务次数
年度指标值为≥240次，实际完成值为252次，本项指标满分20分，得20分。
"""
TAIL = "七、有关建议\n加强管理。\n"


def _table(title: str, *, scored: bool = True) -> str:
    classes = zip(("决策", "产出", "效益"), ("项目立项", "产出数量", "项目效益"), ("3", "20", "10"), RULES, strict=True)
    head = ["一级指标", "二级指标", "三级指标", "分值", title]
    rows = [[level_1, group, name, full, RULES[name]] for level_1, group, full, name in classes]
    points = [["得分"], ["3"], ["20"], ["10"]]
    table = [[*row, *more] for row, more in zip([head, *rows], points, strict=True)] if scored else [head, *rows]
    return "".join("\t".join(row) + "\n" for row in table)


def _rules(reading: Reading) -> dict[str, str | None]:
    return {each.name: each.rule for each in reading.report.indicators}


@pytest.mark.parametrize("title", ["评分标准", "评分细则", "计分规则", "扣分标准", "指标评分标准（说明）"])
def test_a_column_of_rules_is_read_from_a_text(title: str) -> None:
    reading = read_source(read_data("报告.txt", f"{HEAD}{_table(title)}{TAIL}".encode()))
    assert _rules(reading) == RULES
    assert [each.reason for each in reading.report.indicators] == [None, None, None]
    assert reading.leftovers == ()


def test_a_rule_of_a_word_table_is_told_with_its_cell() -> None:
    text = f"{HEAD}{_table('评分标准')}{TAIL}"
    reading = read_source(read_data("报告.docx", write_docx(text, Random(1))))  # noqa: S311 (not a secret)
    assert _rules(reading) == RULES
    told = {each.value: each.place for each in reading.origins.origins if each.field.endswith("评分标准")}
    assert told.keys() == set(RULES.values())
    assert all("表" in place and "行" in place for place in told.values())


def test_a_rule_of_a_pdf_table_is_read() -> None:
    reading = read_source(read_data("报告.pdf", narrow_pdf(f"{HEAD}{_table('评分标准')}{TAIL}")))
    assert {name: squeeze(rule or "") for name, rule in _rules(reading).items()} == {
        name: squeeze(rule) for name, rule in RULES.items()
    }


@pytest.mark.parametrize("place", ["main", "appendix"])
def test_indicators_told_in_prose_have_the_rules_of_a_table(place: str) -> None:
    table = _table("评分标准", scored=False)
    text = f"{HEAD}{PROSE}{table}{TAIL}" if place == "main" else f"{HEAD}{PROSE}{TAIL}附件：评价指标体系\n{table}"
    reading = read_source(read_data("报告.txt", text.encode()))
    assert _rules(reading) == {name: RULES[name] for name in ("立项依据充分性", "巡回服务次数")}
    assert {each.value for each in reading.origins.origins if each.field.endswith("评分标准")} == set(
        _rules(reading).values()
    )


@pytest.mark.parametrize("between", ["上表为标准，下表为得分。\n", "\n上表为标准。\n\n下表为得分。\n\n"])
def test_another_table_as_wide_does_not_continue_the_rules(between: str) -> None:
    other = "一级指标\t二级指标\t三级指标\t分值\t得分\n决策\t项目立项\t立项依据充分性\t3\t3\n"
    text = f"{HEAD}{PROSE}{_table('评分标准', scored=False)}{between}{other}{TAIL}"
    reading = read_source(read_data("报告.txt", text.encode()))
    assert _rules(reading)["立项依据充分性"] == RULES["立项依据充分性"]


def test_a_name_with_two_rules_has_none() -> None:
    table = _table("评分标准", scored=False)
    text = f"{HEAD}{PROSE}{table}另一标准：\n{table.replace('扣完为止', '另加说明')}{TAIL}"
    reading = read_source(read_data("报告.txt", text.encode()))
    assert _rules(reading) == {"立项依据充分性": RULES["立项依据充分性"], "巡回服务次数": None}
