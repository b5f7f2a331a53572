"""评价结论所述的各类满分指标数等于该类得满分的三级指标数。

满分指标是得分等于满分的三级指标，按第四章逐项的满分和得分数得出。

**修改：** 核对该类各指标的满分和得分，改正满分指标数。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome, Unchecked
from generator.measures.class_results import class_results
from generator.measures.marks import full_marks, unmarked


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare each class's number of full marks in the conclusion with the marks in the scoring chapter."""
    for filed in corpus.reports:
        for path, result, scored in class_results(filed):
            stated, counted = result.full_scored, full_marks(scored.indicators)
            place = filed.at(*path, "满分指标数")
            if stated and counted is not None:
                message = f"“{result.name}”类满分指标 {stated} ≠ 逐项数得的 {counted}个"
                yield Comparison(place, str(stated), f"{counted}个", stated.value == counted, message)
            elif stated and (stated.value or scored.indicators):
                yield Unchecked(place, str(stated), unmarked(scored.indicators))
