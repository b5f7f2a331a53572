"""各章所述的资金到位率相同。

第一章与第四章的资金到位率指标说的是同一个项目的资金到位率。

**修改：** 按实际到位资金和预算资金重算，改正写错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.retold import Telling, retold
from generator.measures.told_rates import told_rates


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the arrival rate of chapter 1 with that of the scoring chapter."""
    for filed in corpus.reports:
        first = Telling("基本情况的资金到位率", filed.at("资金", "资金到位率"), filed.report.funds.arrival_rate)
        yield from retold(first, told_rates(filed, "资金到位率"))
