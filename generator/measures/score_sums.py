"""Weights and scores that should add up: of indicators, of classes, of the whole."""

from collections.abc import Iterator, Sequence

from generator.arithmetic import Stated, total
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.measures.marks import unlisted
from generator.measures.once import once_a_report
from generator.measures.stated_sum import StatedSum, Whole, all_stated
from generator.measures.unprinted import unprinted
from generator.model.figure import Score
from generator.model.report import Report

_Sums = Iterator[StatedSum]
_Stated = tuple[str, Place, Score | None]
_Parts = Sequence[Stated | None]


@once_a_report
def leaf_weight_sums(filed: FiledReport) -> _Sums:
    """Yield the weights of the indicators of each class."""
    for row, each in enumerate(filed.report.classes):
        leaves = [indicator.full for indicator in each.indicators]
        stated = f"{each.name}类权重分", filed.at("指标分析", row, "权重分"), each.full
        yield from _sum(stated, "各项指标满分之和", leaves, unprinted("项指标", "满分", leaves))


@once_a_report
def leaf_score_sums(filed: FiledReport) -> _Sums:
    """Yield the scores of the indicators of each class."""
    for row, each in enumerate(filed.report.classes):
        leaves = [indicator.score for indicator in each.indicators]
        stated = f"{each.name}类得分", filed.at("指标分析", row, "实际得分"), each.score
        yield from _sum(stated, "各项指标得分之和", leaves, unprinted("项指标", "得分", leaves))


@once_a_report
def class_score_sums(filed: FiledReport) -> _Sums:
    """Yield the scores of the classes where all are printed."""
    scores = _class_scores(filed.report)
    if scores:
        yield from _sum(_total(filed), "各类得分之和", scores)


@once_a_report
def total_sums(filed: FiledReport) -> _Sums:
    """Yield the scores of all indicators, where the scores of the classes do not say as much.

    They do where they add up to the same, and where an indicator's score is not printed. A class without indicators
    leaves the sum open.
    """
    report = filed.report
    scores, classes = [indicator.score for indicator in report.indicators], all_stated(_class_scores(report))
    missing = unlisted(report) or unprinted("项指标", "得分", scores)
    if not classes or not (missing or total(classes) == total(all_stated(scores))):
        yield from _sum(_total(filed), "各项指标得分之和", scores, missing)


@once_a_report
def table_sums(filed: FiledReport) -> _Sums:
    """Yield the columns of the row 合计 of the indicator table."""
    report, row = filed.report, filed.report.table_total
    if row:
        fulls, scores = [i.full for i in report.indicators], [i.score for i in report.indicators]
        weight = "评分表合计分值", filed.at("评分表合计", "分值"), row.full
        score = "评分表合计得分", filed.at("评分表合计", "得分"), row.score
        yield from _sum(weight, "各项指标分值之和", fulls, unlisted(report) or unprinted("项指标", "分值", fulls))
        yield from _sum(score, "各项指标得分之和", scores, unlisted(report) or unprinted("项指标", "得分", scores))


@once_a_report
def class_table_sums(filed: FiledReport) -> _Sums:
    """Yield the columns of the row 合计 of the table of classes."""
    conclusion, row = filed.report.conclusion, filed.report.conclusion.class_total
    if row:
        fulls, scores = [each.full for each in conclusion.classes], [each.score for each in conclusion.classes]
        weight = "各类合计满分", filed.at("评价结论", "各类合计", "满分"), row.full
        score = "各类合计得分", filed.at("评价结论", "各类合计", "得分"), row.score
        yield from _sum(weight, "各类满分之和", fulls, unprinted("类指标", "满分", fulls))
        yield from _sum(score, "各类得分之和", scores, unprinted("类指标", "得分", scores))


def _sum(stated: _Stated, parts_name: str, parts: _Parts, missing: str = "") -> _Sums:
    name, place, figure = stated
    if figure:
        yield StatedSum(parts_name, (Whole(name, figure, place),), all_stated(parts), missing)


def _total(filed: FiledReport) -> _Stated:
    return "总分", filed.at("评价结论", "总分"), filed.report.conclusion.total


def _class_scores(report: Report) -> _Parts:
    """Return the scores of the classes, of the scoring chapter or else of the conclusion; none if one is missing."""
    chapters = report.classes, report.conclusion.classes
    return next((known for each in chapters if (known := all_stated(one.score for one in each))), ())
