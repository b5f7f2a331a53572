"""评价工作和填报都不早于项目开始实施。

项目还没有开始，无从评价其绩效。

**修改：** 核对实施时间、评价工作各阶段的日期和填报时间，改正写错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.measures.chronology import end_of, runs_backwards, surely_before
from generator.model.dates import PrintedDate


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the ends of the stages and the filing date with the start of the project."""
    for filed in corpus.reports:
        period = filed.report.implementation.period
        if period is None or runs_backwards(period):
            continue
        for name, day, place in _days(filed):
            if surely_before(day, period.start):
                message = f"{name} {day} 早于项目开始实施的时间 {period.start}"
                yield Problem(place, message, str(day), str(period.start))


def _days(filed: FiledReport) -> Iterator[tuple[str, PrintedDate, Place]]:
    for index, stage in enumerate(filed.report.evaluation.stages):
        if stage.period and not runs_backwards(stage.period):
            yield f"“{stage.name}”阶段", end_of(stage.period), filed.at("评价工作", "工作阶段", index, "时间")
    if filed.report.filed:
        yield "填报时间", filed.report.filed, filed.at("填报时间")
