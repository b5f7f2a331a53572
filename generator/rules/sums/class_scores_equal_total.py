"""各类得分之和等于总分。

总分由各项指标得分汇总形成（财预〔2020〕10号第十六条），各类得分相加应当等于总分。

**修改：** 核对总分与各类的实际得分，改正抄错或算错的一处；绩效评级和得分率随之核对。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.score_sums import class_score_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the total with the sum of the classes' scores."""
    for filed in corpus.reports:
        for each in class_score_sums(filed):
            yield from each.outcome()
