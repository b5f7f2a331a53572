"""The blank form as a Word file: lists as content controls, sums and rates as fields.

Source: ECMA-376 part 1, 17.5.2 (content controls) and 17.16 (fields); a formula names a cell by the letter of its place
in its own row, in which a merged cell is one.
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.forms.contents import Box, Entry, Label, Place, Ratio, Shortfall, Sum
from generator.forms.docx_parts import add_choice, add_field, add_nested_field
from generator.forms.layout import CREATED, ROOM, ROOMY, WIDTHS, Layout
from generator.forms.prompts import CHOICES, NOTES, WORD_NOTE
from generator.framework.form import NAME

_TITLE_ROWS = 2
_MARGIN = Mm(15)
_PAGE = Mm(297), Mm(210)
_LEFT = frozenset({"project", "overall", "result", "name", "reason"})
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def write_docx(layout: Layout) -> bytes:
    """Return the form as a .docx file."""
    document = Document()
    _set_up(document)
    for box in layout.boxes:
        if box.place.row < _TITLE_ROWS and isinstance(box.content, Label):
            _write(document.add_paragraph(), box.content.text, Pt(16 - 5 * box.place.row), bold=box.place.row == 0)
    _Grid(document, layout).fill()
    for note in (*NOTES, WORD_NOTE):
        _write(document.add_paragraph(), note, Pt(9)).alignment = WD_ALIGN_PARAGRAPH.LEFT
    stream = BytesIO()
    document.save(stream)
    return _without_times(stream.getvalue())


def _set_up(document: WordDocument) -> None:
    """Set the page, the fonts and the properties."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    normal = document.styles["Normal"]
    if isinstance(normal, ParagraphStyle):
        normal.font.name = "宋体"
        normal.paragraph_format.space_after = Pt(0)
        normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.last_modified_by = NAME, "", "", ""
    properties.created = properties.modified = CREATED


def _write(paragraph: Paragraph, text: str, size: Length, *, bold: bool = False) -> Paragraph:
    run = paragraph.add_run(text)
    run.font.size, run.bold = size, bold
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


class _Grid:
    """The table, whose rows are those of the layout below title and year."""

    def __init__(self, document: WordDocument, layout: Layout) -> None:
        """Make the table with all its cells merged as the layout says."""
        self._boxes = [box for box in layout.boxes if box.place.row >= _TITLE_ROWS]
        self._table: Table = document.add_table(layout.height - _TITLE_ROWS, len(WIDTHS), "Table Grid")
        self._table.autofit = False
        self._table.alignment = WD_TABLE_ALIGNMENT.CENTER
        self._cells: list[list[_Cell]] = [list(row.cells) for row in self._table.rows]
        for column, width in zip(self._table.columns, WIDTHS, strict=True):
            column.width = Mm(width)
        for row in self._cells:
            for cell, width in zip(row, WIDTHS, strict=True):
                cell.width = Mm(width)
        self._made = {box.place: self._merged(box) for box in self._boxes}

    def fill(self) -> None:
        """Write what the cells hold."""
        for box in self._boxes:
            cell = self._made[box.place]
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            if isinstance(box.content, Entry) and box.content.kind in ROOMY:
                self._table.rows[box.place.row - _TITLE_ROWS].height = Pt(ROOM)
            self._content(box, cell.paragraphs[0])

    def _merged(self, box: Box) -> _Cell:
        row, column = box.place.row - _TITLE_ROWS, box.place.column
        cell = self._cells[row][column]
        if box.width == box.height == 1:
            return cell
        merged: _Cell = cell.merge(self._cells[row + box.height - 1][column + box.width - 1])
        return merged

    def _content(self, box: Box, paragraph: Paragraph) -> None:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        match box.content:
            case Label(text):
                _write(paragraph, text, Pt(10), bold=True)
            case Entry(kind=kind) if kind in CHOICES:
                add_choice(paragraph, kind, CHOICES[kind])
            case Entry(kind=kind, text=text):
                _write(paragraph, text, Pt(10))
                if kind in _LEFT:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
            case Sum(runs, unit):
                cells = "+".join(map(self._run, runs))
                add_field(paragraph, f'={cells} \\# "#,##0.00"' if unit == "money" else f"={cells}")
            case Ratio(spent, planned):
                over, under = self._address(spent), self._address(planned)
                rate = f'={over}/IF({under}=0,1,{under})*100 \\# "0.00%"'
                add_nested_field(paragraph, "IF ", f"={under}", ' = 0 "—" "', rate, '"')
            case Shortfall():
                pass

    def _run(self, run: tuple[Place, Place]) -> str:
        first, last = map(self._address, run)
        return first if first == last else f"SUM({first}:{last})"

    def _address(self, place: Place) -> str:
        """Return how a formula calls a cell; those into which a merged cell above reaches count too."""
        before = sum(
            box.place.row <= place.row < box.place.row + box.height and box.place.column < place.column
            for box in self._boxes
        )
        return f"{chr(ord('A') + before)}{place.row - _TITLE_ROWS + 1}"


def _without_times(data: bytes) -> bytes:
    """Return the package with no time of the clock in its directory."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = ZipInfo(name, _NO_TIME)
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return stream.getvalue()
