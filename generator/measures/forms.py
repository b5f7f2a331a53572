"""Self-evaluation forms with their places: a report that is one, or the one appended to a report."""

from collections.abc import Iterator
from dataclasses import replace

from generator.content.filed import FiledReport
from generator.content.lines import Lines
from generator.framework.form import BUDGET_CLASS
from generator.model.form import Form
from generator.model.goals import Goals
from generator.model.report import Report

_KEY = Report.model_fields["form"].alias or "form"


def is_form(report: Report) -> bool:
    """Tell whether a report is a form: a self-evaluation with what only the form asks for."""
    asked = report.funds.rows or report.goals.result or any(each.name == BUDGET_CLASS for each in report.classes)
    return report.kind == "单位自评" and bool(asked)


def appended(filed: FiledReport) -> FiledReport | None:
    """Return the form appended to a report, filed as if it were a report of its own: its places are those of the form.

    It has no text, because text.md is the report's.
    """
    form = filed.report.form
    if form is None:
        return None
    lines = filed.lines.below.get(_KEY, Lines(filed.lines.line))
    return replace(filed, report=_as_report(form, filed.report), text="", lines=lines)


def forms(filed: FiledReport) -> Iterator[FiledReport]:
    """Yield the report where it is a form, and the form appended to it."""
    if is_form(filed.report):
        yield filed
    beside = appended(filed)
    if beside:
        yield beside


def _as_report(form: Form, report: Report) -> Report:
    return Report(
        kind="单位自评",
        year=form.year or report.year,
        project=form.project or report.project,
        unit=form.unit or report.unit,
        department=form.department,
        leaders=form.leaders,
        filed=form.filed,
        funds=form.funds,
        goals=Goals(overall=form.goals.overall, result=form.goals.result),
        classes=form.classes,
        table_total=form.table_total,
    )
