"""预算执行偏差一章的预算执行率等于全年执行数除以全年预算数。

这一章把全年预算数、全年执行数和预算执行率印在一起，三个数应当相符；算法与自评表的执行率相同（财预〔2020〕10号附件1）。

**修改：** 核对全年预算数、全年执行数和预算执行率，改正抄错的一处；全年预算数不是支出数。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.money_rates import year_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the rate of chapter 5 with the amounts beside it."""
    for filed in corpus.reports:
        for rate in year_rates(filed):
            yield from rate.outcome()
