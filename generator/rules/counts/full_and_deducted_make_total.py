"""满分指标数量与扣分指标数量之和等于三级指标数量。

每个三级指标要么得满分，要么扣分；同一段话里的三个数量应当能够相加。

**修改：** 核对三个数量，改正数错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Add the full marks and the deductions stated in chapter 5."""
    for filed in corpus.reports:
        execution = filed.report.execution
        total, full, deducted = execution.indicators, execution.full_scored, execution.deducted
        if total and full and deducted:
            added = full.value + deducted.value
            place = filed.at("预算执行偏差", "三级指标数量")
            message = f"满分指标 {full} + 扣分指标 {deducted} = {added}个 ≠ 三级指标 {total}"
            yield Comparison(place, str(total), f"{added}个", added == total.value, message)
