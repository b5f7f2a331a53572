"""支出资金与结余资金之和等于到位资金。

到位的资金不是支出了就是结余（结转）了；结余按预算资金计算的，合计等于预算资金也视为相符。相差不超过四舍五入的，由
rounding/amounts 提示。这是算术关系，不需要文件依据。

**修改：** 核对到位资金、支出资金和结余资金，改正抄错或算错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.money_sums import balance_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare what was spent and left with what was received, else with the budget."""
    for filed in corpus.reports:
        for each in balance_sums(filed):
            yield from each.outcome()
