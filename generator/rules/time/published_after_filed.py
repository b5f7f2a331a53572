"""发布日期不早于填报时间和成文日期。

先成文、后发布；发布日期早于成文日期或填报时间，两个日期必有一个不对。

**修改：** 核对公开信息里的日期，改正录错的一处；发布日期以实际发布的日期为准。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import surely_before


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the publication date with the dates of creation and filing."""
    for filed in corpus.reports:
        envelope = filed.report.envelope
        for name, day in (("成文日期", envelope.created), ("填报时间", filed.report.filed)):
            if envelope.published and day and surely_before(envelope.published, day):
                message = f"发布日期 {envelope.published} 早于{name} {day}"
                yield Problem(filed.at("公开信息", "发布日期"), message, str(envelope.published), str(day))
                break
