"""各项指标的偏差率等于100%减去完成率。

偏差率表示完成率离100%还差多少；超额完成的，按超出的部分计算或者记为0都可以。同一行的两个比率应当相符。相差不超过
取舍的，由 rounding/rates 提示。

**修改：** 核对完成率和偏差率，改正算错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.indicator_rates import deviation_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every stated deviation with the stated completion, else with target and actual value."""
    for filed in corpus.reports:
        for rate in deviation_rates(filed):
            yield from rate.outcome()
