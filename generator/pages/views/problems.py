"""The problems that a report names, ready to print beside its recommendations."""

from dataclasses import dataclass

from generator.model.report import Report


@dataclass(frozen=True)
class Problem:
    """A problem: its analysis and the number of the recommendation that answers it, where they are told."""

    title: str
    analysis: str | None
    answer: str | None


def problems(report: Report) -> tuple[Problem, ...]:
    """Return the report's problems in its order."""
    return tuple(
        Problem(each.title, each.analysis, each.answer.print if each.answer else None) for each in report.problems
    )
