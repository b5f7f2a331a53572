"""资金使用情况“截至”的日期不早于项目开始实施的时间。

项目开始之前没有项目支出；“截至”的日期早于实施时间的开始，两处必有一处不对。

**修改：** 核对资金使用情况“截至”的日期和实施时间，改正写错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.as_of import as_of_dates
from generator.measures.chronology import surely_before
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare 截至 in the section on the money's use with the start of the project."""
    for filed in corpus.reports:
        period = filed.report.implementation.period
        text = narrative(filed)
        section = text.section("basics.funds.used", "basics.funds")
        if period is None or section is None:
            continue
        for told in as_of_dates(section):
            if surely_before(told.date, period.start):
                message = f"资金使用情况截至 {told.date}，早于项目开始实施的时间 {period.start}"
                yield Problem(text.at(told.match), message, str(told.date), str(period.start))
