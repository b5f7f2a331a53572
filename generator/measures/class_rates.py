"""The score rates of classes that a report states, and the scores and weights they are the rates of."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.measures.once import once_a_report
from generator.measures.ratio import Ratio, stated_ratio
from generator.measures.stated_rate import StatedRate
from generator.model.scoring import ClassResult, ScoredClass


@once_a_report
def class_rates(filed: FiledReport) -> Iterator[StatedRate]:
    """Yield every stated 得分率; a class without score or weight of its own has that of the scoring chapter."""
    conclusion = filed.report.conclusion
    scored = {each.name: each for each in filed.report.classes}
    for row, each in enumerate(conclusion.classes):
        if each.rate:
            place = filed.at("评价结论", "各类结论", row, "得分率")
            yield stated_ratio(f"{each.name}类得分率", place, each.rate, _ratio(each, scored.get(each.name, each)))
    total = conclusion.class_total
    if total and total.rate:
        place = filed.at("评价结论", "各类合计", "得分率")
        yield stated_ratio("合计得分率", place, total.rate, _ratio(total, total))
    for row, scored_class in enumerate(filed.report.classes):
        if scored_class.rate:
            place = filed.at("指标分析", row, "得分率")
            operands = _ratio(scored_class, scored_class)
            yield stated_ratio(f"{scored_class.name}类得分率", place, scored_class.rate, operands)


def _ratio(of: ClassResult | ScoredClass, other: ClassResult | ScoredClass) -> Ratio:
    return ("得分", of.score or other.score), ("权重分", of.full or other.full)
