"""各项资金用途之和与支出资金的差异不是四舍五入造成的。

逐项四舍五入后相加，可能与合计相差末位一两个单位；这样的差异单独提示，不作为错误。

**修改：** 按元核对各项用途；确系四舍五入的，可以在报告中注明。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.money_sums import use_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Yield the sums of uses that differ from what was spent by no more than rounding can make."""
    for filed in corpus.reports:
        for each in use_sums(filed):
            yield from each.rounding()
