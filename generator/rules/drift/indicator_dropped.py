"""申报目标时列出的指标都参加评分。

绩效评价对照的是申报的绩效目标；有一项指标没有评分，评价结果就不反映全部目标。

**修改：** 补上这项指标的实际值和得分；指标经批准取消的，在报告中写明依据。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.promises import PROJECTS_OWN, promise_of, promised_indicators


def check(corpus: Corpus) -> Iterator[Problem]:
    """Find the promised indicators that no scored indicator answers, where the project's own indicators are scored."""
    for filed in corpus.reports:
        report = filed.report
        scored = [i for each in report.classes if each.name in PROJECTS_OWN for i in each.indicators]
        kept = {promised.name for i in scored if (promised := promise_of(report, i))}
        for index, promised in enumerate(promised_indicators(report.goals) if kept else ()):
            if promised.name not in kept:
                place = filed.at("绩效目标", "绩效指标", index, "三级指标")
                yield Problem(place, f"申报的指标“{promised.name}”没有评分")
