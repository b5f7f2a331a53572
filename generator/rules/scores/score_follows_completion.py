"""有数字的指标，得分与完成情况相符。

达到预期值的得满分；没有达到的，按报告写明的规则计分。没有写明的，这里按比例、60%起计分、未完成不得分三种已知规则逐一核对，都不符
才提示。资金到位率、预算执行率按其比率核对。公式印在指标后面的，得分是否等于公式的结果由 scores/score-is-formula-result
核对；相差不超过取舍的，由 rounding/awarded 提示。

**修改：** 核对预期值、实际值、完成率和得分；评分另有规则的，在报告中写明。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Outcome
from generator.measures.awarded import awarded


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the scores of measured indicators with what the declared, printed or known rules give."""
    for filed in corpus.reports:
        for each in awarded(filed):
            yield from each.outcome()
