"""评分的指标沿用申报目标时的名称。

名称变了，评价的内容可能也变了；读者无法确定两章说的是不是同一项指标。名称后括注的计量单位不算名称的一部分。

**修改：** 统一两章的指标名称；评价内容确有变化的，写明依据。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import scored_indicators
from generator.measures.promises import plain_name, promise_of


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the names of a scored indicator and of its promise."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            promised = promise_of(filed.report, scored.indicator)
            if promised and plain_name(promised.name) != plain_name(scored.indicator.name):
                message = f"评分的指标“{scored.indicator.name}”≠ 申报的指标“{promised.name}”"
                yield Problem(scored.at("三级指标"), message, scored.indicator.name, promised.name)
