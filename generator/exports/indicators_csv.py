"""The scored indicators of a report as a CSV file that spreadsheets open safely."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.exports.promises import promise
from generator.exports.rows import csv_of
from generator.model.goals import PromisedIndicator
from generator.model.record import Record
from generator.model.report import Report
from generator.model.scoring import Indicator, ScoredClass


class _Row(NamedTuple):
    scored: ScoredClass
    promised: PromisedIndicator | None
    indicator: Indicator


def _label(record: type[Record], name: str) -> str:
    return record.model_fields[name].alias or name


_COLUMNS: dict[str, Callable[[_Row], object]] = {
    _label(ScoredClass, "name"): lambda row: row.scored.name,
    _label(Indicator, "group"): lambda row: row.indicator.group,
    _label(Indicator, "name"): lambda row: row.indicator.name,
    _label(Indicator, "promised_as"): lambda row: row.promised and row.promised.name,
    _label(PromisedIndicator, "target"): lambda row: row.promised and row.promised.target,
    _label(Indicator, "target"): lambda row: row.indicator.target,
    _label(Indicator, "actual"): lambda row: row.indicator.actual,
    _label(Indicator, "completion"): lambda row: row.indicator.completion,
    _label(Indicator, "deviation"): lambda row: row.indicator.deviation,
    _label(Indicator, "full"): lambda row: row.indicator.full,
    _label(Indicator, "score"): lambda row: row.indicator.score,
    _label(Indicator, "reason"): lambda row: row.indicator.reason,
}


def indicators_csv(report: Report) -> bytes:
    """Return one row per scored indicator: UTF-8 with BOM and CRLF, as spreadsheets expect it."""
    rows = ([value(row) for value in _COLUMNS.values()] for row in _rows(report))
    return csv_of([list(_COLUMNS), *rows])


def _rows(report: Report) -> Iterator[_Row]:
    for scored in report.classes:
        for indicator in scored.indicators:
            yield _Row(scored, promise(report, indicator), indicator)
