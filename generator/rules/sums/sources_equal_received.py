"""各项资金来源之和等于到位资金。

资金来源是到位资金的组成部分，合计应当等于实际到位资金；资金没有全部到位、来源按预算列示的，合计等于预算资金也视为相符。相差不超过四舍五入的，
由 rounding/amounts 提示。这是算术关系，不需要文件依据。

**修改：** 核对各项资金来源的金额与到位资金，改正抄错的一处，或补上漏列的来源。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.money_sums import source_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the sum of the sources with what was received, else with the budget."""
    for filed in corpus.reports:
        for each in source_sums(filed):
            yield from each.outcome()
