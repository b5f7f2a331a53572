"""“截至”某日的项目进度和支出，写的是本年度或次年的日期。

报告说的是本年度的项目；“截至”别的年度的进度和支出，往往是沿用旧稿时没有改的年份。

**修改：** 核对“截至”的年份；确指以前年度的，写明与本年度项目的关系。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.as_of import as_of_dates
from generator.measures.chronology import runs_backwards, surely_before
from generator.measures.prose_periods import told_periods
from generator.narrative.narrative import narrative

_OF_THE_PROJECT = re.compile(r"[^。;\x1f]{0,6}?(?:本项目|该项目|已?全部完成|实际(?:支付|支出|使用|执行|完成))")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield what is told of the project up to a day of another year; periods that run backwards are another rule's."""
    for filed in corpus.reports:
        text = narrative(filed)
        chars, year = text.outline.stream.chars, filed.report.year
        backwards = [told.match for told in told_periods(text) if runs_backwards(told.period)]
        start = filed.report.implementation.period and filed.report.implementation.period.start
        funds = text.section("basics.funds.used", "basics.funds")
        for told in as_of_dates(text.whole):
            at = told.match.start()
            if any(each.start() <= at < each.end() for each in backwards) or year <= told.date.year <= year + 1:
                continue
            if funds and start and funds.start <= at < funds.end and surely_before(told.date, start):
                continue  # cannot be true: a rule of the family time
            if _OF_THE_PROJECT.match(chars, told.match.end()):
                yield Problem(text.at(told.match), f"文中写到 {told.date}，报告年度是 {year}年")
