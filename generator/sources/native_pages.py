"""What pdfium knows of a PDF file: the text of its pages, and on pages with ruled tables where all of it stands.

Runs only in the worker's process. Places are whole tenths of a point, counted from the page's lower left corner.
"""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it publishes no types
from pypdfium2 import raw

_LEAST_RULES = 4
_MOST_RULES = 20_000
_SHORTEST = 30
_STRAIGHT = 10
_FAR_RIGHT = 400
_FARTHEST = 20_000
"""Tenths of a point: a rule that is shorter, or less straight, divides no cells."""


def read(data: bytes, most_pages: int, most_characters: int) -> dict[str, Any]:
    """Return every page, None where one is damaged: its text, or its marks and rules."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"refused": "password" if error.err_code == raw.FPDF_ERR_PASSWORD else "damaged"}
    if len(document) > most_pages:
        return {"refused": "pages"}
    pages: list[dict[str, Any] | None] = []
    for number in range(len(document)):
        pages.append(_page(document, number))
        most_characters -= len((pages[-1] or {}).get("text", ""))
        if most_characters < 0:
            return {"refused": "characters"}
    return {"pages": pages}


def _page(document: Any, number: int) -> dict[str, Any] | None:  # noqa: ANN401 (the library publishes no types)
    try:
        page = document[number]
        text = page.get_textpage()
        told = {"text": text.get_text_range(), "rules": _rules(page)}
        marks = list(_marks(text))
        if len(told["rules"]) >= _LEAST_RULES or _needs_places(marks):
            told["marks"] = marks
        text.close()
        page.close()
    except pypdfium2.PdfiumError:
        return None
    return told


_Mark = tuple[str, int, int, int, int] | tuple[str, int, int] | tuple[str]


def _marks(text: Any) -> Iterator[_Mark]:  # noqa: ANN401
    """Yield every character in the order of the text with left and right end, middle of its height, and base line.

    Blanks have no height; those that are only implied, as ends of lines are, have no ends either.
    """
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    high = ""
    for index in range(text.count_chars()):
        character = high + chr(raw.FPDFText_GetUnicode(text, index))
        high = character if character[-1:] and "\ud800" <= character[-1] < "\udc00" else ""
        if high:
            continue
        inked = raw.FPDFText_GetCharBox(text, index, left, right, bottom, top) and right.value > left.value
        wide = raw.FPDFText_GetLooseCharBox(text, index, box) and box.right > box.left
        begin, end = map(_tenths, (box.left, box.right) if wide else (left.value, right.value))
        if inked and raw.FPDFText_GetCharOrigin(text, index, x, y):
            yield character, begin, end, _tenths((bottom.value + top.value) / 2), _tenths(y.value)
        elif wide and not raw.FPDFText_IsGenerated(text, index):
            yield character, begin, end
        else:
            yield (character,)


def _needs_places(marks: list[_Mark]) -> bool:
    """Tell whether the order and the line ends alone may mislead.

    A line goes back to its left where a font lacks some of its signs; another ends although it goes on; a third
    begins far right of the one before it.
    """
    last: tuple[int, int] | None = None
    first, ended = 0, True
    for mark in marks:
        if len(mark) != 5:
            ended = ended or mark[0] == "\n"
            continue
        left, base = mark[1], mark[4]
        if last and ((not ended and left < last[0]) or (ended and (base == last[1] or left - first > _FAR_RIGHT))):
            return True
        first = left if ended else first
        last, ended = (left, base), False
    return False


def _rules(page: Any) -> list[tuple[int, int, int, int]]:  # noqa: ANN401
    """Return the straight lines that are drawn across or up the page; the sides of a filled box are four of them."""
    found: list[tuple[int, int, int, int]] = []
    for one in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        matrix = one.get_matrix()
        for start, end in _strokes(one):
            (x, y), (to_x, to_y) = (map(_tenths, matrix.on_point(*point)) for point in (start, end))
            across, up = abs(to_x - x), abs(to_y - y)
            if min(across, up) <= _STRAIGHT and max(across, up) >= _SHORTEST:
                found.append((min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)))
        if len(found) > _MOST_RULES:
            return []
    return found


_Point = tuple[float, float]


def _strokes(path: Any) -> Iterator[tuple[_Point, _Point]]:  # noqa: ANN401
    """Yield the ends of a path's straight pieces, those that close it included."""
    x, y = ctypes.c_float(), ctypes.c_float()
    begun, last = (0.0, 0.0), (0.0, 0.0)
    for index in range(raw.FPDFPath_CountSegments(path)):
        piece = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(piece, x, y)
        here, kind = (x.value, y.value), raw.FPDFPathSegment_GetType(piece)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begun = here
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield last, here
        if raw.FPDFPathSegment_GetClose(piece):
            yield here, begun
        last = here


def _tenths(points: float) -> int:
    """Return a length that no page reaches as zero: it is nonsense, and may be infinite."""
    return round(points * 10) if abs(points) < _FARTHEST else 0
