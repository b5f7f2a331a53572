"""报告所说收到、支出的资金和依据的预算是本年度的。

报告评价的是本年度的项目；写成别的年度收到、到位、支出、支付的资金，或者“按照”别的年度的预算，往往是沿用旧稿时没有改的年份。
与以前年度比较、结转结余和实施时间包含该年度的项目不在此列。

**修改：** 核对所写的年份；确指别的年度的，写明与本年度项目的关系。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import end_of
from generator.measures.retold import same
from generator.measures.surroundings import sentence_around, years_in
from generator.model.amount import AMOUNT, Amount
from generator.narrative.narrative import Narrative, narrative

_YEAR = r"(?P<year>20(?<![-—~至\d]20)\d{2})年度?"
_MOVED = "收到|到位|支出|支付|拨付"
_MONEY = re.compile(
    rf"{_YEAR}[^。;，、:《》\x1f\d]{{0,16}}?(?:{_MOVED})[^。;，:《》\x1f\d]{{0,10}}?(?P<amount>{AMOUNT})"
)
_BUDGET = re.compile(
    rf"(?:按照?|根据|依据|依照){_YEAR}(?:本级|州|市|县|区|部门|单位|项目|年初)*预算(?!执行|支出|完成|编制)"
)
_OF_ANOTHER_YEAR = re.compile(
    r"较|相比|对比|同比|比(?:上|去|前|\d)|增长|增加|减少|下降|结转|结余|提前|上年|往年|历年|以前年度"
    r"|参照|参考|结合|基数|跨年|分年|将于|拟于|计划于"
)
_ON_THE_MONEY = ("basics.funds", "scoring", "execution")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the money and the budgets told of another year than the report's, unless the sentence says why."""
    for filed in corpus.reports:
        text = narrative(filed)
        for match in text.find(_MONEY):
            if _is_of_the_project(text, match) and _is_another_year(text, match):
                yield _problem(text, match)
        for match in text.find(_BUDGET):
            if _is_another_year(text, match):
                yield _problem(text, match)


def _problem(text: Narrative, match: re.Match[str]) -> Problem:
    year, words = text.filed.report.year, text.printed(*match.span())
    return Problem(text.at(match), f"文中写到“{words}”，报告年度是 {year}年", f"{match['year']}年", f"{year}年")


def _is_another_year(text: Narrative, match: re.Match[str]) -> bool:
    """Tell whether a year is not one of the project's, and its sentence gives no reason for telling it."""
    report, told = text.filed.report, int(match["year"])
    period = report.implementation.period
    if told == report.year or str(told) in report.project:
        return False
    if period and period.start.year <= told <= end_of(period).year:
        return False
    sentence = sentence_around(text.whole, *match.span())
    return report.year not in years_in(sentence) and not _OF_ANOTHER_YEAR.search(sentence)


def _is_of_the_project(text: Narrative, match: re.Match[str]) -> bool:
    """Tell whether an amount is the project's budget, receipt or spending, or stands where these are told."""
    sections = (text.section(key) if "." in key else text.chapter(key) for key in _ON_THE_MONEY)
    if any(each.start <= match.start() < each.end for each in sections if each):
        return True
    funds, amount = text.filed.report.funds, Amount.parse(match["amount"])
    return any(known and same(known, amount) for known in (funds.planned, funds.received, funds.spent))
