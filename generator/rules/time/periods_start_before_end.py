"""实施时间和各工作阶段的开始不晚于结束。

同一段时间的开始和结束由报告自己写明，开始晚于结束不可能成立。

**修改：** 核对起止日期，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.measures.chronology import runs_backwards
from generator.model.dates import Period


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare start and end of the implementation and of every stage."""
    for filed in corpus.reports:
        for name, period, place in _periods(filed):
            if runs_backwards(period):
                message = f"{name}的开始 {period.start} 晚于结束 {period.end}"
                yield Problem(place, message, str(period.end), str(period.start))


def _periods(filed: FiledReport) -> Iterator[tuple[str, Period, Place]]:
    if filed.report.implementation.period:
        yield "实施时间", filed.report.implementation.period, filed.at("实施情况", "实施时间")
    for index, stage in enumerate(filed.report.evaluation.stages):
        if stage.period:
            yield f"“{stage.name}”阶段", stage.period, filed.at("评价工作", "工作阶段", index, "时间")
