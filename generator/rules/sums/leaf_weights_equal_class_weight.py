"""各项指标的满分之和等于这一类的权重分。

一类指标的权重由其各项三级指标分担；同一章所述的权重分和各项满分应当相符。分值是精确的，不作四舍五入。这是算术关系，不需要文件依据。

**修改：** 核对这一类的权重分与各项指标的满分，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.score_sums import leaf_weight_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every class's weight with the sum of its indicators' full scores."""
    for filed in corpus.reports:
        for each in leaf_weight_sums(filed):
            yield from each.outcome()
