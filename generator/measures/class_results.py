"""What the conclusion states of a class, together with the class that the scoring chapter scored."""

from collections.abc import Iterator

from generator.content.filed import FiledReport
from generator.content.lines import Step
from generator.model.scoring import ClassResult, ScoredClass

_SHARED = frozenset({"决策", "过程"})
"""Classes that no report classifies otherwise in another chapter."""


def class_results(filed: FiledReport) -> Iterator[tuple[tuple[Step, ...], ClassResult, ScoredClass]]:
    """Yield the path, the result and the scored class; none where the two chapters divide the indicators otherwise."""
    report = filed.report
    scored = {each.name: each for each in report.classes}
    told = {each.name for each in report.conclusion.classes}
    alike = told == set(scored)
    for index, result in enumerate(report.conclusion.classes):
        if result.name in scored and (alike or result.name in _SHARED):
            yield ("评价结论", "各类结论", index), result, scored[result.name]
