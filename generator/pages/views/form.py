"""The self-evaluation form appended to a report: its own figures, beside the report's and never among them."""

from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.measures.forms import appended
from generator.pages.views import chapters
from generator.pages.views.chapters import Chapter
from generator.pages.views.facts import Fact, facts
from generator.pages.views.scores import Scores, scores

_PREFIX = "form-"
"""Begins the anchors of the form's figures, which stand below the report's own."""


@dataclass(frozen=True)
class FormSection:
    """The form's head as printed, its funds, its goal beside the result, its indicators and their total."""

    head: tuple[Fact, ...]
    funds: Chapter
    goals: tuple[Fact, ...]
    scores: Scores | None


def form_section(filed: FiledReport) -> FormSection | None:
    """Return the appended form, or None where the report has none."""
    form, filed_form = filed.report.form, appended(filed)
    if form is None or filed_form is None:
        return None
    return FormSection(
        head=facts(form, "project", "unit", "department", "year", "leaders", "filed", "grade_print"),
        funds=chapters.funds(form.funds, _PREFIX),
        goals=facts(form.goals),
        scores=scores(filed_form.report, _PREFIX),
    )
