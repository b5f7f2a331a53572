"""The written forms in the hands of a person: read by labels, filled in, and computed as Excel and Word do."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from typing import Protocol

import openpyxl  # type: ignore[import-untyped]  # it publishes no types
from docx import Document
from docx.oxml.ns import qn
from openpyxl.cell.cell import MergedCell  # type: ignore[import-untyped]

from generator.sources.docx import read_docx
from generator.sources.source import Source
from generator.sources.workbook import read_xlsx

_DIGEST = "0" * 64
_TEXT = "@"


class Sheet(Protocol):
    """A form as a grid; rows and columns from 0, a merged cell in each of its places."""

    height: int
    width: int

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows, the formula where it has one."""

    def put(self, row: int, column: int, text: str) -> None:
        """Type a text into a cell."""

    def compute(self) -> None:
        """Show the results of all formulas."""

    def source(self) -> Source:
        """Save and read the file."""


class ExcelSheet:
    """The workbook as openpyxl has it; a figure is kept as a number but where the cell is formatted as text."""

    def __init__(self, data: bytes) -> None:
        """Open the file."""
        self.book = openpyxl.load_workbook(BytesIO(data))
        self.sheet = self.book.worksheets[0]
        self.height, self.width = self.sheet.max_row, self.sheet.max_column

    def text(self, row: int, column: int) -> str:
        """Return the value of the cell, of a merged one in each of its places."""
        cell = self.sheet.cell(row + 1, column + 1)
        if isinstance(cell, MergedCell):
            area = next(area for area in self.sheet.merged_cells.ranges if cell.coordinate in area)
            cell = self.sheet.cell(area.min_row, area.min_col)
        return "" if cell.value is None else str(cell.value)

    def put(self, row: int, column: int, text: str) -> None:
        """Type into an unlocked cell."""
        cell = self.sheet.cell(row + 1, column + 1)
        assert not cell.protection.locked, f"{cell.coordinate} is locked"
        is_figure = cell.number_format != _TEXT and re.fullmatch(r"[\d.,]+", text)
        cell.value = float(text.replace(",", "")) if is_figure else text
        if not is_figure:
            cell.data_type = "s"  # “=” is a text, as it is in a cell that Excel has formatted as text

    def compute(self) -> None:
        """Put the results in the place of the formulas, which openpyxl saves without."""
        cells = [cell for row in self.sheet.iter_rows() for cell in row if cell.data_type == "f"]
        formulas = {cell.coordinate: str(cell.value) for cell in cells}
        values = {cell.coordinate: cell.value for row in self.sheet.iter_rows() for cell in row}
        for name in sorted(formulas, key=_late):
            values[name] = excel_result(formulas[name], values)
            self.sheet[name].value = values[name]

    def source(self) -> Source:
        """Save and read the file."""
        stream = BytesIO()
        self.book.save(stream)
        return read_xlsx("自评表.xlsx", _DIGEST, stream.getvalue())


def _late(name: str) -> tuple[bool, bool, int]:
    """Sort formulas behind those that they need: rates and the warning come last."""
    column, row = name[0], int(name[1:])
    return column == "K", column == "I" and row < 12, row


def excel_result(formula: str, values: dict[str, object]) -> object:
    """Return what one of the form's formulas shows."""
    ratio = re.fullmatch(r'=IF\(N\((\w+)\)=0,"",(\w+)/\1\)', formula)
    if ratio:
        planned = values[ratio[1]]
        return values[ratio[2]] / planned if planned else ""  # type: ignore[operator]  # both are figures
    total = re.fullmatch(r'=IF\(COUNT\((?P<cells>[\w:,]+)\)=0,"",ROUND\(SUM\((?P=cells)\),6\)\)', formula)
    if total:
        found = [values.get(name) for name in _names(total["cells"])]
        figures = [value for value in found if isinstance(value, int | float)]
        return round(sum(figures), 6) if figures else ""
    warning = re.fullmatch(r'=IF\(OR\((\w+)="",\1=100\),"","(.*)"\)', formula)
    assert warning, f"unknown formula {formula}"
    return "" if values[warning[1]] in {"", 100} else warning[2]


def _names(cells: str) -> Iterator[str]:
    for run in cells.split(","):
        first, _, last = run.partition(":")
        yield from (f"{first[0]}{row}" for row in range(int(first[1:]), int((last or first)[1:]) + 1))


class WordSheet:
    """The table of the Word file; a list is chosen from in its content control."""

    def __init__(self, data: bytes) -> None:
        """Open the file."""
        self.document = Document(BytesIO(data))
        self.table = self.document.tables[0]
        self._cells = [list(row.cells) for row in self.table.rows]
        self.height, self.width = len(self._cells), len(self._cells[0])

    def text(self, row: int, column: int) -> str:
        """Return the text of the cell without codes and lists."""
        return str(self._cells[row][column].text)

    def put(self, row: int, column: int, text: str) -> None:
        """Type into a cell, or choose from its list."""
        cell = self._cells[row][column]
        control = next(cell._tc.iter(qn("w:sdt")), None)
        if control is None:
            cell.paragraphs[0].add_run(text)
            return
        offered = [item.get(qn("w:value")) for item in control.iter(qn("w:listItem"))]
        assert text in offered
        placeholder = next(control.iter(qn("w:showingPlcHdr")))
        placeholder.getparent().remove(placeholder)
        next(control.iter(qn("w:t"))).text = text

    def compute(self) -> None:
        """Write the results of the fields, whose formulas call a cell by its place among those of its row."""
        values = {}
        rows = [list(row._tr.iter(qn("w:tc"))) for row in self.table.rows]
        for number, row in enumerate(rows, 1):
            for letter, cell in zip("ABCDEFGHIJK", row, strict=False):
                values[f"{letter}{number}"] = cell
        for cell in values.values():
            codes = "".join(each.text for each in cell.iter(qn("w:instrText")))
            if codes:
                list(cell.iter(qn("w:t")))[-1].text = _field_result(codes, values)

    def source(self) -> Source:
        """Save and read the file."""
        stream = BytesIO()
        self.document.save(stream)
        return read_docx("自评表.docx", _DIGEST, stream.getvalue())


def _field_result(code: str, cells: dict[str, object]) -> str:
    ratio = re.fullmatch(r'IF =(\w+) = 0 "—" "=(\w+)/IF\(\1=0,1,\1\)\*100 \\# "0\.00%""', code)
    if ratio:
        planned = _figure(cells[ratio[1]])
        rate = _figure(cells[ratio[2]]) / planned * 100 if planned else None
        return "—" if rate is None else f"{rate.quantize(Decimal('0.01'), ROUND_HALF_UP)}%"
    total = re.fullmatch(r'=(?P<terms>[\w:+()]+)(?P<money> \\# "#,##0\.00")?', code)
    assert total, f"unknown field {code}"
    found = sum((_figure(cells[name]) for name in _terms(total["terms"])), Decimal(0))
    return f"{found:,.2f}" if total["money"] else f"{found.normalize():f}"


def _terms(terms: str) -> Iterator[str]:
    yield from _names(re.sub(r"SUM\(([\w:]+)\)", r"\1", terms).replace("+", ","))


def _figure(cell: object) -> Decimal:
    texts = [each.text or "" for each in cell.iter(qn("w:t"))]  # type: ignore[attr-defined]  # an element of lxml
    return Decimal("".join(texts).replace(",", "") or 0)
