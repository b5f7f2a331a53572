"""各项资金用途之和与支出资金的差异不是四舍五入造成的。

逐项四舍五入后相加，可能与合计相差末位一两个单位；这样的差异单独提示，不作为错误。

**修改：** 按元核对各项用途；确系四舍五入的，可以在报告中注明。
"""

from collections.abc import Iterator

from generator.arithmetic import agrees, rounding_explains, shown, total
from generator.content.corpus import Corpus
from generator.findings.problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the sums of uses that differ from what was spent by no more than rounding can make."""
    for filed in corpus.reports:
        spent = filed.report.funds.spent
        parts = [use.amount for use in filed.report.funds.uses if use.amount]
        if spent is None or len(parts) < 2 or agrees(spent, total(parts)) or not rounding_explains(spent, parts):
            continue
        computed = shown(spent, total(parts))
        message = f"各项用途之和 {computed} 与支出资金 {spent} 的差异可以由四舍五入解释"
        yield Problem(filed.at("资金", "支出资金"), message, str(spent), computed)
