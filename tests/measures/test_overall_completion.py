"""The overall completion is held against few means: of the printed completions, and of what stands for the others."""

from decimal import Decimal

import pytest

from generator.measures.overall_completion import overall_completions
from generator.model.report import Report


def means(*indicators: dict[str, str], execution: str | None = None) -> list[Decimal]:
    report = Report.model_validate(
        {
            "年度": 2023,
            "项目名称": "项目",
            "实施单位": "单位",
            "资金": {"预算执行率": execution},
            "指标分析": [{"一级指标": "产出", "指标": list(indicators)}],
        }
    )
    return [each.rate for each in overall_completions(report)]


def printed(completion: str, score: str = "10分") -> dict[str, str]:
    return {"三级指标": "甲", "预期值": "100个", "实际值": "90个", "完成率": completion, "满分": "10分", "得分": score}


def unprinted(name: str, score: str) -> dict[str, str]:
    return {"三级指标": name, "满分": "10分", "得分": score}


def test_where_every_completion_is_printed_there_is_one_mean() -> None:
    assert means(printed("80%", score="2分"), printed("90%", score="3分"), execution="50%") == [Decimal(85)]


def test_rates_above_100_count_as_they_are_or_as_100() -> None:
    assert means(printed("80%"), printed("110%")) == [Decimal(95), Decimal(90)]


def test_for_the_others_stand_the_rate_of_execution_and_the_score_or_they_are_complete() -> None:
    found = means(printed("80%"), unprinted("预算执行率", "7分"), unprinted("乙", "9分"), execution="82%")
    assert found == [Decimal(each) / 3 for each in (80 + 82 + 90, 80 + 82 + 100, 80 + 100 + 100)]


@pytest.mark.parametrize("indicator", [unprinted("乙", "9分"), {"三级指标": "乙"}])
def test_without_a_completion_or_a_score_there_is_no_mean(indicator: dict[str, str]) -> None:
    assert means(indicator) == []
    assert means(printed("80%"), {"三级指标": "乙"}) == []
