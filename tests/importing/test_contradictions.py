"""A contradiction inside a report is stored as it stands, in both wordings."""

import pytest

from generator.importing.reading import Reading, read_source
from generator.sources.text import read_text
from tests.importing.known_reports import known_reports


@pytest.fixture(scope="module")
def policy() -> Reading:
    """The published report 政研改革经费, which tells several figures twice and differently."""
    report = next(each for each in known_reports() if each.file.name.startswith("004_"))
    return read_source(read_text("a.txt", "0" * 64, report.text.encode()))


def test_counts_of_chapters_three_four_and_five(policy: Reading) -> None:
    report = policy.report
    decision = report.classes[0]
    assert str(report.conclusion.classes[0].indicators) == "5个"
    assert (str(decision.indicators_stated), len(decision.indicators)) == ("6个", 6)
    assert (str(report.conclusion.achieved), str(report.execution.full_scored)) == ("20个", "19个")


def test_a_target_that_moved_between_goals_and_scoring(policy: Reading) -> None:
    scored = next(each for each in policy.report.indicators if "调研专报》期数" in each.name)
    promised = policy.report.promise_of(scored)
    assert promised is not None
    assert (str(promised.target), str(scored.target), str(scored.actual)) == ("大于等于4期", "大于等于6期", "6个")


def test_a_score_that_its_own_formula_does_not_give(policy: Reading) -> None:
    rate = next(each for each in policy.report.indicators if each.name == "预算执行率")
    assert str(rate.formula) == "得分=预算执行率*分值=64.34%*5=3.22分"
    assert str(rate.score) == "4分"


def test_one_rule_under_two_titles(policy: Reading) -> None:
    goals = {basis.title: basis.number for basis in policy.report.goals.bases}
    evaluation = {basis.title: basis.number for basis in policy.report.evaluation.bases}
    assert goals["财政支出绩效评价管理暂行办法"] == "财预〔2020〕10号"
    assert evaluation["项目支出绩效评价管理办法"] == "财预〔2020〕10号"


def test_a_renamed_indicator_keeps_both_names() -> None:
    known = next(each for each in known_reports() if each.file.name.startswith("000_"))
    report = read_source(read_text("a.txt", "0" * 64, known.text.encode())).report
    scored = next(each for each in report.indicators if "山西" in each.name)
    promised = report.promise_of(scored)
    assert promised is not None
    assert scored.name == "争取2023年山西对口支援昌吉州计划实施固投类项目"
    assert promised.name == "争取2023年山西对口支援昌吉州计划实施项目（个）"
