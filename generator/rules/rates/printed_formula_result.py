"""报告印出的算式与算式后面的结果相符。

算式（例如“（81.82/100）×100%=81.82%”“得分=64.34%×5=3.22分”）按印出的数字重新计算，结果保留到所印的位数；算式只写名称的，
代入同一份报告的比率和分值。这是算术关系，不需要文件依据。

**修改：** 重新计算这个算式，改正其中抄错的数字或者结果。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.printed_calculations import printed_calculations


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every calculation that is printed with its result."""
    for filed in corpus.reports:
        for each in printed_calculations(filed):
            if not each.is_rounded:
                stated = str(each.calculation.result)
                message = f"算式 {each.calculation.expression} 的结果 {stated} ≠ {each.computed}"
                yield Comparison(each.place, stated, each.computed, each.agrees, message)
