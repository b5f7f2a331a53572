"""评价结论与预算执行偏差两章所述的指标数量相同。

两章说的是同一套指标：三级指标总数应当相同；以得满分为实现的，实现指标数量应当等于满分指标数量。能够按第四章逐项数得的，两章的数量
各自与第四章核对（counts/indicators-in-total、counts/achieved-in-total、counts/full-marks-in-total），这里不重复提示。

**修改：** 核对两章所述的数量，改正数错的一章。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.outcome import Comparison, Outcome
from generator.measures.marks import achieved, all_listed, full_marks


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Compare the counts of the conclusion with those of chapter 5, where the scoring chapter cannot be counted."""
    for filed in corpus.reports:
        conclusion, execution = filed.report.conclusion, filed.report.execution
        indicators = all_listed(filed.report)
        one, other = conclusion.indicators, execution.indicators
        if one and other and not indicators:
            place = filed.at("预算执行偏差", "三级指标数量")
            message = f"评价结论的三级指标 {one} ≠ 预算执行偏差的 {other}"
            yield Comparison(place, str(other), str(one), one.value == other.value, message)
        stated, full = conclusion.achieved, execution.full_scored
        if stated and full and full_marks(indicators) is None and achieved(indicators) is None:
            place = filed.at("评价结论", "实现指标数量")
            message = f"评价结论的实现指标 {stated} ≠ 预算执行偏差的满分指标 {full}"
            yield Comparison(place, str(stated), str(full), stated.value == full.value, message)
