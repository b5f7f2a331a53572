"""评价结论与预算执行偏差两章所述的指标数量相同。

两章说的是同一套指标：三级指标总数应当相同；以得满分为实现的，实现指标数量应当等于满分指标数量。

**修改：** 按第四章数一遍，改正数错的一章。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import achieved, full_marks


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the counts of the conclusion with those of chapter 5."""
    for filed in corpus.reports:
        conclusion, execution = filed.report.conclusion, filed.report.execution
        indicators = filed.report.indicators
        if conclusion.indicators and execution.indicators and conclusion.indicators.value != execution.indicators.value:
            message = f"评价结论的三级指标 {conclusion.indicators} ≠ 预算执行偏差的 {execution.indicators}"
            yield Problem(filed.at("预算执行偏差", "三级指标数量"), message, str(execution.indicators))
        stated, full = conclusion.achieved, execution.full_scored
        if stated and full and stated.value != full.value and full_marks(indicators) == achieved(indicators):
            message = f"评价结论的实现指标 {stated} ≠ 预算执行偏差的满分指标 {full}"
            yield Problem(filed.at("评价结论", "实现指标数量"), message, str(stated), str(full))
