"""第四章各类开头所述的三级指标数等于该类列出的三级指标数。

每一类先说由几个三级指标构成，再逐项分析；同一节里两者应当相同。

**修改：** 数一遍该类的三级指标，改正开头的数量，或补上漏列的指标。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the number of indicators a class opens with and the indicators listed in it."""
    for filed in corpus.reports:
        for row, scored in enumerate(filed.report.classes):
            stated, listed = scored.indicators_stated, len(scored.indicators)
            place = filed.at("指标分析", row, "三级指标数")
            if stated and listed:
                message = f"“{scored.name}”类所述三级指标 {stated} ≠ 列出的 {listed}个"
                yield Comparison(place, str(stated), f"{listed}个", stated.value == listed, message)
            elif stated and stated.value:
                yield Unchecked(place, str(stated), "没有列出这一类的三级指标")
