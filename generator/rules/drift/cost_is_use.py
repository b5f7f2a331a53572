"""成本指标的实际值等于同名资金用途的金额。

成本指标按实际支出计算，第一章列出的同名用途说的是同一笔支出。

**修改：** 核对账面支出，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.marks import scored_indicators
from generator.measures.money import money_in
from generator.measures.promises import plain_name
from generator.measures.retold import Telling, retold


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the actual value of a cost indicator with the use of the same name."""
    for filed in corpus.reports:
        uses = {
            plain_name(use.name): Telling("同名资金用途", filed.at("资金", "资金用途", row, "金额"), use.amount)
            for row, use in enumerate(filed.report.funds.uses)
        }
        for scored in scored_indicators(filed):
            use, actual = uses.get(plain_name(scored.indicator.name)), money_in(scored.indicator.actual)
            if use:
                yield from retold(use, [Telling(f"“{scored.indicator.name}”实际值", scored.at("实际值"), actual)])
