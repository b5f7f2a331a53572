"""各项金额之和与合计没有由四舍五入造成的差异。

逐项四舍五入后相加，可能与合计相差末位一两个单位；这样的差异单独提示，不作为错误。

**修改：** 按元核对各项金额；确系四舍五入的，可以在报告中注明。
"""

from collections.abc import Iterator
from itertools import chain

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.breakdown import budget_sums
from generator.measures.cost_sums import cost_sums
from generator.measures.form_sums import all_fund_sums
from generator.measures.money_sums import adjusted_sums, balance_sums, source_sums

_SOURCES = (source_sums, balance_sums, adjusted_sums, budget_sums, cost_sums, all_fund_sums)


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Yield the sums of money that differ from their whole by no more than rounding can make."""
    for filed in corpus.reports:
        for each in chain.from_iterable(source(filed) for source in _SOURCES):
            yield from each.rounding()
