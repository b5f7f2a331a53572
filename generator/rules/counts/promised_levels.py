"""“绩效指标明确性”所述的各级指标数等于项目绩效目标列出的数量。

这一项的分析说的就是第一章列出的绩效指标，一级、二级、三级指标数应当与之相同；没有三级指标的二级指标不计在内。

**修改：** 数一遍项目绩效目标中的指标，改正这一项分析中的数量。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.importing.facts import COUNT
from generator.measures.promised_counts import CLARITY, counted_levels, unknown_levels
from generator.measures.told import told
from generator.model.figure import Count

_LEVEL = re.compile(rf"(?P<level>[一二三]级指标)(?:共|为|数量|:)*(?P<count>{COUNT})(?=[，、,;。(]|其中|$)")


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the numbers of levels told for the indicators' clarity with the promised indicators."""
    for filed in corpus.reports:
        counted = counted_levels(filed.report.goals)
        for sentence in told(filed, CLARITY):
            for match in _LEVEL.finditer(sentence.match[0]):
                stated, listed = Count.parse(match["count"]), counted.get(match["level"])
                if listed:
                    number = stated.value if stated.value in listed else max(listed)
                    message = f"所述{match['level']} {stated} ≠ 项目绩效目标列出的 {number}个"
                    yield Comparison(sentence.place, str(stated), f"{number}个", number == stated.value, message)
                else:
                    yield Unchecked(sentence.place, str(stated), unknown_levels(filed.report.goals))
