"""所附自评表总分行的分值和得分等于各行之和。

总分由各项指标得分汇总形成（财预〔2020〕10号第十六条）；预算执行率的分值和得分印在资金部分，也计入总分（附件1）。单独成件的自评表，由
sums/leaf-scores-equal-total 和 sums/table-total-is-sum 核对。

**修改：** 重新相加自评表各行的分值和得分，改正总分行，或者改正抄错的一行。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison
from generator.measures.form_sums import compared, total_sums
from generator.measures.forms import appended


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare the row 总分 of every appended form with its rows."""
    for filed in corpus.reports:
        form = appended(filed)
        yield from map(compared, total_sums(form) if form else ())
