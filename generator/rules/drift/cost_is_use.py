"""成本指标的实际值等于同名资金用途的金额。

成本指标按实际支出计算，第一章列出的同名用途说的是同一笔支出。

**修改：** 核对账面支出，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import scored_indicators
from generator.measures.money import money_in
from generator.measures.promises import plain_name
from generator.measures.retold import Telling, retold_differently


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the actual value of a cost indicator with the use of the same name."""
    for filed in corpus.reports:
        uses = {plain_name(use.name): use.amount for use in filed.report.funds.uses if use.amount}
        for scored in scored_indicators(filed):
            spent = uses.get(plain_name(scored.indicator.name))
            actual = money_in(scored.indicator.actual)
            if spent and actual:
                words = f"“{scored.indicator.name}”实际值"
                here, there = (
                    Telling(words, scored.at("实际值"), actual),
                    Telling("同名资金用途", scored.at("实际值"), spent),
                )
                yield from retold_differently(there, [here])
