"""预算编制中各项成本的金额就是申报的成本指标的目标值。

成本指标的目标值来自项目预算的分项测算；同一份报告的两处对同一项成本所说的金额应当相同。

**修改：** 核对项目预算的分项金额，改正写错或互换的一处。
"""

import re
from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.findings.problem import Problem
from generator.framework.labels import IS
from generator.measures.money import money_in
from generator.measures.promises import promised_indicators
from generator.measures.retold import same
from generator.measures.told import told
from generator.model.amount import AMOUNT, Amount
from generator.model.folding import squeeze
from generator.model.goals import PromisedIndicator


def check(corpus: Corpus) -> Iterator[Problem]:
    """Look in the findings for the amounts of the cost lines that the goals promise."""
    for filed in corpus.reports:
        for promised in promised_indicators(filed.report.goals):
            wanted = money_in(promised.target)
            if wanted:
                yield from _retold(filed, promised, wanted)


def _retold(filed: FiledReport, promised: PromisedIndicator, wanted: Amount) -> Iterator[Problem]:
    name = re.escape(squeeze(promised.name).rstrip("。"))
    for line in told(filed, re.compile(rf"{name}(?:的)?(?:预算)?{IS}(?P<amount>{AMOUNT})")):
        stated = Amount.parse(line.match["amount"])
        if not same(wanted, stated):
            message = f"“{promised.name}”预算分项 {stated} ≠ 申报的成本指标 {promised.target}"
            yield Problem(line.place, message, str(stated), str(promised.target))
