"""各章所述的三级指标总数等于逐项列出的三级指标数。

评价结论和预算执行偏差两章所说的是第四章逐项评分的同一套指标，数量只能有一个。

**修改：** 数一遍第四章的三级指标，改正所述的总数，或补上漏列的指标。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.marks import all_listed, unlisted


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the numbers of indicators that the conclusion and chapter 5 state with the indicators scored."""
    for filed in corpus.reports:
        report = filed.report
        counted = len(all_listed(report))
        conclusion, execution, row = report.conclusion, report.execution, report.conclusion.class_total
        for stated, place in (
            (conclusion.indicators, ("评价结论", "三级指标数量")),
            (row and row.indicators, ("评价结论", "各类合计", "三级指标数")),
            (execution.indicators, ("预算执行偏差", "三级指标数量")),
        ):
            if stated and counted:
                message = f"所述三级指标共 {stated} ≠ 逐项列出的 {counted}个"
                yield Comparison(filed.at(*place), str(stated), f"{counted}个", stated.value == counted, message)
            elif stated:
                yield Unchecked(filed.at(*place), str(stated), unlisted(report))
