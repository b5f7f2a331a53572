"""各项资金用途之和等于支出资金。

同一章说的是同一笔钱：逐项列出的支出合计，应当等于所述的实际支出。相差不超过四舍五入的，
由 rounding/uses 提示。

**修改：** 核对各项用途的金额与实际支出，改正抄错的一处，或补上漏列的用途。
"""

from collections.abc import Iterator

from generator.arithmetic import agrees, rounding_explains, shown, total
from generator.content.corpus import Corpus
from generator.findings.problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the sum of the uses with what was spent."""
    for filed in corpus.reports:
        spent = filed.report.funds.spent
        parts = [use.amount for use in filed.report.funds.uses if use.amount]
        if spent is None or len(parts) < 2 or agrees(spent, total(parts)) or rounding_explains(spent, parts):
            continue
        computed = shown(spent, total(parts))
        message = f"各项用途之和 {computed} ≠ 支出资金 {spent}"
        yield Problem(filed.at("资金", "支出资金"), message, str(spent), computed)
