"""自评表的执行率等于全年执行数除以全年预算数。

自评表按全年执行数除以全年预算数计算执行率（财预〔2020〕10号附件1），各项资金和年度资金总额都应当相符；四舍五入能够解释的，由
rounding/rates 提示。
单独成件的自评表，年度资金总额的执行率由 rates/execution-is-spent-of-received 核对。

**修改：** 核对这一行的全年预算数、全年执行数和执行率，改正抄错或算错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.form_rates import form_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every rate of the funds with the amounts of its row."""
    for filed in corpus.reports:
        for rate in form_rates(filed):
            yield from rate.outcome()
