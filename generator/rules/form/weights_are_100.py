"""自评表各项分值之和等于100分。

自评表总分为100分：预算执行率10分，各项绩效指标合计90分，有特殊情况的可以适当调整（财预〔2020〕10号第十三条、附件1）；调整后合计仍为
100分，才能按百分制划分等级（第十八条）。有一行没有印出分值的，不作比较。

**修改：** 核对各行的分值，改正抄错的一处，或补上漏列的指标。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison
from generator.measures.form_sums import points_in_all
from generator.measures.forms import forms

_ALL = Decimal(100)


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare the points of all rows of every form with 100."""
    for filed in corpus.reports:
        for form in forms(filed):
            added = points_in_all(form)
            if added is not None:
                message = f"自评表各项分值之和 {added}分 ≠ {_ALL}分"
                yield Comparison(form.at("指标分析"), f"{added}分", f"{_ALL}分", added == _ALL, message)
