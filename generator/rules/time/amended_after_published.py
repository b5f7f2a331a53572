"""更正日期不早于发布日期，更正按日期先后排列。

更正的是已经发布的内容；更正日期早于发布日期，两个日期必有一个不对。

**修改：** 核对更正记录的日期，按先后排列。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import surely_before


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the date of every amendment with the one before it, of the first with the publication."""
    for filed in corpus.reports:
        before, name = filed.report.envelope.published, "发布日期"
        for index, amendment in enumerate(filed.report.envelope.amendments):
            if before and surely_before(amendment.date, before):
                message = f"更正日期 {amendment.date} 早于{name} {before}"
                place = filed.at("公开信息", "更正记录", index, "日期")
                yield Problem(place, message, str(amendment.date), str(before))
            before, name = amendment.date, "前一次更正的日期"
