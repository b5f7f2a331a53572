"""Grids carried by a file: rows of a workbook, a Word file with merged cells, a text with tabs."""

from collections.abc import Callable, Sequence
from io import BytesIO

import openpyxl  # type: ignore[import-untyped]  # its types are a package of their own
from docx import Document
from docx.table import Table as WordTable

from generator.sources.docx import read_docx
from generator.sources.source import Cell, Source, Table
from generator.sources.text import read_text
from tests.importing.form_layouts import Grid

_DIGEST = "0" * 64


def as_workbook(grids: Sequence[Grid]) -> Source:
    """Return what a reader of spreadsheets makes of one grid a sheet: every row a line, its cells divided by tabs."""
    lines: list[str] = []
    tables: list[Table] = []
    for grid in grids:
        first = len(lines) + 1
        width = max(map(len, grid))
        lines += ["\t".join([*row, *[""] * (width - len(row))]) for row in grid]
        rows = [[Cell(cell, first + index) for cell in row] for index, row in enumerate(grid)]
        tables.append(Table.of(first, len(lines), rows))
        lines.append("")
    return Source("自评表.xlsx", _DIGEST, tuple(lines), tuple(tables))


def as_text(grids: Sequence[Grid]) -> Source:
    """Return the grids copied into a text file."""
    text = "\n\n".join("\n".join("\t".join(row).rstrip() for row in grid) for grid in grids)
    return read_text("自评表.txt", _DIGEST, text.encode())


def as_word(grids: Sequence[Grid]) -> Source:
    """Return the grids as tables of a Word file; single cells before and behind a table are paragraphs."""
    document = Document()
    for grid in grids:
        alone = [
            index for index, row in enumerate(grid) if len(row) == 1 and ("自评表" in row[0] or "年度）" in row[0])
        ]
        for index in alone:
            document.add_paragraph(grid[index][0])
        table = [row for index, row in enumerate(grid) if index not in alone]
        _write(document.add_table(len(table), max(map(len, table))), table)
    stream = BytesIO()
    document.save(stream)
    return read_docx("自评表.docx", _DIGEST, stream.getvalue())


def _write(made: WordTable, grid: Grid) -> None:
    """Fill a table; blanks below a filled cell of the first two columns are merged with it, as are those beside it."""
    width = len(made.columns)
    for row, cells in enumerate(grid):
        for column, text in enumerate(cells):
            if text:
                made.cell(row, column).paragraphs[0].text = text
    for row, cells in enumerate(grid):
        filled = [column for column, text in enumerate(cells) if text]
        if filled == [0]:
            made.cell(row, 0).merge(made.cell(row, width - 1))
        elif row and not cells[0] and filled[0] > 1 and len(filled) > 3 and grid[row - 1][0] == "":
            made.cell(row - 1, 1).merge(made.cell(row, 1))


CARRIERS: dict[str, Callable[[Sequence[Grid]], Source]] = {
    "workbook": as_workbook,
    "text": as_text,
    "word": as_word,
}


def workbook_file(grid: Grid) -> bytes:
    """Return a grid as a workbook, lines inside a cell as they are."""
    book = openpyxl.Workbook()
    for row in grid:
        book.active.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def word_file(grid: Grid) -> bytes:
    """Return a grid as one table of a Word file, every line of a cell a paragraph."""
    document = Document()
    table = document.add_table(len(grid), max(map(len, grid)))
    for row, cells in enumerate(grid):
        for column, text in enumerate(cells):
            first, *more = text.split("\n")
            table.cell(row, column).paragraphs[0].text = first
            for line in more:
                table.cell(row, column).add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


FILES: dict[str, Callable[[Grid], bytes]] = {".xlsx": workbook_file, ".docx": word_file}
"""Writers of files that keep the lines inside a cell, by the ending."""
