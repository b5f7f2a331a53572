"""The score rates of classes that a report states, and the scores and weights they are the rates of."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.measures.ratio import Ratio, StatedRate
from generator.model.figure import Score


def class_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield every stated 得分率; a class without score or weight of its own is given those of the scoring chapter."""
    conclusion = filed.report.conclusion
    scored = {each.name: _ratio(each.score, each.full) for each in filed.report.classes}
    for row, each in enumerate(conclusion.classes):
        if each.rate:
            place = filed.at("评价结论", "各类结论", row, "得分率")
            ratios = _ratio(each.score, each.full) or scored.get(each.name, ())
            yield StatedRate(f"{each.name}类得分率", place, each.rate, ratios)
    total = conclusion.class_total
    if total and total.rate:
        place = filed.at("评价结论", "各类合计", "得分率")
        yield StatedRate("合计得分率", place, total.rate, _ratio(total.score, total.full))
    for row, scored_class in enumerate(filed.report.classes):
        if scored_class.rate:
            place = filed.at("指标分析", row, "得分率")
            yield StatedRate(f"{scored_class.name}类得分率", place, scored_class.rate, scored[scored_class.name])


def _ratio(score: Score | None, full: Score | None) -> tuple[Ratio, ...]:
    ratio = Ratio.of(score, "得分", full, "权重分")
    return (ratio,) if ratio else ()
