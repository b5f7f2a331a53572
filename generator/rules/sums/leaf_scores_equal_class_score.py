"""各项指标的得分之和等于这一类的实际得分。

总分由各项指标得分汇总形成（财预〔2020〕10号第十六条），一类的得分就是其各项得分之和。

**修改：** 核对这一类的实际得分与各项指标的得分，改正抄错的一处；总分随之改正。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.score_sums import leaf_score_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every class's score with the sum of its indicators' scores."""
    for filed in corpus.reports:
        for each in leaf_score_sums(filed):
            yield from each.outcome()
