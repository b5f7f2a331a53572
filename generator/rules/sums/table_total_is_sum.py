"""评分表合计行等于各行之和。

合计行的分值和得分由表中各项指标相加得出；总分由各项指标得分汇总形成（财预〔2020〕10号第十六条）。

**修改：** 重新相加评分表各行，改正合计行，或者改正抄错的一行。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.score_sums import table_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the row 合计 of the indicator table with the indicators."""
    for filed in corpus.reports:
        for each in table_sums(filed):
            yield from each.outcome()
