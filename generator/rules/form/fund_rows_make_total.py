"""自评表各项资金之和等于年度资金总额。

年度资金总额由当年财政拨款、上年结转资金和其他资金组成（财预〔2020〕10号附件1），年初预算数、全年预算数、全年执行数三栏分别相加，
都应当等于总额；四舍五入能够解释的，由 rounding/amounts 提示。

**修改：** 核对各项资金与年度资金总额，改正抄错的一处，或补上漏列的一项。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.form_sums import all_fund_sums


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare every column of money of every form with its total."""
    for filed in corpus.reports:
        for each in all_fund_sums(filed):
            yield from each.outcome()
