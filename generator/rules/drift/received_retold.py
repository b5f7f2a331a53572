"""各章所述的到位资金是同一个金额。

第一章的实际收到资金与第四章分析资金到位率、资金分配时的实际到位资金说的是同一笔钱。

**修改：** 按资金下达文件和到账记录核对，改正写错的一处。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.framework.labels import IS
from generator.measures.retold import Telling, retold
from generator.measures.told import told
from generator.model.amount import AMOUNT, Amount

_RECEIVED = re.compile(rf"实际(?:到位|收到)(?:预算|财政|项目)*(?:资金|经费)(?:总额|金额)?{IS}(?P<amount>{AMOUNT})")


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the money received in chapter 1 with what the scoring chapter says was received."""
    for filed in corpus.reports:
        first = Telling("基本情况的到位资金", filed.at("资金", "到位资金"), filed.report.funds.received)
        later = (
            Telling("第四章的到位资金", line.place, Amount.parse(line.match["amount"]))
            for line in told(filed, _RECEIVED)
        )
        yield from retold(first, later)
