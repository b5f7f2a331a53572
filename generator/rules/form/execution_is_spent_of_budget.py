"""自评表的执行率等于全年执行数除以全年预算数。

自评表按全年执行数除以全年预算数计算执行率（财预〔2020〕10号附件1），各项资金和年度资金总额都应当相符；四舍五入能够解释的，视为相符。
单独成件的自评表，年度资金总额的执行率由 rates/execution-is-spent-of-received 核对。

**修改：** 核对这一行的全年预算数、全年执行数和执行率，改正抄错或算错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.outcome import Comparison
from generator.measures.form_rates import row_rates, total_rates
from generator.measures.forms import appended, forms
from generator.measures.ratio import StatedRate


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare every rate of the funds with the amounts of its row."""
    for filed in corpus.reports:
        yield from map(_compared, _rates(filed))


def _rates(filed: FiledReport) -> Iterator[StatedRate]:
    beside = appended(filed)
    for form in forms(filed):
        yield from row_rates(form)
    yield from total_rates(beside) if beside else ()


def _compared(rate: StatedRate) -> Comparison:
    message = f"{rate.name} {rate.stated} ≠ {rate.computed}（{rate.ratios[0].words}）"
    return Comparison(rate.place, str(rate.stated), rate.computed, rate.agrees or rate.is_rounded, message)
