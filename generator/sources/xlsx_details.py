"""The number formats, error values and hidden parts of an .xlsx workbook.

Source: ECMA-376 part 1, 18.3 (sheets) and 18.8 (styles).
"""

import re
from datetime import datetime
from decimal import Decimal, InvalidOperation

from generator.sources.cell_formats import BUILT_IN, GENERAL
from generator.sources.markup import Element, stream
from generator.sources.package import Package
from generator.sources.sheet_details import Extent, Position, SheetDetails

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_ON = {"1", "true"}
_MOST_COLUMNS = 16_384
_LONGEST_FIGURE = 400
_FIRST_OF_1904 = 1462
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 (a cell knows no time zone)


def xlsx_details(package: Package) -> dict[str, SheetDetails]:
    """Return the details of every sheet by its name.

    Raises:
        GongkaiError: a part is damaged, or the sheets are larger than those of any report.
    """
    path = package.related("").get("officeDocument", "xl/workbook.xml")
    book = package.part(path)
    if book is None:
        return {}
    parts = {key: target for _, key, target in package.relations(path)}
    codes = _codes(package, package.related(path).get("styles", ""))
    since_1904 = any((one.get("date1904") or "") in _ON for one in book.iter(f"{_MAIN}workbookPr"))
    extent = Extent(package.name, package.remedy)
    found: dict[str, SheetDetails] = {}
    for sheet in book.iter(f"{_MAIN}sheet"):
        details = found.setdefault(sheet.get("name") or "", SheetDetails(since_1904))
        _Sheet(details, codes, extent).read(package, parts.get(sheet.get(_RELATION) or "", ""))
        extent.end_sheet()
    return found


def _codes(package: Package, path: str) -> list[str]:
    """Return the formats by the style that cells name."""
    root = package.part(path)
    if root is None:
        return []
    own = {one.get("numFmtId"): one.get("formatCode") or GENERAL for one in root.iter(f"{_MAIN}numFmt")}
    known = {str(key): code for key, code in BUILT_IN.items()} | own
    styles = next(root.iter(f"{_MAIN}cellXfs"), ())
    return [known.get(style.get("numFmtId") or "", GENERAL) for style in styles]


class _Sheet:
    """Reads the cells of one sheet; where they name no place, they follow one another."""

    def __init__(self, details: SheetDetails, codes: list[str], extent: Extent) -> None:
        """Take what is common to the workbook's sheets."""
        self._details, self._codes, self._extent = details, codes, extent
        self._row, self._column = -1, -1

    def read(self, package: Package, path: str) -> None:
        """Read the sheet's part, if it has one."""
        data = package.data(path)
        if data is None:
            return
        names = (f"{_MAIN}{name}" for name in ("col", "c", "row"))
        for event, one in stream(f"{package.name}：{path}", data, package.remedy, *names):
            match event, one.tag.removeprefix(_MAIN):
                case "start", "row":
                    self._begin_row(one)
                case "end", "c":
                    self._read_cell(one)
                case "end", "col":
                    self._read_columns(one)

    def _begin_row(self, row: Element) -> None:
        number = row.get("r") or ""
        self._row = int(number) - 1 if number.isdecimal() and len(number) < 8 and int(number) else self._row + 1
        self._column = -1
        if row.get("hidden") in _ON:
            self._details.hidden_rows.add(self._row)

    def _read_columns(self, columns: Element) -> None:
        if columns.get("hidden") in _ON:
            bounds = [columns.get("min") or "", columns.get("max") or ""]
            if all(bound.isdecimal() and len(bound) < 8 for bound in bounds):
                first, last = map(int, bounds)
                self._details.hidden_columns.update(range(first - 1, min(last, _MOST_COLUMNS)))

    def _read_cell(self, cell: Element) -> None:
        position = self._position(cell.get("r") or "")
        value = next((one.text or "" for one in cell if one.tag == f"{_MAIN}v"), "").strip()
        if not value and not any(one.tag == f"{_MAIN}is" for one in cell):
            return
        self._extent.add(position)
        style = cell.get("s") or ""
        code = self._codes[int(style)] if style.isdecimal() and int(style) < len(self._codes) else GENERAL
        number = _day(value, self._details) if cell.get("t") == "d" else _number(cell.get("t") or "n", value)
        if number is not None:
            self._details.add_number(position, number, code)
        elif cell.get("t") in {"e", "n", "d", None}:
            self._details.printed[position] = value
        else:
            self._details.add_format(position, code)

    def _position(self, reference: str) -> Position:
        place = _REFERENCE.fullmatch(reference)
        if place:
            self._row, self._column = int(place[2]) - 1, _column(place[1])
        else:
            self._column += 1
        return max(self._row, 0), self._column


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _number(kind: str, value: str) -> Decimal | None:
    """Return the figure that a cell of a kind holds."""
    if kind != "n" or not value.isascii() or len(value) > _LONGEST_FIGURE:
        return None
    try:
        return Decimal(value)
    except InvalidOperation:
        return None


def _day(value: str, details: SheetDetails) -> Decimal | None:
    """Return the number of a day that a program has written as text, 2024-04-02T00:00:00."""
    try:
        passed = datetime.fromisoformat(value.removesuffix("Z")).replace(tzinfo=None) - _DAY_ZERO
    except ValueError:
        return None
    days = passed.days - (_FIRST_OF_1904 if details.since_1904 else 0)
    return days + Decimal(passed.seconds) / (24 * 60 * 60)
