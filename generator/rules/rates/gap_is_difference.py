"""预算执行进度与总体完成进度的偏差等于两者之差。

偏差由总体完成率和预算执行率相减得出，三个数印在同一章里，应当相符；正负号不论。没有文件规定算法，以报告自己的说法为准。相差不超过
取舍的，由 rounding/rates 提示。

**修改：** 用总体完成率减去预算执行率，改正偏差，或者改正抄错的一个比率。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.gap import gap_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the stated gap with the difference of the two rates stated beside it."""
    for filed in corpus.reports:
        for rate in gap_rates(filed):
            yield from rate.outcome()
