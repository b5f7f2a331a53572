"""第四章各类开头所述的三级指标数等于该类列出的三级指标数。

每一类先说由几个三级指标构成，再逐项分析；同一节里两者应当相同。

**修改：** 数一遍该类的三级指标，改正开头的数量，或补上漏列的指标。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the number of indicators a class opens with and the indicators listed in it."""
    for filed in corpus.reports:
        for row, scored in enumerate(filed.report.classes):
            stated, listed = scored.indicators_stated, len(scored.indicators)
            if stated and listed and stated.value != listed:
                message = f"“{scored.name}”类所述三级指标 {stated} ≠ 列出的 {listed}个"
                yield Problem(filed.at("指标分析", row, "三级指标数"), message, str(stated), f"{listed}个")
