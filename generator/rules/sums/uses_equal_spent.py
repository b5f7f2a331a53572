"""各项资金用途之和等于支出资金。

同一章说的是同一笔钱：逐项列出的支出合计，应当等于所述的实际支出。相差不超过四舍五入的，
由 rounding/uses 提示。

**修改：** 核对各项用途的金额与实际支出，改正抄错的一处，或补上漏列的用途。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.money_sums import use_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the sum of the uses with what was spent."""
    for filed in corpus.reports:
        for each in use_sums(filed):
            yield from each.outcome()
