"""实施时间不超出报告的年度。

项目支出绩效评价按年度进行；跨年度实施的项目，需要说明本年度评价的是哪一部分。

**修改：** 核对实施时间；项目确系跨年度实施的，在报告中写明。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import end_of, runs_backwards


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the implementations that hold the year and days of another; those outside it are another rule's."""
    for filed in corpus.reports:
        period, year = filed.report.implementation.period, filed.report.year
        if period is None or runs_backwards(period):
            continue
        first, last = period.start.year, end_of(period).year
        if first <= year <= last and first != last:
            message = f"实施时间 {period} 超出报告年度 {year}年"
            yield Problem(filed.at("实施情况", "实施时间"), message, str(period), f"{year}年")
