"""“截至”的日期不晚于填报时间。

报告只能写填报之前已经发生的事；“截至”的日期在填报时间之后，所写的数字当时还不存在。

**修改：** 核对“截至”的日期和填报时间，改正写错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.as_of import as_of_dates
from generator.measures.chronology import surely_before
from generator.narrative.narrative import narrative


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every 截至 with the filing date."""
    for filed in corpus.reports:
        day = filed.report.filed
        text = narrative(filed)
        for told in as_of_dates(text.whole):
            if day and surely_before(day, told.date):
                message = f"文中写到 {told.date}，晚于填报时间 {day}"
                yield Problem(text.at(told.match), message, str(told.date), str(day))
