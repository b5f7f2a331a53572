"""The blank form as a workbook: labels locked without password, rules and formulas in the cells."""

from io import BytesIO
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it publishes no types

from generator.forms.contents import MONEY, Box, Content, Entry, EntryKind, Label, Place, Ratio, Shortfall, Sum
from generator.forms.layout import CREATED, ROOM, ROOMY, WIDTHS, Layout
from generator.forms.prompts import NOTES, SHORTFALL
from generator.forms.xlsx_rules import address, validation
from generator.framework.form import FUND_COLUMNS, GOALS, HEAD, INDICATOR_COLUMNS, NAME, WHOLE

_A4 = 9
_ONE_PAGE = 48
"""So many rows are still large enough to read when they are printed on one page."""
_MONEY, _RATE, _DAY, _TEXT = "#,##0.00####", "0.00%", 'yyyy"年"m"月"d"日"', "@"
_FORMATS: dict[EntryKind, str] = {
    **dict.fromkeys(MONEY, _MONEY),
    "full": "General",
    "score": "General",
    "filed": _DAY,
}
"""Of places to fill in; all others keep what is typed as it is: 5,000 and 98.60 stay so."""
_BASE = {"font_name": "宋体", "font_size": 10, "text_wrap": True, "valign": "vcenter", "align": "center", "border": 1}
_INPUT = {"locked": False, "bg_color": "#FFFBE6"}
_LEFT = frozenset({"project", "overall", "result", "name", "reason"})
_LABELS = {field.field: field.label for field in (*HEAD, *FUND_COLUMNS, *GOALS, *INDICATOR_COLUMNS)}
_OPEN = {"select_locked_cells": True, "format_rows": True, "format_columns": True, "insert_rows": True}


def write_xlsx(layout: Layout) -> bytes:
    """Return the form as an .xlsx workbook."""
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.set_properties({"title": NAME, "created": CREATED})
    sheet = book.add_worksheet(NAME)
    writer = _Writer(book, sheet)
    for box in layout.boxes:
        writer.write(box)
    writer.write_notes(layout.height)
    _set_up(sheet, layout)
    book.close()
    return stream.getvalue()


class _Writer:
    """Writes boxes, with one format for each way of showing them."""

    def __init__(self, book: Any, sheet: Any) -> None:  # noqa: ANN401 (XlsxWriter publishes no types)
        """Take the workbook and its sheet."""
        self._book, self._sheet = book, sheet
        self._formats: dict[str, Any] = {}

    def write(self, box: Box) -> None:
        """Write a cell with its rule."""
        look = self._look(_look(box))
        row, column = box.place
        if box.width > 1 or box.height > 1:
            self._sheet.merge_range(row, column, row + box.height - 1, column + box.width - 1, "", look)
        match box.content:
            case Label(text) | Entry(text=text) if text:
                self._sheet.write_string(row, column, text, look)
            case Label() | Entry():
                self._sheet.write_blank(row, column, None, look)
            case Sum() | Ratio() | Shortfall():
                self._sheet.write_formula(row, column, formula(box.content), look, "")
        if isinstance(box.content, Entry):
            rule = validation(box.content, box.place, _LABELS[box.content.kind])
            self._sheet.data_validation(row, column, row, column, rule)

    def write_notes(self, row: int) -> None:
        """Write the notes below the table."""
        look = self._look({**_BASE, "border": 0, "align": "left", "font_size": 9})
        for number, note in enumerate(NOTES, row):
            self._sheet.merge_range(number, 0, number, len(WIDTHS) - 1, "", look)
            self._sheet.write_string(number, 0, note, look)

    def _look(self, properties: dict[str, Any]) -> Any:  # noqa: ANN401 (XlsxWriter publishes no types)
        key = repr(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]


def _look(box: Box) -> dict[str, Any]:
    """Return how a cell looks; the first two rows are title and year."""
    if box.place.row < 2:
        return {**_BASE, "border": 0, "bold": box.place.row == 0, "font_size": 16 - 5 * box.place.row}
    match box.content:
        case Entry(kind=kind):
            shown = {"num_format": _FORMATS.get(kind, _TEXT)}
            return {**_BASE, **_INPUT, **shown, "align": "left" if kind in _LEFT else "center"}
        case Sum(unit="money"):
            return {**_BASE, "num_format": _MONEY}
        case Ratio():
            return {**_BASE, "num_format": _RATE}
        case Shortfall():
            return {**_BASE, "font_color": "#C00000"}
        case _:
            return {**_BASE, "bold": bool(isinstance(box.content, Label) and box.content.text)}


def formula(content: Content) -> str:
    """Return the formula of a cell that is computed; it shows nothing while there is nothing to compute.

    Sums are rounded to six places, which no figure of a form goes beyond: binary fractions leave no trace.
    """
    match content:
        case Sum(runs):
            cells = ",".join(map(_run, runs))
            return f'=IF(COUNT({cells})=0,"",ROUND(SUM({cells}),6))'
        case Ratio(spent, planned):
            return f'=IF(N({address(planned)})=0,"",{address(spent)}/{address(planned)})'
        case Shortfall(points):
            return f'=IF(OR({address(points)}="",{address(points)}={WHOLE}),"","{SHORTFALL}")'
        case _:
            raise TypeError(f"{content} is not computed")


def _run(run: tuple[Place, Place]) -> str:
    first, last = run
    return address(first) if first == last else f"{address(first)}:{address(last)}"


def _set_up(sheet: Any, layout: Layout) -> None:  # noqa: ANN401 (XlsxWriter publishes no types)
    """Set widths, protection and print: A4 in landscape, one page wide."""
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width / 2)
    sheet.set_row(0, 26)
    sheet.set_row(1, 18)
    for box in layout.boxes:
        if isinstance(box.content, Entry) and box.content.kind in ROOMY:
            sheet.set_row(box.place.row, ROOM)
    sheet.set_row(layout.height, 28)
    texts = (box for box in layout.boxes if isinstance(box.content, Entry) and box.content.kind not in _FORMATS)
    sheet.ignore_errors({"number_stored_as_text": " ".join(address(box.place) for box in texts)})
    sheet.protect("", _OPEN)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.59, right=0.59, top=0.59, bottom=0.59)
    sheet.fit_to_pages(1, 1 if layout.height <= _ONE_PAGE else 0)
    sheet.center_horizontally()
    sheet.set_footer("&C第 &P 页，共 &N 页")
