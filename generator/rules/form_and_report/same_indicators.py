"""所附自评表与报告评价的是同样的项目指标。

自评表和报告对照的是同一套申报的绩效目标；只在一处出现的指标，另一处没有评价。名称相近的视为同一项；决策和过程指标是评价报告另加的，不在
此列。

**修改：** 按申报的绩效目标补上缺少的指标，或统一指标名称。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.form_pairs import beside


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield the indicators that only the form or only the report has."""
    for filed in corpus.reports:
        found = beside(filed)
        for scored in found.only_form:
            yield Problem(scored.at("三级指标"), f"自评表的指标“{scored.indicator.name}”在报告中没有评价")
        for scored in found.only_report:
            yield Problem(scored.at("三级指标"), f"报告的指标“{scored.indicator.name}”在所附自评表中没有")
