"""各项指标和各类的得分都在0分与满分之间。

满分是一项指标、一类指标的最高得分；得分是按照评分标准在满分之内评定的。这是百分制评分的含义，不需要另外的文件依据。

**修改：** 核对得分和满分，改正抄错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.lines import Step
from generator.findings.problem import Problem
from generator.model.figure import Score

_Scored = tuple[tuple[Step, ...], str, Score | None, Score | None]


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare every score with the weight beside it."""
    for filed in corpus.reports:
        for path, name, score, full in _scores(filed):
            if score and full and score.value > full.value:
                yield Problem(filed.at(*path), f"{name}得分 {score} 高于满分 {full}", str(score), str(full))
            elif score and score.value < 0:
                yield Problem(filed.at(*path), f"{name}得分 {score} 低于0分", str(score), "0分")


def _scores(filed: FiledReport) -> Iterator[_Scored]:
    report = filed.report
    for row, told in enumerate(report.conclusion.classes):
        yield ("评价结论", "各类结论", row, "得分"), f"{told.name}类", told.score, told.full
    for row, scored in enumerate(report.classes):
        yield ("指标分析", row, "实际得分"), f"{scored.name}类", scored.score, scored.full
        for column, each in enumerate(scored.indicators):
            yield ("指标分析", row, "指标", column, "得分"), f"“{each.name}”", each.score, each.full
