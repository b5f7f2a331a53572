"""各项成本指标的实际值之和等于实际支出。

成本指标的目标值之和等于项目预算时，成本指标覆盖了全部资金，其实际值之和就是项目的实际支出。
相差不超过四舍五入的，由 rounding/amounts 提示。

**修改：** 按账面支出核对各项成本的实际值和项目支出资金，改正不符的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.cost_sums import cost_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the sum of the actual costs with what was spent, where all targets of cost add up to the budget."""
    for filed in corpus.reports:
        for each in cost_sums(filed):
            yield from each.outcome()
