"""各项比率与所依据的数字之间没有由取舍造成的差异。

比率按印出的金额、得分、指标值或者其他比率重新计算；先计算再取舍，或者比率的末位没有四舍五入而是舍去、进位，都会使末位相差一点。
这样的差异单独提示，不作为错误。

**修改：** 用没有取舍过的数字重新计算比率，四舍五入到所印的位数。
"""

from collections.abc import Iterator
from itertools import chain

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.class_rates import class_rates
from generator.measures.form_rates import form_rates
from generator.measures.gap import gap_rates
from generator.measures.indicator_rates import completion_rates, deviation_rates
from generator.measures.money_rates import arrival_rates, execution_rates, year_rates
from generator.measures.overall_completion import overall_rates
from generator.measures.quantified_share import quantified_rates

_OF_FIGURES = (arrival_rates, execution_rates, year_rates, class_rates, quantified_rates, form_rates)
_OF_RATES = (completion_rates, deviation_rates, overall_rates, gap_rates)


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Yield the rates that differ from what they are made of by no more than rounding can make."""
    for filed in corpus.reports:
        for rate in chain.from_iterable(source(filed) for source in (*_OF_FIGURES, *_OF_RATES)):
            yield from rate.rounding()
