"""The JSON of a report has the shape that others rely on and loses nothing."""

import json
from typing import Any

import pytest

from generator.checking.engine import Agreement, Gap
from generator.checking.verification import Verified
from generator.content.place import Place
from generator.exports.report_json import report_json, to_json
from generator.findings.finding import Finding
from generator.findings.outcome import Comparison, Unchecked
from generator.model.report import Report


@pytest.fixture
def exported(report: Report) -> Any:  # noqa: ANN401 (parsed JSON)
    return json.loads(to_json(report))


def test_text_is_canonical(report: Report) -> None:
    text = to_json(report)
    assert text == to_json(Report.model_validate(report.model_dump()))
    assert text.endswith("}\n")
    assert '\n "project": "样例工作经费项目"' in text


def test_findings_are_added(report: Report) -> None:
    assert json.loads(to_json(report))["findings"] == []
    finding = Finding("sums/uses", "error", "f", 1, "2023/u/p", "80 ≠ 81", words="x", stated="80", computed="81")
    assert json.loads(to_json(report, Verified([finding])))["findings"] == [
        {
            "rule": "sums/uses",
            "severity": "error",
            "message": "80 ≠ 81",
            "stated": "80",
            "computed": "81",
            "waived": False,
        }
    ]


def test_what_was_recomputed_is_added(report: Report) -> None:
    assert json.loads(to_json(report))["verification"] == {"recomputed": 0, "agreeing": [], "unchecked": []}
    place = Place("f", 1, "2023/u/p")
    verified = Verified(
        [Finding("sums/uses", "error", "f", 1, "2023/u/p", "80 ≠ 81", stated="80", computed="81", recomputed=True)],
        [Agreement("sums/total", Comparison(place, "99.00分", "99.00分", agrees=True, message=""))],
        [Gap("rates/arrival", Unchecked(place, "100%", "没有印出预算资金"))],
    )
    assert json.loads(to_json(report, verified))["verification"] == {
        "recomputed": 2,
        "agreeing": [{"rule": "sums/total", "stated": "99.00分", "computed": "99.00分"}],
        "unchecked": [{"rule": "rates/arrival", "stated": "100%", "reason": "没有印出预算资金"}],
    }


def test_every_field_of_the_model_is_exported(report: Report) -> None:
    assert set(report_json(report)) == {*Report.model_fields, "indicators"}


def test_heads_are_plain(exported: Any) -> None:  # noqa: ANN401
    assert exported["filed"] == "2024-04-02"
    assert exported["year"] == 2023
    assert exported["leaders"] == ["张三", "李四"]
    assert exported["kind"] == "单位自评"
    assert exported["implementation"]["period"]["end"] == "2023-12-31"


def test_amounts_keep_their_print_and_are_exact_yuan(exported: Any) -> None:  # noqa: ANN401
    funds = exported["funds"]
    assert funds["initial"] == {"print": "1,286.50万元", "yuan": "12865000.00"}
    assert funds["spent"] == {"print": "0.0000001亿元", "yuan": "10.00"}
    assert funds["sources"][1] == {"name": "其他资金", "amount": None}
    assert funds["received"] is None


def test_budget_is_the_one_that_counts(exported: Any) -> None:  # noqa: ANN401
    assert exported["funds"]["budget"] == exported["funds"]["adjusted"]


def test_conclusion_has_one_of_four_grades_and_counts(exported: Any) -> None:  # noqa: ANN401
    conclusion = exported["conclusion"]
    assert conclusion["grade"] == "优"
    assert conclusion["grade_print"] == "优秀"
    assert conclusion["indicators"] == 20
    assert conclusion["achieved"] is None
    assert conclusion["total"] == {"print": "99.00分", "value": "99.00"}
    assert "classes" not in conclusion


def test_classes_join_both_chapters(exported: Any) -> None:  # noqa: ANN401
    output, benefit = exported["classes"]
    assert (output["name"], benefit["name"]) == ("产出", "效益")
    assert output["full"]["print"] == "30分", "the conclusion states both weight and score"
    assert output["score"]["print"] == "28分"
    assert output["indicators"] == 3, "the scoring chapter counts where the conclusion does not"
    assert output["full_scored"] == 8
    assert benefit["full"]["value"] == "30.0"
    assert benefit["score"] is None
    assert benefit["indicators"] == 2


def test_indicator_tells_what_was_promised(exported: Any) -> None:  # noqa: ANN401
    drifted, lost, plain = exported["indicators"]
    assert drifted["promised"] == {
        "name": "培训期数",
        "target": {"print": "大于等于2期", "operator": ">=", "value": "2", "unit": "期"},
    }
    assert drifted["target"]["print"] == "≥2期"
    assert drifted["score"] == {"print": "得满分", "value": "5"}
    assert drifted["class"] == "产出"
    assert lost["promised"] == {"name": "没有这一项", "target": None}
    assert plain["promised"] is None


def test_target_with_a_date_has_a_date(exported: Any) -> None:  # noqa: ANN401
    _, dated, words = exported["indicators"]
    assert dated["target"] == {
        "print": "2023年12月底前",
        "operator": "<=",
        "value": None,
        "unit": None,
        "date": "2023-12",
    }
    assert words["actual"] == {"print": "持续", "operator": None, "value": None, "unit": None}


def test_the_facts_of_a_form_are_added_and_none_is_changed() -> None:
    row = {"名称": "其他资金", "年初预算数": "1.50万元", "执行率": "0%"}
    indicator = {"编码": "C11", "三级指标": "甲", "满分": "10", "得分": "9"}
    form = {
        "项目名称": "甲",
        "资金": {"支出资金": "2万元", "资金明细": [row]},
        "绩效目标": {"实际完成情况": "乙"},
        "指标分析": [{"一级指标": "产出", "指标": [indicator]}],
        "评分表合计": {"分值": "100", "得分": "96.5"},
    }
    facts: dict[str, Any] = {
        "年度": 2023,
        "项目名称": "甲",
        "实施单位": "乙",
        "资金": {"资金明细": [row]},
        "自评表": form,
    }
    exported: Any = report_json(Report.model_validate({**facts, "指标分析": form["指标分析"]}))
    shown = {"print": "1.50万元", "yuan": "15000.00"}
    assert exported["funds"]["rows"] == [
        {
            "name": "其他资金",
            "initial": shown,
            "adjusted": None,
            "spent": None,
            "full": None,
            "rate": {"print": "0%", "value": "0"},
            "score": None,
        }
    ]
    assert exported["goals"]["result"] is None
    assert exported["indicators"][0]["code"] == "C11"
    assert exported["form"]["funds"]["rows"] == exported["funds"]["rows"]
    assert exported["form"]["goals"] == {"overall": None, "result": "乙"}
    assert exported["form"]["classes"][0]["indicators"][0]["score"] == {"print": "9", "value": "9"}
    assert exported["form"]["table_total"]["score"]["value"] == "96.5"
    assert exported["conclusion"]["total"] is None, "the form's total is not the report's"
