"""实施时间与报告的年度有重合。

报告评价的是本年度的项目支出，实施时间不含本年度的任何一天，就不是这个年度的报告。

**修改：** 核对实施时间和报告年度，改正写错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import end_of, runs_backwards


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the implementations that end before the year or start behind it."""
    for filed in corpus.reports:
        period = filed.report.implementation.period
        if period is None or runs_backwards(period):
            continue
        if not period.start.year <= filed.report.year <= end_of(period).year:
            message = f"实施时间 {period} 不在报告年度 {filed.report.year}年 内"
            yield Problem(filed.at("实施情况", "实施时间"), message, str(period), f"{filed.report.year}年")
