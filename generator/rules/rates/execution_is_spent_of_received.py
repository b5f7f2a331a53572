"""预算执行率等于实际支出资金除以实际到位资金。

预算执行率=实际支出资金/实际到位资金×100%（财预〔2020〕10号附件2）；自评表按全年执行数除以全年预算数计算（附件1）。

**修改：** 核对支出资金、到位资金和预算执行率，改正抄错或算错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.money_rates import execution_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every stated rate of execution with the amounts."""
    for filed in corpus.reports:
        for rate in execution_rates(filed):
            yield from rate.outcome()
