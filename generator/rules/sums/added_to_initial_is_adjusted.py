"""年初预算与追加预算之和等于调整后预算。

同一段文字所述的三个金额应当相符；相差不超过四舍五入的，由 rounding/amounts 提示。这是算术关系，不需要文件依据。

**修改：** 核对年初预算、追加预算和调整后预算，改正抄错或算错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.money_sums import adjusted_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the initial and the added budget with the adjusted one."""
    for filed in corpus.reports:
        for each in adjusted_sums(filed):
            yield from each.outcome()
