"""指标量化率等于定量指标数除以三级指标数。

“绩效指标明确性”的评价分析同时印出定量指标数、三级指标数和量化率，三个数应当相符；这是算术关系，不需要文件依据。

**修改：** 清点定量指标和三级指标，改正评价分析中的个数或者量化率。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.quantified_share import quantified_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every stated rate of quantified indicators with the counts beside it."""
    for filed in corpus.reports:
        for rate in quantified_rates(filed):
            yield from rate.outcome()
