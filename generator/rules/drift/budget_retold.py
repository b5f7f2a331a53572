"""各章所述的项目预算是同一个金额。

第一章的预算资金、第四章分析资金到位率时的预算资金、第五章的年初预算和全年预算数说的是同一个项目的预算。

**修改：** 按预算批复核对，改正写错的一处；预算年中调整过的，在第一章写明调整后的预算。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.outcome import Outcome
from generator.framework.labels import IS
from generator.measures.retold import Telling, retold, same
from generator.measures.told import told
from generator.model.amount import AMOUNT, Amount

_BUDGET = re.compile(rf"(?:项目|安排)预算(?:安排)?(?:资金|经费|总额|金额|数)+{IS}(?P<amount>{AMOUNT})")


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the budgets of chapters 4 and 5 with those of chapter 1."""
    for filed in corpus.reports:
        for telling, known in _tellings(filed):
            budgets, figure = [each for each in known if each], telling.figure
            if budgets and figure:
                budget = next((each for each in budgets if same(figure, each)), budgets[0])
                yield from retold(Telling("基本情况的预算资金", telling.place, budget), [telling])


def _tellings(filed: FiledReport) -> Iterator[tuple[Telling, tuple[Amount | None, ...]]]:
    """Yield what the later chapters tell, with the amounts of chapter 1 that it may be: what was received, too."""
    execution, funds = filed.report.execution, filed.report.funds
    for line in told(filed, _BUDGET):
        stated = Amount.parse(line.match["amount"])
        yield Telling("第四章的预算资金", line.place, stated), (funds.budget, funds.adjusted, funds.initial)
    adjusted = Telling("预算执行偏差的全年预算数", filed.at("预算执行偏差", "全年预算数"), execution.adjusted)
    initial = Telling("预算执行偏差的年初预算", filed.at("预算执行偏差", "年初预算"), execution.initial)
    if not funds.added or funds.adjusted:
        yield adjusted, (funds.adjusted or funds.budget, None if funds.adjusted else funds.initial, funds.received)
    yield initial, (funds.initial,) if funds.initial or funds.added or funds.adjusted else (funds.budget,)
