"""各项比率与所依据的数字之间没有由取舍造成的差异。

比率按印出的金额、得分重新计算；金额先按元计算再取舍，或者比率的末位没有四舍五入而是舍去、进位，都会使末位相差一点。这样的差异
单独提示，不作为错误。

**修改：** 按元重新计算比率，四舍五入到所印的位数。
"""

from collections.abc import Iterator
from itertools import chain

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.class_rates import class_rates
from generator.measures.money_rates import arrival_rates, execution_rates, year_rates
from generator.measures.quantified_share import quantified_rates

_SOURCES = (arrival_rates, execution_rates, year_rates, class_rates, quantified_rates)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the rates that differ from their figures by no more than rounding can make."""
    for filed in corpus.reports:
        for rate in chain.from_iterable(source(filed) for source in _SOURCES):
            if rate.is_rounded:
                message = f"{rate.name} {rate.stated} 与 {rate.computed}（{rate.ratios[0].words}）的差异可以由取舍解释"
                yield Problem(rate.place, message, str(rate.stated), rate.computed)
