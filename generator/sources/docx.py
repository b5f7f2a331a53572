"""Word files (.docx): paragraphs, tables, automatic numbers and notes in the order in which a reader meets them.

Headers and footers are left out: they are page furniture, not text.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.errors import GongkaiError
from generator.sources.list_counter import ListCounter
from generator.sources.markup import RESAVE, Element, child, shown, w
from generator.sources.numbering import NumberedList, read_lists
from generator.sources.package import Package, open_package
from generator.sources.source import Cell, Source, Table, join_lines
from generator.sources.word_formulas import uncomputed_note
from generator.sources.word_notes import notes
from generator.sources.word_styles import Styles, heading_level, list_place, read_styles
from generator.sources.word_tables import Place, grid, is_frame
from generator.sources.word_text import is_deleted, read_words

_EMBEDDED = {w("altChunk"), w("subDoc")}
_FOREIGN = (("xl/", "Excel 文件"), ("ppt/", "PowerPoint 文件"), ("content.xml", "OpenDocument 文件"))
_USED = {"styles", "numbering", "footnotes", "endnotes"}
_NOTES = {w("footnote"): "脚注", w("endnote"): "尾注"}
_BLANKS = " \n\t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"


def read_docx(name: str, sha256: str, data: bytes) -> Source:
    """Read a Word file.

    Raises:
        GongkaiError: it is encrypted, damaged, of another kind, unsafe, or keeps text in embedded documents.
    """
    package = open_package(name, data)
    main = package.related("").get("officeDocument", "word/document.xml")
    body = _body(package, main)
    parts = {kind: package.part(path) for kind, path in package.related(main).items() if kind in _USED}
    reader = _Reader(name, read_styles(parts.get("styles")), read_lists(parts.get("numbering")))
    reader.read(body)
    for note in notes(body, parts):
        reader.read_note(note)
    told = uncomputed_note(body)
    lines, tables, places = tuple(reader.lines), tuple(reader.tables), tuple(reader.places)
    return Source(name, sha256, lines, tables, reader.levels, places, notes=told)


def _body(package: Package, path: str) -> Element:
    document = package.part(path)
    if document is None:
        found = (kind for start, kind in _FOREIGN if any(name.startswith(start) for name in package.names))
        raise GongkaiError(f"{package.name}：不是 Word 文件（没有 {path}），而是{next(found, '别的压缩包')}。{RESAVE}")
    body = child(document, "body")
    if body is None:
        raise GongkaiError(f"{package.name}：{path} 里没有正文（w:body）。{RESAVE}")
    return body


@dataclass
class _Reader:
    """Collects lines, tables and levels while it walks through the document once.

    Paragraphs outside tables are counted, empty ones too, and so are tables: a place is told by these numbers.
    """

    name: str
    styles: Styles
    lists: dict[str, NumberedList]
    counter: ListCounter = field(default_factory=ListCounter)
    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    levels: dict[int, int] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)
    paragraphs: int = 0
    part: str = ""

    def read_note(self, note: Element) -> None:
        """Read a footnote or endnote; their paragraphs are counted for themselves."""
        part = _NOTES[note.tag]
        if part != self.part:
            self.part, self.paragraphs = part, 0
        self.read(note)

    def read(self, container: Element) -> None:
        """Read all paragraphs and tables of a container."""
        for block in self._blocks(container):
            if block.tag == w("tbl"):
                self._read_table(block)
            else:
                self._read_paragraph(block)

    def _blocks(self, container: Element) -> Iterator[Element]:
        for one in shown(container):
            if one.tag in _EMBEDDED:
                raise GongkaiError(f"{self.name}：嵌有别的文档，其内容无法读取。{RESAVE}，嵌入的内容会并入正文")
            if one.tag == w("tbl") or (one.tag == w("p") and not is_deleted(one)):
                yield one
            elif one.tag != w("p"):
                yield from self._blocks(one)

    def _read_paragraph(self, paragraph: Element) -> None:
        words = read_words(paragraph)
        self.paragraphs += 1
        lines = [line.strip() for line in self._numbered(paragraph, words.text).split("\n")]
        level = heading_level(paragraph, self.styles)
        first = next((index for index, line in enumerate(lines) if line), None)
        if level is not None and first is not None:
            self.levels[len(self.lines) + 1 + first] = level
        self.lines.extend(lines)
        self.places.extend([f"{self.part}第{self.paragraphs}段"] * len(lines))
        for box in words.boxes:
            self.read(box)

    def _numbered(self, paragraph: Element, text: str) -> str:
        """Return the text with its number; an empty paragraph that ends a section has none in Word."""
        place = list_place(paragraph, self.styles, self.lists)
        if place is None or (not text and child(paragraph, "pPr", "sectPr") is not None):
            return text
        return _attach(self.counter.label(*place), text)

    def _read_table(self, table: Element) -> None:
        rows = grid(table)
        if is_frame(rows):
            self._read_frame(rows)
            return
        first = len(self.lines) + 1
        cells = [self._read_row(row, f"表{len(self.tables) + 1}第{number}行") for number, row in enumerate(rows, 1)]
        self.tables.append(Table.of(first, len(self.lines), cells))

    def _read_frame(self, rows: list[list[Place]]) -> None:
        for cell in (place.cell for row in rows for place in row):
            if cell is not None:
                self.read(cell)

    def _read_row(self, row: list[Place], place: str) -> list[Cell]:
        texts = [self._texts(cell.cell) for cell in row]
        self.lines.append("\t".join(" ".join(text) for text in texts))
        self.places.append(place)
        line = len(self.lines)
        return [Cell(join_lines(text), line, f"{place}第{number}格") for number, text in enumerate(texts, 1)]

    def _texts(self, cell: Element | None) -> list[str]:
        """Return the lines of a cell that are not empty; those of a table within it without their tabs."""
        inner = replace(self, lines=[], tables=[], levels={}, places=[])
        if cell is not None:
            inner.read(cell)
        return [" ".join(line.split("\t")).strip() for line in inner.lines if line.strip()]


def _attach(label: str, text: str) -> str:
    """Put a number before its text, with a blank only where it would run into a figure: 1. 2023年."""
    if not label:
        return text
    rest = text.lstrip(_BLANKS)
    breaks = "\n" * text[: len(text) - len(rest)].count("\n")
    runs_on = label[-1] in ".．" or label[-1].isalnum()
    return f"{breaks}{label}{' ' if runs_on and rest[:1].isdecimal() else ''}{rest}"
