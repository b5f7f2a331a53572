"""A record is read by its Chinese keys only, and every mistake of a file is told at once, each at its line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from generator.content.mistake import Mistake
from generator.content.record_loading import load_record
from generator.model.publisher import Publisher
from generator.model.record import Record
from generator.model.report import Report
from generator.model.unit import Unit

HEAD = "年度: 2023\n项目名称: 甲\n实施单位: 乙\n"


def mistakes(text: str, model: type[Record] = Report) -> tuple[Mistake, ...]:
    return load_record(model, text.encode(), "content/x.yaml").mistakes


def test_a_sound_file_is_a_record() -> None:
    loaded = load_record(Report, f"{HEAD}填报时间: 2024-04-02\n".encode(), "content/x.yaml")
    assert loaded.mistakes == ()
    assert loaded.record
    assert (loaded.record.year, loaded.record.project) == (2023, "甲")
    assert str(loaded.record.filed) == "2024-04-02"
    assert loaded.lines.of(("填报时间",)) == 4


def test_a_key_with_nothing_behind_it_says_as_much_as_no_key() -> None:
    blanks = "主管部门:\n项目负责人: ~\n资金:\n公开信息:\n  关键词:\n存在问题: null\n"
    assert mistakes(HEAD + blanks) == ()
    assert load_record(Report, (HEAD + blanks).encode(), "f").record == load_record(Report, HEAD.encode(), "f").record


@pytest.mark.parametrize(
    ("text", "kind", "line", "words"),
    [
        # unknown keys
        ("主管部们: x", "unknown-key", 4, ("没有“主管部们”", "是否应为“主管部门”")),
        ("资金:\n  预算资金: 1元\n  预算: 1元", "unknown-key", 6, ("“资金”中没有“预算”", "预算资金")),
        (
            "存在问题:\n  - 问题: x\n    abc:",
            "unknown-key",
            6,
            ("“存在问题”第 1 项中没有“abc”", "可以填：问题、原因分析"),
        ),
        ("department: x", "unknown-key", 4, ("没有“department”",)),
        ("资金:\n  budget: 1元", "unknown-key", 5, ("“资金”中没有“budget”",)),
        ("<<: x", "unknown-key", 4, ("没有“<<”",)),
        # missing fields, at the record that lacks them
        ("存在问题:\n  - 问题: x\n  - 原因分析: y", "missing-field", 6, ("“存在问题”第 2 项中缺少必填的“问题”",)),
        ("存在问题:\n  - 问题: x\n  - 原因分析: y\n    问题:", "missing-field", 7, ("缺少必填的“问题”",)),
        # another shape
        ("项目负责人: 张三", "wrong-type", 4, ("“项目负责人”是“张三”", "列表", "“- ”")),
        ("项目负责人:\n  甲: 乙", "wrong-type", 4, ("“项目负责人”是下级各项“甲”", "列表")),
        ("主管部门:\n  - x", "wrong-type", 4, ("“主管部门”是列表", "文字")),
        ("主管部门:\n  名称: x", "wrong-type", 4, ("“主管部门”是下级各项“名称”", "文字")),
        ("项目负责人:\n  - 张三\n  - 姓名: 李四", "wrong-type", 6, ("“项目负责人”第 2 项是下级各项“姓名”", "文字")),
        ("项目负责人:\n  -", "wrong-type", 5, ("“项目负责人”第 1 项是空的", "文字")),
        ("资金: 100万元", "wrong-type", 4, ("“资金”是“100万元”", "下级各项：预算资金、年初预算")),
        ("资金:\n  预算资金：100万元", "wrong-type", 4, ("“预算资金：100万元”", "中文冒号")),
        ("资金: []", "wrong-type", 4, ("“资金”是列表", "下级各项")),
        ("填报时间: [2023]", "wrong-type", 4, ("“填报时间”是列表", "文字或数字", "2024年04月02日")),
        ("存在问题:\n  - 没有写名称", "wrong-type", 5, ("“存在问题”第 1 项是“没有写名称”", "问题、原因分析")),
        # values
        (f"填报时间: {'长' * 100}", "bad-value", 4, (f"“{'长' * 40}…”不是日期",)),
        ("填报时间: 2024年2月30日", "bad-value", 4, ("“填报时间”：“2024年2月30日”这一天不存在",)),
        ("填报时间: 四月", "bad-value", 4, ("“四月”不是日期", "2024年04月02日")),
        ("资金:\n  预算资金: 一百", "bad-value", 5, ("“预算资金”：“一百”不是金额", "万元")),
        ("评价结论:\n  总分: 九十", "bad-value", 5, ("“总分”：“九十”不是分数",)),
        (
            "指标分析:\n  - 一级指标: 产出\n    指标:\n      - 三级指标: x\n        得分: 得满分",
            "bad-value",
            8,
            ("得满分",),
        ),
        ("评价类型: 单位自查", "bad-value", 4, ("是“单位自查”", "单位自评、部门评价、财政评价 之一")),
        ("公开信息:\n  有效性: 有", "bad-value", 5, ("“有效性”是“有”", "有效、失效、废止 之一")),
        ("原件:\n  - 文件: a\n    SHA-256: ABC", "bad-value", 6, ("“SHA-256”是“ABC”", "[0-9a-f]{64}")),
    ],
)
def test_one_mistake_in_a_report(text: str, kind: str, line: int, words: tuple[str, ...]) -> None:
    [mistake] = mistakes(f"{HEAD}{text}\n")
    assert (mistake.kind, mistake.file, mistake.line) == (kind, "content/x.yaml", line)
    for word in words:
        assert word in mistake.message


@pytest.mark.parametrize(
    ("model", "text", "kind", "line", "words"),
    [
        (Report, "# 注释\n项目名称: 甲\n实施单位: 乙\n", "missing-field", 2, ("缺少必填的“年度”",)),
        (
            Report,
            "项目名称: 甲\n年度: 二〇二三\n实施单位: 乙\n",
            "bad-value",
            2,
            ("“年度”是“二〇二三”", "整数，例如 2023"),
        ),
        (Report, "项目名称: 甲\n年度: [2023]\n实施单位: 乙\n", "wrong-type", 2, ("“年度”是列表", "整数")),
        (Report, "项目名称: 甲\n年度: 1993\n实施单位: 乙\n", "bad-value", 2, ("“年度”是“1993”", "不小于 1994")),
        (Report, "项目名称: 甲\n年度: 3000\n实施单位: 乙\n", "bad-value", 2, ("“年度”是“3000”", "不大于 2999")),
        (Report, f"项目名称: 甲\n年度: {'9' * 5000}\n实施单位: 乙\n", "bad-value", 2, ("“年度”是“999", "整数")),
        (Report, "年度: 2023\n项目名称: ''\n实施单位: 乙\n", "bad-value", 2, ("“项目名称”是空的", "不能为空")),
        (Report, "- 年度: 2023\n", "wrong-type", 1, ("文件是列表", "下级各项：评价类型、年度")),
        (Report, "\n年度2023\n", "wrong-type", 2, ("文件是“年度2023”", "下级各项")),
        (Unit, "", "missing-field", 1, ("缺少必填的“名称”",)),
        (Unit, "名称: 甲\n类型: 公司\n", "bad-value", 2, ("行政机关、党委机关", "之一")),
        (Unit, "名称: 甲\n统一社会信用代码: 123\n", "bad-value", 2, ("“统一社会信用代码”是“123”",)),
        (Publisher, "站点名称: 甲\n示例配置: 是\n", "bad-value", 2, ("“示例配置”是“是”", "true 或 false")),
        (Publisher, "站点名称: 甲\n示例配置: [是]\n", "wrong-type", 2, ("“示例配置”是列表", "true 或 false")),
    ],
)
def test_one_mistake_in_a_file(model: type[Record], text: str, kind: str, line: int, words: tuple[str, ...]) -> None:
    [mistake] = mistakes(text, model)
    assert (mistake.kind, mistake.line) == (kind, line)
    for word in words:
        assert word in mistake.message


BROKEN = """\
年度: 二〇二三
项目名称: 甲
实施单位:
  - 乙
填报时间: 2024年2月30日
资金:
  预算: 1元
  支出资金: 不知道
存在问题:
  - 原因分析: 没有写问题
填报时间: 2024-03-01
评价类型: 自评
"""


def test_a_record_broken_in_eight_ways_shows_all_of_them_each_at_its_line() -> None:
    loaded = load_record(Report, BROKEN.encode(), "content/x.yaml")
    assert loaded.record is None
    assert [(mistake.line, mistake.kind) for mistake in loaded.mistakes] == [
        (1, "bad-value"),
        (3, "wrong-type"),
        (5, "bad-value"),
        (7, "unknown-key"),
        (8, "bad-value"),
        (10, "missing-field"),
        (11, "duplicate-key"),
        (12, "bad-value"),
    ]


def test_a_broken_file_has_no_follow_up_mistakes() -> None:
    assert [mistake.kind for mistake in mistakes("年度: [2023\n")] == ["yaml-syntax"]


def test_the_form_of_a_text_is_described_in_the_fields_own_words() -> None:
    class Coded(Record):
        code: str = Field(alias="代码", pattern="^[0-9]{2}$", description="两位数字")

    [mistake] = mistakes("代码: x\n", Coded)
    assert mistake.message == "“代码”是“x”，应为两位数字"


def test_a_type_of_error_that_is_not_known_is_still_told() -> None:
    class Odd(Record):
        many: tuple[str, ...] = Field(alias="多项", min_length=2)

    [mistake] = mistakes("多项: [x]\n", Odd)
    assert (mistake.kind, mistake.line) == ("bad-value", 1)
    assert "“多项”是列表" in mistake.message


SOUND = """\
年度: 2023
项目名称: 甲
实施单位: 乙
评价类型: 单位自评
填报时间: 2024-04-02
公开信息:
  有效性: 有效
  更正记录:
    - 日期: 2024-04-02
      原因: 笔误
机构设置:
  编制:
    其中:
      - 名称: 事业编制
        人数: 8人
资金:
  预算资金: 1元
  资金来源:
    - 名称: 财政
      金额: 1元
指标分析:
  - 一级指标: 产出
    指标:
      - 三级指标: 次数
        预期值: 2次
        得分: 1分
原件:
  - 文件: a
    SHA-256: b
"""
_VALUES = ["[]", "{}", "[x]", "{x: y}", "x", "''", "~", "1", "-1", "true", "[[x]]", "[{}]", "2024年13月1日", "1e400"]


@given(st.integers(0, SOUND.count("\n") - 1), st.sampled_from(_VALUES), st.integers(0, SOUND.count("\n") - 1))
def test_every_message_is_chinese_and_stands_in_the_file(row: int, value: str, other: int) -> None:
    lines = SOUND.splitlines()
    for number in {row, other}:
        lines[number] = re.sub(":.*", f": {value}", lines[number])
    for mistake in mistakes("\n".join(lines)):
        assert 1 <= mistake.line <= len(lines)
        assert re.search("[一-鿿]", mistake.message)
        assert not re.search("[a-z]{4}", re.sub("“[^”]*”|true|false", "", mistake.message)), mistake.message
        assert "\n" not in mistake.message
