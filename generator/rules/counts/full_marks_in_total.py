"""预算执行偏差一章所述的满分指标数量等于得满分的三级指标数。

满分指标是得分等于满分的三级指标，按第四章逐项的满分和得分数得出。

**修改：** 核对各指标的满分和得分，改正满分指标数量。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.marks import all_listed, full_marks, unlisted, unmarked


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the numbers of full marks that are stated for the whole report with the marks of its indicators."""
    for filed in corpus.reports:
        report = filed.report
        counted = full_marks(all_listed(report))
        row = report.conclusion.class_total
        for stated, place in (
            (row and row.full_scored, ("评价结论", "各类合计", "满分指标数")),
            (report.execution.full_scored, ("预算执行偏差", "满分指标数量")),
        ):
            if stated and counted is not None:
                message = f"满分指标共 {stated} ≠ 逐项数得的 {counted}个"
                yield Comparison(filed.at(*place), str(stated), f"{counted}个", stated.value == counted, message)
            elif stated:
                yield Unchecked(filed.at(*place), str(stated), unlisted(report) or unmarked(report.indicators))
