"""评价指标体系的各类权重之和等于100。

评价总分一般为100分（财预〔2020〕10号第十八条按百分制划分等级），指标体系赋予各类的权重相加应当是100分或100%。

**修改：** 核对评价指标体系中各类的权重，改正抄错的一处，或补上漏列的一类。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.arithmetic import total
from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the sum of the weights in the description of the indicator system with 100."""
    for filed in corpus.reports:
        weights = [each.weight for each in filed.report.evaluation.weights]
        if len(weights) > 1:
            added = total(weights)
            message = f"评价指标体系的各类权重之和 {added} ≠ 100"
            yield Comparison(filed.at("评价工作", "指标权重"), str(added), "100", added == Decimal(100), message)
