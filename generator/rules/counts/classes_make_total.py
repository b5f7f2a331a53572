"""评价结论中各类的三级指标数之和等于同一章所述的总数，满分指标数之和等于所述的满分指标总数。

各类合在一起就是全部三级指标，部分之和等于总数。

**修改：** 核对各类数量与总数，改正数错的一处。
"""

from collections.abc import Iterator

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.measures.marks import achieved, full_marks
from generator.model.figure import Count
from generator.model.report import Report


def check(corpus: Corpus) -> Iterator[Problem]:
    """Add up what the conclusion states of the classes and compare it with the totals stated."""
    for filed in corpus.reports:
        classes = filed.report.conclusion.classes
        if len(classes) < len(filed.report.classes):
            continue
        total, path = _total(filed.report)
        yield from (
            Problem(filed.at(*place), f"各类{what}之和 {added}个 ≠ 所述{words} {stated}", str(stated), f"{added}个")
            for what, words, parts, stated, place in (
                (
                    "三级指标数",
                    "三级指标总数",
                    [each.indicators for each in classes],
                    filed.report.conclusion.indicators,
                    ("评价结论", "三级指标数量"),
                ),
                ("满分指标数", "满分指标总数", [each.full_scored for each in classes], total, path),
            )
            if stated and (added := _sum(parts)) is not None and added != stated.value
        )


def _sum(parts: list[Count | None]) -> int | None:
    return None if not parts or None in parts else sum(part.value for part in parts if part)


def _total(report: Report) -> tuple[Count | None, tuple[str, str]]:
    """Return the stated number of full marks; 实现 means full marks unless the marks and completions differ."""
    stated = report.execution.full_scored
    if stated or full_marks(report.indicators) != achieved(report.indicators):
        return stated, ("预算执行偏差", "满分指标数量")
    return report.conclusion.achieved, ("评价结论", "实现指标数量")
