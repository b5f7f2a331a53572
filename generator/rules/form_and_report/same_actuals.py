"""同一项指标的实际完成值，所附自评表与报告相同。

一项指标在一个年度只有一个实际值；自评表和报告所印不同的，至少有一处与原始记录不符。

**修改：** 核对原始记录，改正写错的一处，并重算完成率和得分。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison
from generator.measures.differing_targets import difference
from generator.measures.form_pairs import beside


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare the actual values of every indicator that form and report share."""
    for filed in corpus.reports:
        for told, scored in beside(filed).pairs:
            one, other = told.indicator.actual, scored.indicator.actual
            if one and other:
                differs = difference(one, other, months_suffice=True)
                message = f"“{told.indicator.name}”自评表的实际完成值 {one} ≠ 报告的实际值 {other}（{differs}不同）"
                yield Comparison(told.at("实际值"), str(one), str(other), differs is None, message)
