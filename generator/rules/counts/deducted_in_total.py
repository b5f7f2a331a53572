"""预算执行偏差一章所述的扣分指标数量等于未得满分的三级指标数。

扣分指标是得分低于满分的三级指标，按第四章逐项的满分和得分数得出。

**修改：** 核对各指标的满分和得分，改正扣分指标数量。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.marks import all_listed, full_marks, unlisted, unmarked


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the number of deducted indicators in chapter 5 with the marks of the indicators."""
    for filed in corpus.reports:
        stated, indicators = filed.report.execution.deducted, all_listed(filed.report)
        full, place = full_marks(indicators), filed.at("预算执行偏差", "扣分指标数量")
        if stated and full is not None:
            counted = len(indicators) - full
            message = f"扣分指标共 {stated} ≠ 逐项数得的 {counted}个"
            yield Comparison(place, str(stated), f"{counted}个", stated.value == counted, message)
        elif stated:
            yield Unchecked(place, str(stated), unlisted(filed.report) or unmarked(indicators))
