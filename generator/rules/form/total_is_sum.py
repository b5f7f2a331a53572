"""所附自评表总分行的分值和得分等于各行之和。

总分由各项指标得分汇总形成（财预〔2020〕10号第十六条）；预算执行率的分值和得分印在资金部分，也计入总分（附件1）；四舍五入能够解释的，由
rounding/scores 提示。单独成件的自评表，由 sums/leaf-scores-equal-total 和 sums/table-total-is-sum 核对。

**修改：** 重新相加自评表各行的分值和得分，改正总分行，或者改正抄错的一行。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.form_sums import appended_total_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the row 总分 of every appended form with its rows."""
    for filed in corpus.reports:
        for each in appended_total_sums(filed):
            yield from each.outcome()
