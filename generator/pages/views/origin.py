"""The line below a report's title: where it comes from and when it was published, as the data say."""

from generator.model.report import Report
from generator.pages.views.facts import Fact, fact


def origin(report: Report) -> tuple[Fact, ...]:
    """Return source, time of publication and document number; what the data lack does not appear."""
    envelope = report.envelope
    return (
        *fact("来源", envelope.issuer or report.unit),
        *fact("发布时间", publication_time(report)),
        *fact("文号", envelope.document_number),
    )


def publication_time(report: Report) -> str | None:
    """Return the printed date of publication, and the time where one is stored."""
    published, time = report.envelope.published, report.envelope.published_time
    return " ".join(filter(None, (published.print, time))) if published else None
