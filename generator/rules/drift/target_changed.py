"""评分时的预期值就是申报目标时的预期指标值。

同一份报告的两章说的是同一项指标。评分时用了另一个目标值，完成率和得分就不是对照申报的目标得出的。

**修改：** 按申报的目标值重新计算完成率和得分；目标经批准调整的，在报告中写明依据。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.differing_targets import difference
from generator.measures.marks import scored_indicators
from generator.measures.promises import promise_of


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the target that an indicator was scored by with the one that was promised."""
    for filed in corpus.reports:
        for scored in scored_indicators(filed):
            indicator = scored.indicator
            promised = promise_of(filed.report, indicator)
            if promised and promised.target and indicator.target:
                changed = difference(promised.target, indicator.target)
                if changed:
                    told = f"{indicator.target} ≠ 申报的目标值 {promised.target}（{changed}不同）"
                    message = f"“{indicator.name}”评分时的预期值 {told}"
                    yield Problem(scored.at("预期值"), message, str(indicator.target), str(promised.target))
