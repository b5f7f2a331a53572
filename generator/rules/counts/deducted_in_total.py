"""预算执行偏差一章所述的扣分指标数量等于未得满分的三级指标数。

扣分指标是得分低于满分的三级指标，按第四章逐项的满分和得分数得出。

**修改：** 核对各指标的满分和得分，改正扣分指标数量。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import full_marks


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the number of deducted indicators in chapter 5 with the marks of the indicators."""
    for filed in corpus.reports:
        stated, full = filed.report.execution.deducted, full_marks(filed.report.indicators)
        if stated is None or full is None:
            continue
        counted = len(filed.report.indicators) - full
        if stated.value != counted:
            place = filed.at("预算执行偏差", "扣分指标数量")
            message = f"扣分指标共 {stated} ≠ 逐项数得的 {counted}个"
            yield Problem(place, message, str(stated), f"{counted}个")
