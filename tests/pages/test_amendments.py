"""What an amendment changed is told field by field, and the version before it has its own page."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.content.filed import FiledReport
from generator.model.report import Report
from generator.pages.tree import pages
from generator.pages.views.amended_facts import Amended, amended_facts
from generator.pages.views.amendments import changes
from tests.pages.sample import FULL, corpus, filed

Change = Callable[[dict[str, Any]], object]


def indicator(name: str, score: str) -> dict[str, Any]:
    return {"三级指标": name, "得分": score}


def report(*indicators: dict[str, Any], **facts: Any) -> Report:  # noqa: ANN401 (as YAML has it)
    classes = [{"一级指标": "产出", "指标": list(indicators)}]
    return Report.model_validate({"年度": 2023, "项目名称": "甲", "实施单位": "乙", "指标分析": classes, **facts})


A, B, C = indicator("培训期数", "2分"), indicator("培训人次", "3分"), indicator("满意度", "5分")
_ORIGINAL = {"文件": "a.docx", "SHA-256": "0" * 64}
_CASES: dict[str, tuple[Report, Report, list[tuple[str, str, str]]]] = {
    "nothing": (report(A), report(A), []),
    "a figure, as printed": (
        report(资金={"支出资金": "1,157.85万元"}),
        report(资金={"支出资金": "1157.85万元"}),
        [("资金 / 支出资金", "1,157.85万元", "1157.85万元")],
    ),
    "an indicator put in between moves no other": (
        report(A, C),
        report(A, B, C),
        [("指标分析 / 产出 / 指标 / 培训人次", "", "三级指标：培训人次；得分：3分")],
    ),
    "an indicator taken out": (
        report(A, B),
        report(B),
        [("指标分析 / 产出 / 指标 / 培训期数", "三级指标：培训期数；得分：2分", "")],
    ),
    "the second of two of one name": (
        report(A, A),
        report(A, indicator("培训期数", "1分")),
        [("指标分析 / 产出 / 指标 / 培训期数（2） / 得分", "2分", "1分")],
    ),
    "the envelope, but not the amendments": (
        report(公开信息={"文号": "甲〔2024〕1号"}),
        report(公开信息={"文号": "甲〔2024〕2号", "更正记录": [{"日期": "2024-05-06", "原因": "x"}]}),
        [("公开信息 / 文号", "甲〔2024〕1号", "甲〔2024〕2号")],
    ),
    "a renamed original is the same file": (
        report(原件=[_ORIGINAL]),
        report(原件=[{**_ORIGINAL, "文件": "b.docx"}]),
        [],
    ),
    "another original": (
        report(原件=[_ORIGINAL]),
        report(原件=[_ORIGINAL, {"文件": "b.docx", "SHA-256": "1" * 64}]),
        [("原件", "", "b.docx")],
    ),
}


@pytest.mark.parametrize("name", _CASES)
def test_every_field_that_differs_is_told_and_no_other(name: str) -> None:
    before, after, told = _CASES[name]
    assert list(amended_facts(before, after)) == [Amended(*each) for each in told]


def amended(*before: dict[str, Any], text: str = "第一行\n第二行\n") -> FiledReport:
    """Return a report with one amendment for each of its earlier versions."""
    record = [{"日期": f"2024-05-0{number}", "原因": f"原因{number}"} for number in range(1, len(before) + 1)]
    now = filed({**FULL, "公开信息": {"更正记录": record}}, "tushuguan", "tushuche", text)
    versions = (
        filed({**FULL, **facts}, "tushuguan", f"tushuche/earlier/{number}", "第一行\n另一行\n")
        for number, facts in enumerate(before, 1)
    )
    return replace(now, earlier=tuple(versions))


def test_each_version_is_compared_with_the_next() -> None:
    first, second = changes(amended({"项目名称": "旧名"}, {"项目名称": "新名"}))
    assert first.table
    assert second.table
    shown = [
        [[cell.text for cell in row.cells] for row in each.table.bodies[0]] for each in (first, second) if each.table
    ]
    assert shown[0] == [["项目名称", "旧名", "新名"]]
    assert ["项目名称", "新名", str(FULL["项目名称"])] in shown[1]
    assert [first.text, first.note] == ["", ""]
    assert second.text == "全文改动：删去1行，新增1行"
    assert [(line.sign, line.text) for line in second.lines] == [("删去", "另一行"), ("新增", "第二行")]


def test_a_version_whose_successor_is_gone_is_not_compared() -> None:
    both = amended({"项目名称": "旧名"}, {"项目名称": "新名"})
    (only,) = changes(replace(both, earlier=both.earlier[:1]))
    assert only.table is None
    assert "不能逐项对照" in only.note
    (last,) = changes(replace(both, earlier=both.earlier[1:]))
    assert last.title.startswith("第2次")
    assert last.table


def test_the_version_before_has_a_page_that_leads_to_the_report_and_is_not_checked() -> None:
    report_now = amended({"项目名称": "<b>旧名</b>"})
    tree = pages(replace(corpus(), reports=(report_now,)))
    now, before = tree[f"{report_now.key}/index.md"], tree[f"{report_now.key}/earlier/1/index.md"]
    assert f'{report_now.key}/earlier/1/">第1次更正前的版本' in now
    assert "<b>旧名</b>" not in now + before
    assert f'{report_now.key}/">现在的版本' in before
    assert "2024&#45;05&#45;01" in before or "2024-05-01" in before
    assert "原因1" in before
    assert "{ #verification }" not in before
    assert "改了什么" in now
    assert "改了什么" not in before
