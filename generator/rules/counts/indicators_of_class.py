"""评价结论所述的各类三级指标数等于第四章该类列出的三级指标数。

评价结论汇总的是第四章逐项评分的结果，同一类的指标数量应当相同。

**修改：** 数一遍该类的三级指标，改正评价结论中的数量，或补上漏列的指标。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.class_results import class_results


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare each class's number of indicators in the conclusion with its indicators in the scoring chapter."""
    for filed in corpus.reports:
        for path, result, scored in class_results(filed):
            stated, listed = result.indicators, len(scored.indicators)
            place = filed.at(*path, "三级指标数")
            if stated and listed:
                message = f"“{result.name}”类三级指标 {stated} ≠ 第四章列出的 {listed}个"
                yield Comparison(place, str(stated), f"{listed}个", stated.value == listed, message)
            elif stated and stated.value:
                yield Unchecked(place, str(stated), "第四章没有列出这一类的三级指标")
