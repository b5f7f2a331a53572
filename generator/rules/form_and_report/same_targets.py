"""同一项指标的目标值，所附自评表与报告相同。

自评表的年度指标值和报告的预期值都是申报的绩效目标（财预〔2020〕10号附件1、附件3），同一项指标只有一个目标值。

**修改：** 按批复的绩效目标核对，改正写错的一处，并重算完成率和得分。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison
from generator.measures.differing_targets import difference
from generator.measures.form_pairs import beside


def check(corpus: Corpus) -> Iterator[Comparison]:
    """Compare the targets of every indicator that form and report share."""
    for filed in corpus.reports:
        for told, scored in beside(filed).pairs:
            one, other = told.indicator.target, scored.indicator.target
            if one and other:
                differs = difference(one, other)
                message = f"“{told.indicator.name}”自评表的年度指标值 {one} ≠ 报告的预期值 {other}（{differs}不同）"
                yield Comparison(told.at("预期值"), str(one), str(other), differs is None, message)
