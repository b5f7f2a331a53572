"""How a report is called as a disclosed item: unit, four-digit year, matter."""

from generator.measures.forms import is_form
from generator.model.report import Report


def title(report: Report) -> str:
    """Return the name of the disclosed item: unit, four-digit year, matter."""
    return f"{report.unit}{report.year}年{report.project}{'绩效自评表' if is_form(report) else '绩效评价报告'}"
