"""评分的项目指标都是申报目标时列出的。

产出、成本、效益和满意度指标由项目自己设定，评分时应当沿用申报的绩效指标，否则得分不反映申报目标的完成情况。

**修改：** 按项目绩效目标列出的指标评分；指标经批准增加的，补入项目绩效目标并写明依据。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import scored_indicators
from generator.measures.promises import PROJECTS_OWN, promise_of, promised_indicators


def check(corpus: Corpus) -> Iterator[Problem]:
    """Find the scored indicators of the project's own that were not promised, where the goals list indicators."""
    for filed in corpus.reports:
        if not promised_indicators(filed.report.goals):
            continue
        for scored in scored_indicators(filed):
            if scored.scored_class.name in PROJECTS_OWN and not promise_of(filed.report, scored.indicator):
                message = f"评分的指标“{scored.indicator.name}”不在项目绩效目标列出的指标中"
                yield Problem(scored.at("三级指标"), message)
