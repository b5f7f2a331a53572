"""The problems that a report names, ready to print beside its recommendations."""

from dataclasses import dataclass

from generator.model.report import Report


@dataclass(frozen=True)
class Problem:
    """A problem: its analysis and the number of the recommendation that answers it, where they are told.

    `anchor` is its place on the page.
    """

    title: str
    analysis: str | None
    answer: str | None
    anchor: str


def problems(report: Report) -> tuple[Problem, ...]:
    """Return the report's problems in its order."""
    return tuple(
        Problem(each.title, each.analysis, each.answer.print if each.answer else None, problem_anchor(number))
        for number, each in enumerate(report.problems)
    )


def problem_anchor(number: int) -> str:
    """Return the anchor of a report's problem, counted from 0."""
    return f"problem{number}"
