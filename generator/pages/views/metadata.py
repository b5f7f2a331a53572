"""The abstract of a report, and the metadata that a disclosed item carries (政府信息公开条例 art. 12)."""

from generator.measures.disclosed_title import title
from generator.model.report import Report
from generator.pages.views.facts import Fact, fact, facts
from generator.pages.views.figures import key_figures


def summary(report: Report) -> str:
    """Return the stated abstract, else the key figures in one sentence."""
    if report.envelope.abstract:
        return report.envelope.abstract
    figures = "，".join(f"{figure.label}{figure.values[0]}" for figure in key_figures(report))
    return f"{title(report)}：{figures}。" if figures else f"{title(report)}。"


def metadata(report: Report) -> tuple[Fact, ...]:
    """Return the metadata that is set, in the order of a disclosure catalogue."""
    envelope = report.envelope
    return (
        *facts(envelope, "index_number"),
        *fact("名称", title(report)),
        *facts(envelope, "issuer", "document_number", "topic", "created", "published", "published_time", "validity"),
        *facts(envelope, "keywords", "abstract", "access", "bases", "attachments"),
        *facts(report, "project", "unit", "department", "leaders", "filed", "year", "kind"),
    )
