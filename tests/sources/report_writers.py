"""A plain text written as each kind of file that is read: its lines in order, its tables as real tables."""

import html
from collections.abc import Callable, Iterator
from io import BytesIO
from random import Random

import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types

from generator.sources.source import Table
from generator.sources.text import read_text
from tests.docx_writer import write_docx
from tests.sources.raw_compound import text_cell, xls
from tests.sources.raw_pdf import broken, rule, show, write_pdf

_LEFT, _RIGHT, _TOP, _FOOT, _LEADING = 40, 560, 800, 60, 14


def blocks(text: str) -> Iterator[str | Table]:
    """Yield the lines of a text and the tables that its tabs draw."""
    source = read_text("", "", text.encode())
    starts = {table.first: table for table in source.tables}
    for number, line in enumerate(source.lines, 1):
        if number in starts:
            yield starts[number]
        elif number not in source.table_lines:
            yield line


def word(text: str) -> bytes:
    """Return a Word file."""
    return write_docx(text, Random(1))  # noqa: S311 (not a secret)


def sheet(text: str) -> bytes:
    """Return a workbook of one sheet: a line in a row, a table between blank rows."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet("报告")
        for row, column, content in _cells(text):
            page.write_string(row, column, content)
    return stream.getvalue()


def old_sheet(text: str) -> bytes:
    """Return the same as a workbook of Excel 97."""
    return xls({"报告": b"".join(text_cell(*cell) for cell in _cells(text))})


def _cells(text: str) -> Iterator[tuple[int, int, str]]:
    row = 0
    for block in blocks(text):
        if isinstance(block, str):
            yield row, 0, block
            row += 1
        else:
            for cells in block.rows:
                row += 1
                yield from ((row, column, cell.text) for column, cell in enumerate(cells))
            row += 2


def page(text: str) -> bytes:
    """Return a web page."""
    parts = []
    for block in blocks(text):
        if isinstance(block, str):
            parts.append(f"<p>{html.escape(block)}</p>")
        else:
            rows = ("".join(f"<td>{html.escape(cell.text)}</td>" for cell in row) for row in block.rows)
            parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    return f"<html><head><meta charset=utf-8></head><body>{''.join(parts)}</body></html>".encode()


def markdown(text: str) -> bytes:
    """Return a Markdown file."""
    parts = []
    for block in blocks(text):
        if isinstance(block, str):
            parts.append(f"\\{block}" if block.startswith("#") else block)
        else:
            head, *rest = ([cell.text.replace("|", "\\|") for cell in row] for row in block.rows)
            parts += [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rest)]
    return "\n".join(parts).encode()


def pdf(text: str, width: int = 50) -> bytes:
    """Return a PDF whose lines have `width` characters and whose tables are ruled."""
    return write_pdf(pdf_pages(text, width))


def pdf_pages(text: str, width: int) -> list[str]:
    """Return what is drawn on its pages."""
    canvas = _Canvas()
    for block in blocks(text):
        if isinstance(block, str):
            for line in broken(block, width):
                canvas.draw(show(line, _LEFT, canvas.y - 10), 1)
        else:
            canvas.draw_table([[cell.text for cell in row] for row in block.rows])
    return [*canvas.pages, canvas.page]


class _Canvas:
    """Pages that are filled from the top."""

    def __init__(self) -> None:
        self.pages: list[str] = []
        self.page = ""
        self.y = _TOP

    def draw(self, what: str, lines: int) -> None:
        self.page += f"{what}\n"
        self.y -= lines * _LEADING
        if self.y < _FOOT:
            self.pages.append(self.page)
            self.page, self.y = "", _TOP

    def draw_table(self, rows: list[list[str]]) -> None:
        width = (_RIGHT - _LEFT) // max(map(len, rows))
        for row in rows:
            cells = [broken(cell, width // 10 - 1) for cell in row]
            high = max(map(len, cells))
            low, right = self.y - high * _LEADING, _LEFT + width * len(row)
            drawn = [rule(_LEFT, y, right, y) for y in (self.y, low)]
            for column, lines in enumerate([*cells, []]):
                x = _LEFT + column * width
                drawn.append(rule(x, low, x, self.y))
                drawn += [show(line, x + 4, self.y - 11 - number * _LEADING) for number, line in enumerate(lines)]
            self.draw("\n".join(drawn), high)


FORMS: dict[str, Callable[[str], bytes]] = {
    "docx": word,
    "xlsx": sheet,
    "xls": old_sheet,
    "html": page,
    "md": markdown,
    "pdf": pdf,
    "txt": str.encode,
}
"""The writer of each kind by its ending."""
