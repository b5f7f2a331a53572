"""各类指标的得分率等于得分除以权重分。

得分率由同一份报告所述的得分和权重分算出，结论和指标分析两处应当一致；这是算术关系，不需要文件依据。

**修改：** 核对这一类的得分、权重分和得分率，改正抄错或算错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.class_rates import class_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every stated score rate with score and weight."""
    for filed in corpus.reports:
        for rate in class_rates(filed):
            yield from rate.outcome()
