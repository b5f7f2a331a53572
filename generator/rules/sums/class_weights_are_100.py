"""各类指标的权重分之和等于100分。

评价总分一般为100分（财预〔2020〕10号第十八条按百分制划分等级），各类权重分相加应当是100分。

**修改：** 核对各类的权重分，改正抄错的一处，或补上漏列的一类。
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.arithmetic import total
from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.stated_sum import all_stated


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the sum of the classes' weights, of the scoring chapter and of the conclusion, with 100."""
    for filed in corpus.reports:
        report = filed.report
        analysis = all_stated(each.full for each in report.classes)
        conclusion = all_stated(each.full for each in report.conclusion.classes)
        for path, weights in ((("指标分析",), analysis), (("评价结论", "各类结论"), conclusion)):
            if len(weights) > 1:
                added = total(weights)
                message = f"各类权重分之和 {added}分 ≠ 100分"
                yield Comparison(filed.at(*path), f"{added}分", "100分", added == Decimal(100), message)
