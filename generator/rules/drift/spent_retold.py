"""各章所述的支出资金是同一个金额。

第一章的实际支付资金、第四章分析预算执行率时的实际支出资金、第五章的全年执行数说的是同一笔支出。

**修改：** 按账面支出核对，改正写错的一处。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.framework.labels import IS
from generator.measures.retold import Telling, retold
from generator.measures.told import told
from generator.model.amount import AMOUNT, Amount

_SPENT = re.compile(rf"实际(?:支出|支付)(?:预算|财政|项目)*(?:资金|经费)(?:总额|金额)?{IS}(?P<amount>{AMOUNT})")


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the money spent in chapter 1 with what chapters 4 and 5 say was spent."""
    for filed in corpus.reports:
        spent = filed.report.execution.spent
        first = Telling("基本情况的支出资金", filed.at("资金", "支出资金"), filed.report.funds.spent)
        in_scoring = [
            Telling("第四章的支出资金", line.place, Amount.parse(line.match["amount"])) for line in told(filed, _SPENT)
        ]
        execution = Telling("预算执行偏差的全年执行数", filed.at("预算执行偏差", "全年执行数"), spent)
        yield from retold(first if first.figure else execution, [*in_scoring, execution])
