"""算式的结果与算式之间没有由取舍造成的差异。

算式中的数字事先取舍过，或者结果的末位没有四舍五入，都会使结果的末位相差一点。这样的差异单独提示，不作为错误。

**修改：** 用没有取舍过的数字重新计算，结果四舍五入到所印的位数。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.printed_calculations import printed_calculations


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Yield the calculations whose result differs by no more than rounding can make."""
    for filed in corpus.reports:
        for each in printed_calculations(filed):
            if each.is_rounded:
                stated = str(each.calculation.result)
                message = f"算式 {each.calculation.expression} 的结果 {stated} 与 {each.computed} 的差异可以由取舍解释"
                yield Comparison(each.place, stated, each.computed, agrees=False, message=message)
