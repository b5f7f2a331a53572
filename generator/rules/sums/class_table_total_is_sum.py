"""各类结论合计行的满分和得分等于各类之和。

合计行由表中各类相加得出；总分由各项指标得分汇总形成（财预〔2020〕10号第十六条）。

**修改：** 重新相加各类的满分和得分，改正合计行，或者改正抄错的一行。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.score_sums import class_table_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the row 合计 of the table of classes with the classes."""
    for filed in corpus.reports:
        for each in class_table_sums(filed):
            yield from each.outcome()
