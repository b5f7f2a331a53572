"""The newest day that the data tell: the only today there is, because no clock may decide what a site shows."""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.content.corpus import Corpus
from generator.content.filed import FiledWithdrawal
from generator.model.dates import PrintedDate
from generator.model.report import Report


def newest_day(corpus: Corpus) -> date | None:
    """Return the latest day on which a report was filed, published, amended or withdrawn, None where none says."""
    if corpus.newest:
        return corpus.newest
    return newest_of(corpus.withdrawn, (newest_day_of(filed.report) for filed in corpus.reports))


def newest_of(withdrawn: Iterable[FiledWithdrawal], days: Iterable[date | None]) -> date | None:
    """Return the latest of these days and of those of withdrawals."""
    return max((*filter(None, days), *(_first(each.withdrawal.since) for each in withdrawn)), default=None)


def newest_day_of(report: Report) -> date | None:
    """Return the latest of these days of one report."""
    return max(_days(report), default=None)


def _days(report: Report) -> Iterator[date]:
    envelope = report.envelope
    amended = (amendment.date for amendment in envelope.amendments)
    for printed in (report.filed, envelope.published, *amended):
        if printed:
            yield _first(printed)


def _first(printed: PrintedDate) -> date:
    return date(printed.year, printed.month, printed.day or 1)
