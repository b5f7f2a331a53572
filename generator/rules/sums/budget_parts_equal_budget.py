"""评价分析所列各项预算之和等于预算资金。

“预算编制科学性”“资金分配合理性”等指标的评价分析逐项列出预算的组成，合计应当等于同一份报告的预算资金；相差不超过四舍五入的，由
rounding/amounts 提示。这是算术关系，不需要文件依据。

**修改：** 核对评价分析中各项预算的金额，改正抄错的一处，或补上漏列的一项。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.breakdown import budget_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the parts of the budget that findings list with the budget."""
    for filed in corpus.reports:
        for each in budget_sums(filed):
            yield from each.outcome()
