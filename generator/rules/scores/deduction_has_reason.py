"""扣分的指标都说明了原因。

扣分说明目标没有完全达到；报告写出原因，读者才能核对得分，单位才能改进。自评表的资金部分没有填写原因的栏，预算执行率在其中扣分的，
不在此列。

**修改：** 补写扣分或偏差的原因；没有扣分理由的，核对得分。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.framework.form import BUDGET_CLASS
from generator.measures.explained import gives_reason
from generator.measures.marks import has_full_marks, scored_indicators

_OF_THE_BUDGET = frozenset({"预算执行率", "资金到位率"})


def check(corpus: Corpus) -> Iterator[Problem]:
    """Find indicators below full marks without a reason; chapter 5 may tell why the money was not spent."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            indicator = scored.indicator
            if has_full_marks(indicator) is not False or gives_reason(indicator):
                continue
            if scored.scored_class.name == BUDGET_CLASS:
                continue
            if indicator.name in _OF_THE_BUDGET and filed.report.execution.reason:
                continue
            message = f"“{indicator.name}”得分 {indicator.score} 低于满分 {indicator.full}，没有说明原因"
            yield Problem(scored.at("得分"), message, str(indicator.score), str(indicator.full))
