"""Spreadsheets (.xlsx, .xls): one line for each row that shows something, a table for each block of rows.

What a person does not see is no text: hidden sheets, rows and columns are left out, and the notes say so. Comments are
left out too. A merged cell shows its text in its first place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.errors import GongkaiError
from generator.sources.compound import Compound
from generator.sources.markup import RESAVE_SHEETS
from generator.sources.native import ask
from generator.sources.package import Package, open_package
from generator.sources.sheet_details import Position, SheetDetails
from generator.sources.sheet_grid import SheetGrid, shown_cells
from generator.sources.source import Cell, Source, Table, join_lines
from generator.sources.xls_details import xls_details
from generator.sources.xlsx_details import xlsx_details

_SHOWN = 3
_BOXES = "工作表上有文本框或图形，其中的文字没有读入"
_DRAWN_TEXT = b":t>"


def read_xlsx(name: str, sha256: str, data: bytes) -> Source:
    """Read an .xlsx workbook; figures stand as their number formats print them.

    Raises:
        GongkaiError: it is encrypted, damaged, of another kind, unsafe, or too large.
    """
    package = open_package(name, data, RESAVE_SHEETS)
    details = xlsx_details(package)
    if not details:
        raise GongkaiError(f"{name}：不是 Excel 文件（没有工作簿 xl/workbook.xml）。{RESAVE_SHEETS}")
    source = _source(name, sha256, data, details)
    return replace(source, notes=(*source.notes, _BOXES)) if _has_boxes(package) else source


def read_xls(name: str, sha256: str, data: bytes) -> Source:
    """Read an .xls workbook of Excel 5 or later; figures stand as their number formats print them.

    Raises:
        GongkaiError: it is encrypted, damaged, of another kind, unsafe, or too large.
    """
    compound = Compound(name, data)
    book = compound.stream("Workbook") or compound.stream("Book")
    if book is None:
        raise GongkaiError(f"{name}：不是 Excel 文件（没有工作簿）。{RESAVE_SHEETS}")
    return _source(name, sha256, data, dict(enumerate(xls_details(name, book))))


def _source(name: str, sha256: str, data: bytes, details: Mapping[Any, SheetDetails]) -> Source:
    """Return the sheets one after another; `details` are known by a sheet's name or by its number."""
    told = ask(name, data, "sheets")
    if told.get("refused"):
        raise GongkaiError(f"{name}：文件设有打开密码，无法读取。请取消密码并另存后再导入")
    reader = _Reader()
    for number, sheet in enumerate(told["sheets"]):
        known = details.get(sheet["name"]) or details.get(number) or SheetDetails()
        reader.read(name, sheet, known)
    return Source(
        name, sha256, tuple(reader.lines), tuple(reader.tables), places=tuple(reader.places), notes=tuple(reader.notes)
    )


@dataclass
class _Reader:
    """Collects the lines and tables of one sheet after another, with an empty line between blocks of rows."""

    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def read(self, file: str, sheet: dict[str, Any], details: SheetDetails) -> None:
        """Read what the worker tells of a sheet of a file."""
        name = sheet["name"]
        if not sheet["shown"]:
            self.notes.append(f"工作表“{name}”是隐藏的，其中的内容没有读入")
            return
        grid = shown_cells(file, sheet, details)
        for block in grid.blocks():
            self._read_block(name, grid, [[(row, column) for column in grid.columns(block)] for row in block])
        if any(grid.hidden):
            rows, columns = grid.hidden
            self.notes.append(f"工作表“{name}”中隐藏的 {rows} 行、{columns} 列没有读入")
        if details.unread:
            codes = "、".join(sorted(details.unread)[:_SHOWN])
            self.notes.append(f"工作表“{name}”中有的数字按常规格式读入，因为不认识它的格式：{codes}")

    def _read_block(self, name: str, grid: SheetGrid, rows: list[list[Position]]) -> None:
        if self.lines:
            self._add("", _place(name, rows[0][0][0]))
        if any(sum(place in grid.texts for place in row) > 1 for row in rows):
            self._read_table(name, grid, rows)
        else:
            self._read_text(name, grid, rows)

    def _read_table(self, name: str, grid: SheetGrid, rows: list[list[Position]]) -> None:
        first = len(self.lines) + 1
        table: list[list[Cell]] = []
        for row in rows:
            texts = [_lines(grid.texts.get(place, "")) for place in row]
            self._add("\t".join(" ".join(text) for text in texts), _place(name, row[0][0]))
            addresses = (f"{name}!{_letters(column)}{line + 1}" for line, column in row)
            table.append(
                [Cell(join_lines(text), len(self.lines), at) for text, at in zip(texts, addresses, strict=True)]
            )
        self.tables.append(Table.of(first, len(self.lines), table))

    def _read_text(self, name: str, grid: SheetGrid, rows: list[list[Position]]) -> None:
        """Read rows of which none has two cells: a text that is typed into a sheet is no table."""
        for row in rows:
            for text in (grid.texts[place] for place in row if place in grid.texts):
                for line in _lines(text):
                    self._add(line, _place(name, row[0][0]))

    def _add(self, line: str, place: str) -> None:
        self.lines.append(line)
        self.places.append(place)


def _has_boxes(package: Package) -> bool:
    """Tell whether shapes lie on the sheets that hold text; they belong to no cell."""
    drawings = (path for path in package.names if path.startswith("xl/drawings/") and path.endswith(".xml"))
    return any(_DRAWN_TEXT in (package.data(path) or b"") for path in drawings)


def _place(name: str, row: int) -> str:
    return f"工作表“{name}”第{row + 1}行"


def _lines(text: str) -> list[str]:
    """Return the lines of a cell that are not empty, without tabs."""
    return [" ".join(line.split("\t")).strip() for line in text.splitlines() if line.strip()]


def _letters(column: int) -> str:
    """Return the name of a column: A to Z, then AA, AB and so on."""
    letters = ""
    while column >= 0:
        column, letter = divmod(column, 26)
        letters, column = chr(ord("A") + letter) + letters, column - 1
    return letters
