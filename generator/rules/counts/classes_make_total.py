"""评价结论中各类的三级指标数之和等于同一章所述的总数，满分指标数之和等于所述的满分指标总数。

各类合在一起就是全部三级指标，部分之和等于总数。各类都能按第四章逐项数得的，各类和总数分别与第四章核对
（counts/indicators-of-class、counts/full-marks-of-class 等），这里不重复提示。

**修改：** 核对各类数量与总数，改正数错的一处。
"""

from collections.abc import Callable, Iterator, Sequence

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.outcome import Comparison, Outcome
from generator.measures.class_results import class_results
from generator.measures.marks import achieved, all_listed, full_marks
from generator.model.figure import Count
from generator.model.report import Report
from generator.model.scoring import Indicator


def check(corpus: Corpus) -> Iterator[Outcome]:
    """Add up what the conclusion states of the classes, where the classes of the scoring chapter cannot be counted."""
    for filed in corpus.reports:
        report, conclusion = filed.report, filed.report.conclusion
        if len(conclusion.classes) < len(report.classes):
            continue
        if not _are_counted(filed, len):
            listed = [each.indicators for each in conclusion.classes]
            yield from _compare(filed.at("评价结论", "三级指标数量"), "三级指标", conclusion.indicators, listed)
        if not _are_counted(filed, full_marks):
            full = [each.full_scored for each in conclusion.classes]
            stated_full, path = _total(report)
            yield from _compare(filed.at(*path), "满分指标", stated_full, full)


def _are_counted(filed: FiledReport, count: Callable[[Sequence[Indicator]], int | None]) -> bool:
    """Tell whether every class that the conclusion names is one of the scoring chapter, with indicators to count."""
    counted = [scored.indicators for _, _, scored in class_results(filed)]
    is_known = all(indicators and count(indicators) is not None for indicators in counted)
    return is_known and len(counted) == len(filed.report.conclusion.classes)


def _compare(place: Place, things: str, stated: Count | None, parts: Sequence[Count | None]) -> Iterator[Outcome]:
    if stated and parts and None not in parts:
        added = sum(part.value for part in parts if part)
        message = f"各类{things}数之和 {added}个 ≠ 所述{things}总数 {stated}"
        yield Comparison(place, str(stated), f"{added}个", added == stated.value, message)


def _total(report: Report) -> tuple[Count | None, tuple[str, str]]:
    """Return the stated number of full marks; 实现 means full marks unless the marks and completions differ."""
    stated = report.execution.full_scored
    indicators = all_listed(report)
    if stated or full_marks(indicators) != achieved(indicators):
        return stated, ("预算执行偏差", "满分指标数量")
    return report.conclusion.achieved, ("评价结论", "实现指标数量")
