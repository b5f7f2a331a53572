"""各项指标的得分之和等于总分。

总分由各项指标得分汇总形成（财预〔2020〕10号第十六条）。各类得分之和与各项指标得分之和相同的，由
sums/class-scores-equal-total 核对，这里不重复提示。

**修改：** 核对各三级指标的得分与总分，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.score_sums import total_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the total with the sum of all indicators' scores."""
    for filed in corpus.reports:
        for each in total_sums(filed):
            yield from each.outcome()
