"""填报时间不早于撰写评价报告阶段的结束时间。

报告写完才能填报；填报时间早于撰写结束，两个日期必有一个不对。

**修改：** 核对封面的填报时间和“撰写与提交评价报告”阶段的日期，改正其中一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import end_of, runs_backwards, surely_before


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the filing date with the end of the stage in which the report was written."""
    for filed in corpus.reports:
        for stage in filed.report.evaluation.stages:
            if "撰写" not in stage.name or stage.period is None or runs_backwards(stage.period):
                continue
            if filed.report.filed and surely_before(filed.report.filed, end_of(stage.period)):
                message = f"填报时间 {filed.report.filed} 早于“{stage.name}”阶段的结束时间 {stage.period.end}"
                yield Problem(filed.at("填报时间"), message, str(filed.report.filed), str(stage.period.end))
