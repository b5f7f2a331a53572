"""Reads one file, given on standard input, with a library that is not written in Python; writes JSON.

A program of its own (see native.py): what such a library does with a false file stays in this process, which may take
only so much memory and time. It imports nothing of this package, because it is started without it.
"""

import json
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

_MEMORY = 2 * 1024 * 1024 * 1024
_SECONDS = 150


def main() -> None:
    """Read the file in the way that the first argument names, no further than the others say."""
    _confine()
    way, *limits = sys.argv[1:]
    ways: dict[str, Callable[..., dict[str, Any]]] = {"sheets": _sheets, "pages": _pages}
    json.dump(ways[way](sys.stdin.buffer.read(), *map(int, limits)), sys.stdout)


def _confine() -> None:
    """Limit memory and time where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (not everywhere)

        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        if sys.platform == "linux":
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _sheets(data: bytes) -> dict[str, Any]:
    """Return the visible sheets: name, first row and column, cells by rows, merged ranges; and the hidden ones' names.

    A cell is a text; figures come as their shortest print, days as ISO 8601.
    """
    from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415

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


def _pages(data: bytes, most_pages: int, most_characters: int) -> dict[str, Any]:
    """Return the text of every page, None where a page is damaged."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 (no types; slow to import)

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"refused": "password" if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD else "damaged"}
    if len(document) > most_pages:
        return {"refused": "pages", "count": len(document)}
    pages: list[str | None] = []
    for page in _texts(document):
        pages.append(page)
        most_characters -= len(page or "")
        if most_characters < 0:
            return {"refused": "characters"}
    return {"pages": pages}


def _texts(document: Any) -> Iterator[str | None]:  # noqa: ANN401 (the library publishes no types)
    import pypdfium2  # noqa: PLC0415

    for index in range(len(document)):
        try:
            page = document[index]
            text = page.get_textpage()
            yield text.get_text_range()
            text.close()
            page.close()
        except pypdfium2.PdfiumError:
            yield None


if __name__ == "__main__":
    main()
