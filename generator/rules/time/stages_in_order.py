"""评价工作的后一阶段不在前一阶段开始之前结束。

各阶段按报告列出的先后进行，可以同时开始、互相重叠；还没有开始前一阶段，后一阶段就已结束，不可能成立。

**修改：** 核对各阶段的日期，改正写错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.chronology import end_of, runs_backwards, surely_before
from generator.model.evaluation import Stage


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the end of every stage with the latest start of those listed before it."""
    for filed in corpus.reports:
        earlier: list[Stage] = []
        for index, stage in enumerate(filed.report.evaluation.stages):
            period = stage.period
            if period is None or runs_backwards(period):
                continue
            for before in earlier:
                start = before.period and before.period.start
                if start and surely_before(end_of(period), start):
                    message = f"“{stage.name}”阶段 {period.end} 结束，早于“{before.name}”阶段 {start} 开始"
                    place = filed.at("评价工作", "工作阶段", index, "时间")
                    yield Problem(place, message, str(period.end), str(start))
                    break
            earlier.append(stage)
