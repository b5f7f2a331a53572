"""各项指标的得分与评分规则算得的结果之间没有由取舍造成的差异。

按完成率算得的得分，末位没有四舍五入而是舍去，或者取整到比所印位数更粗的一档，会与规则的结果相差一点。这样的差异单独提示，不作为不符。

**修改：** 得分四舍五入到所印的位数；按整分、半分等档次评分的，在报告中写明。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.awarded import awarded


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Yield the scores that differ from what the rules give by no more than rounding can make."""
    for filed in corpus.reports:
        for each in awarded(filed):
            yield from each.rounding()
