"""各章所述的三级指标总数等于逐项列出的三级指标数。

评价结论和预算执行偏差两章所说的是第四章逐项评分的同一套指标，数量只能有一个。

**修改：** 数一遍第四章的三级指标，改正所述的总数，或补上漏列的指标。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the numbers of indicators that the conclusion and chapter 5 state with the indicators scored."""
    for filed in corpus.reports:
        report = filed.report
        listed = len(report.indicators)
        if not listed or not all(scored.indicators or scored.empty for scored in report.classes):
            continue
        conclusion, execution, row = report.conclusion, report.execution, report.conclusion.class_total
        for stated, place in (
            (conclusion.indicators, ("评价结论", "三级指标数量")),
            (row and row.indicators, ("评价结论", "各类合计", "三级指标数")),
            (execution.indicators, ("预算执行偏差", "三级指标数量")),
        ):
            if stated and stated.value != listed:
                message = f"所述三级指标共 {stated} ≠ 逐项列出的 {listed}个"
                yield Problem(filed.at(*place), message, str(stated), f"{listed}个")
