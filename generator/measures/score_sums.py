"""Weights and scores that should add up: of indicators, of classes, of the whole."""

from collections.abc import Iterable, Iterator

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.measures.stated_sum import StatedSum, all_stated
from generator.model.figure import Score

_Sums = Iterator[StatedSum]


def leaf_weight_sums(filed: FiledReport) -> _Sums:
    """Yield the weights of the indicators of each class."""
    for row, each in enumerate(filed.report.classes):
        leaves = [indicator.full for indicator in each.indicators]
        yield from _sum(
            (f"{each.name}类权重分", "各项指标满分之和"), filed.at("指标分析", row, "权重分"), each.full, leaves
        )


def leaf_score_sums(filed: FiledReport) -> _Sums:
    """Yield the scores of the indicators of each class."""
    for row, each in enumerate(filed.report.classes):
        leaves = [indicator.score for indicator in each.indicators]
        yield from _sum(
            (f"{each.name}类得分", "各项指标得分之和"), filed.at("指标分析", row, "实际得分"), each.score, leaves
        )


def class_score_sums(filed: FiledReport) -> _Sums:
    """Yield the scores of the classes, of the scoring chapter or else of the conclusion."""
    report = filed.report
    scores = [each.score for each in report.classes]
    if not scores or None in scores:
        scores = [each.score for each in report.conclusion.classes]
    yield from _sum(("总分", "各类得分之和"), filed.at("评价结论", "总分"), report.conclusion.total, scores)


def total_sums(filed: FiledReport) -> _Sums:
    """Yield the scores of all indicators; a class without indicators leaves the sum open."""
    report = filed.report
    if report.classes and all(each.indicators for each in report.classes):
        scores = [indicator.score for indicator in report.indicators]
        yield from _sum(("总分", "各项指标得分之和"), filed.at("评价结论", "总分"), report.conclusion.total, scores)


def table_sums(filed: FiledReport) -> _Sums:
    """Yield the columns of the row 合计 of the indicator table."""
    report, row = filed.report, filed.report.table_total
    if row:
        fulls, scores = [i.full for i in report.indicators], [i.score for i in report.indicators]
        yield from _sum(("评分表合计分值", "各项指标分值之和"), filed.at("评分表合计", "分值"), row.full, fulls)
        yield from _sum(("评分表合计得分", "各项指标得分之和"), filed.at("评分表合计", "得分"), row.score, scores)


def class_table_sums(filed: FiledReport) -> _Sums:
    """Yield the columns of the row 合计 of the table of classes."""
    conclusion, row = filed.report.conclusion, filed.report.conclusion.class_total
    if row:
        fulls, scores = [each.full for each in conclusion.classes], [each.score for each in conclusion.classes]
        path = ("评价结论", "各类合计")
        yield from _sum(("各类合计满分", "各类满分之和"), filed.at(*path, "满分"), row.full, fulls)
        yield from _sum(("各类合计得分", "各类得分之和"), filed.at(*path, "得分"), row.score, scores)


def _sum(names: tuple[str, str], place: Place, stated: Score | None, figures: Iterable[Score | None]) -> _Sums:
    known = all_stated(figures)
    if stated and known:
        yield StatedSum(*names, place, (stated,), known)
