"""评价工作的后一阶段，开始和结束都不早于前一阶段。

各阶段按报告列出的先后进行，可以同一天开始，也可以互相重叠；后一阶段先开始或先结束的，可能是日期抄错，也可能确实穿插进行，
需要人核实。还没有开始前一阶段、后一阶段就已结束的，见 time/stages-in-order。

**修改：** 核对各阶段的日期；确实穿插进行的，无需改动。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import end_of, runs_backwards, surely_before
from generator.model.dates import Period


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every stage with those listed before it, of which the first that it precedes is told."""
    for filed in corpus.reports:
        earlier: list[tuple[str, Period]] = []
        for index, stage in enumerate(filed.report.evaluation.stages):
            if stage.period is None or runs_backwards(stage.period):
                continue
            wrong = _precedes(stage.period, earlier)
            if wrong:
                place = filed.at("评价工作", "工作阶段", index, "时间")
                yield Problem(place, f"“{stage.name}”阶段 {wrong}", str(stage.period))
            earlier.append((stage.name, stage.period))


def _precedes(period: Period, earlier: list[tuple[str, Period]]) -> str | None:
    """Say how a period precedes one listed before it; that it is over before one begins is another rule's."""
    end = end_of(period)
    if any(surely_before(end, before.start) for _, before in earlier):
        return None
    for name, before in earlier:
        if surely_before(period.start, before.start):
            return f"{period.start} 开始，早于前面的“{name}”阶段 {before.start} 开始"
        if surely_before(end, end_of(before)):
            return f"{period.end} 结束，早于前面的“{name}”阶段 {before.end} 结束"
    return None
