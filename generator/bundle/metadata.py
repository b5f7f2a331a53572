"""The metadata of disclosed items in the field's labels (政府信息公开条例 art. 12), as sheets."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it publishes no types

from generator.content.filed import FiledWithdrawal
from generator.exports.rows import csv_of
from generator.measures.disclosed_title import title
from generator.model.dates import PrintedDate
from generator.model.report import Envelope, Report
from generator.model.withdrawal import Withdrawal
from generator.pages.views.facts import label, prints

FOLDER: Final = "所在文件夹"
ATTACHED: Final = "附件文件"
_BEFORE = ("index_number",)
_ENVELOPE = ("issuer", "document_number", "topic", "created", "published", "published_time", "validity", "keywords")
_ENVELOPE_TOO = ("abstract", "access", "bases")
_REPORT = ("project", "unit", "department", "year", "kind")
_WITHDRAWAL = ("index_number", "document_number", "published", "since", "ground")
_BETWEEN = "；"
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""A workbook says when it was made; neither clock nor file time may reach it."""
_WIDE, _NARROW = 40, 16
_WIDE_COLUMNS = frozenset({"名称", "内容概述", "撤回依据", FOLDER, ATTACHED})

Sheet = tuple[Sequence[str], Iterable[Mapping[str, str]]]
"""Columns, and a row for every item."""


def metadata_of(report: Report) -> dict[str, str]:
    """Return every label with what the data say, empty where they say nothing; a date is YYYY-MM-DD or YYYY-MM."""
    told = {label(Envelope, name): _text(getattr(report.envelope, name)) for name in _BEFORE}
    told["名称"] = title(report)
    told |= {label(Envelope, name): _text(getattr(report.envelope, name)) for name in (*_ENVELOPE, *_ENVELOPE_TOO)}
    return told | {label(Report, name): _text(getattr(report, name)) for name in _REPORT}


def sheet_of(told: Mapping[str, str]) -> bytes:
    """Return the metadata of one item as CSV: a label and its value on every line."""
    return csv_of([("项目", "内容"), *told.items()])


def withdrawal_of(grave: FiledWithdrawal, unit: str) -> dict[str, str]:
    """Return every label with what is public of a withdrawn report, `unit` by its name; a date is as in metadata."""
    told = {FOLDER: grave.key} | {
        label(Withdrawal, name): _text(getattr(grave.withdrawal, name)) for name in ("title", "project")
    }
    told |= {label(Report, "unit"): unit, label(Report, "year"): str(grave.year)}
    return told | {label(Withdrawal, name): _text(getattr(grave.withdrawal, name)) for name in _WITHDRAWAL}


def catalogue_of(sheets: Mapping[str, Sheet]) -> bytes:
    """Return a workbook with sheets by name, each with its columns and one row for every item.

    Every cell is text, so that 2024-05-06 stays as it is.
    """
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.set_properties({"title": "总目录", "created": _CREATED})
    bold, plain = (book.add_format({"bold": bold, "text_wrap": True, "valign": "top"}) for bold in (True, False))
    for name, (columns, items) in sheets.items():
        sheet = book.add_worksheet(name)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, _WIDE if column in _WIDE_COLUMNS else _NARROW)
            sheet.write_string(0, number, column, bold)
        for row, item in enumerate(items, 1):
            for number, column in enumerate(columns):
                if item[column]:
                    sheet.write_string(row, number, item[column], plain)
        sheet.freeze_panes(1, 0)
    book.close()
    return stream.getvalue()


def _text(value: object) -> str:
    return value.iso if isinstance(value, PrintedDate) else _BETWEEN.join(prints(value))
