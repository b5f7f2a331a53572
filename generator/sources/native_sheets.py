"""What calamine knows of a workbook; runs only in the worker's process."""

from io import BytesIO
from typing import Any

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum


def read(data: bytes) -> dict[str, Any]:
    """Return the sheets: name, whether it is shown, first row and column, cells by rows, merged ranges.

    A cell is a text; figures come as their shortest print, days as ISO 8601. Of hidden sheets only the name is told.
    """
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
    except PasswordError:
        return {"refused": "password"}
    sheets: list[dict[str, Any]] = []
    for index, one in enumerate(book.sheets_metadata):
        shown = one.visible == SheetVisibleEnum.Visible
        told: dict[str, Any] = {"name": one.name, "shown": shown, "start": [0, 0], "rows": [], "merged": []}
        if shown and one.typ == SheetTypeEnum.WorkSheet:
            sheet = book.get_sheet_by_index(index)
            told["start"] = sheet.start or (0, 0)
            told["rows"] = [list(map(_cell, row)) for row in sheet.to_python()] if sheet.start else []
            told["merged"] = sheet.merged_cell_ranges or []
        sheets.append(told)
    return {"sheets": sheets}


def _cell(value: object) -> str:
    match value:
        case str():
            return value
        case bool():
            return str(value).upper()
        case float() | int():
            return repr(value)
        case _:
            return str(value)
