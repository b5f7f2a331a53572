"""A plain text written as a Word file the way officials' files are: styles, lists, tables, runs split anywhere."""

import re
from io import BytesIO
from itertools import groupby
from random import Random

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from generator.sources.source import Table
from generator.sources.text import read_text
from tests.typed_numbers import FORMS, OUTLINE, Form, Numbered, number_lines

_CHAPTERS = re.compile(
    r"[一二三四五六七八九十\d]+、\s*(基本情况|绩效评价工作开展|综合评价|绩效评价指标分析|预算执行进度|主要经验|有关建议|其他需要说明)"
)
_SECTION = re.compile(r"（[一二三四五六七八九十]+）[^，；]{2,36}$")
_POINT = re.compile(r"\d+[.．][^，。；\d]{2,16}$")
_LABEL = re.compile(r"\s*\S{2,16}?[：:]")
_COVER_LINES = 12


def write_docx(text: str, rng: Random) -> bytes:
    """Return a Word file that shows exactly `text`, white space aside."""
    document = Document()
    lines = text.splitlines()
    tables = {table.first: table for table in read_text("", "", text.encode()).tables}
    covered = {line for table in tables.values() for line in range(table.first, table.last + 1)}
    cover = _cover(lines, covered) if rng.random() < 0.5 else range(0)
    body = [(number, line) for number, line in enumerate(lines, 1) if number not in covered and number not in cover]
    numbered = number_lines([line for line in body if "\t" not in line[1].strip()], rng)
    _define_lists(document, numbered, rng)
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    for number, line in enumerate(lines, 1):
        if number in tables:
            _write_table(document, tables[number], rng)
        elif number in cover:
            if number == cover[0]:
                _write_cover(document, [lines[one - 1] for one in cover], rng)
        elif number not in covered and (line.strip() or rng.random() < 0.7):
            _write_line(document, line, numbered.get(number), rng)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _cover(lines: list[str], covered: set[int]) -> range:
    """Return the longest run of labelled lines near the beginning."""
    near = list(enumerate(lines[:_COVER_LINES], 1))
    runs = [
        [number for number, _ in run]
        for labelled, run in groupby(near, lambda one: one[0] not in covered and bool(_LABEL.match(one[1])))
        if labelled
    ]
    longest = max(runs, key=len, default=[])
    return range(longest[0], longest[-1] + 1) if longest else range(0)


def _write_cover(document: WordDocument, lines: list[str], rng: Random) -> None:
    table = document.add_table(len(lines), 2)
    for row, line in zip(table.rows, lines, strict=True):
        label = _LABEL.match(line)
        parts = (line[: label.end()], line[label.end() :]) if label else (line, "")
        for cell, part in zip(row.cells, parts, strict=True):
            _add_runs(cell.paragraphs[0], part, rng)


def _write_table(document: WordDocument, table: Table, rng: Random) -> None:
    made = document.add_table(len(table.rows), len(table.rows[0]), "Table Grid")
    for row, cells in zip(made.rows, table.rows, strict=True):
        for place, cell in zip(row.cells, cells, strict=True):
            half = rng.randrange(len(cell.text) + 1) if rng.random() < 0.1 else 0
            _add_runs(place.paragraphs[0], cell.text[half:], rng)
            if half:
                place.paragraphs[0].insert_paragraph_before(cell.text[:half])
    _merge(made, [[bool(cell.text) for cell in row] for row in table.rows], rng)


def _merge(table: WordTable, filled: list[list[bool]], rng: Random) -> None:
    """Merge what is blank below a filled cell of the first two columns, and now and then what is blank beside one."""
    for column in (0, 1)[: len(filled[0]) - 1]:
        for row in range(2, len(filled)):
            if not any(filled[row][: column + 1]) and any(one[column] for one in filled[1:row]):
                table.cell(row - 1, column).merge(table.cell(row, column))
    for row, cells in enumerate(filled):
        blank = next((place for place, full in enumerate(cells[1:], 1) if full), 1)
        alone = row + 1 == len(filled) or filled[row + 1][0]
        if cells[0] and blank > 1 and alone and rng.random() < 0.5:
            table.cell(row, 0).merge(table.cell(row, blank - 1))


def _write_line(document: WordDocument, line: str, numbered: Numbered | None, rng: Random) -> None:
    level = heading_level(line)
    paragraph = document.add_paragraph(style=f"Heading {level}" if level else None)
    if numbered is not None and not (level and numbered.key == 0 and numbered.form == level - 1):
        _number(paragraph, numbered.form if numbered.key == 0 else 0, numbered.key + 1)
    elif numbered is None and level:
        _number(paragraph, 0, 0)
    _add_runs(paragraph, line.strip() if numbered is None else numbered.text, rng)


def heading_level(line: str) -> int | None:
    """Return the level of a line that is a title: 1 of a chapter, 2 of a section, 3 of a point."""
    patterns = (_CHAPTERS, _SECTION, _POINT)
    found = (level for level, pattern in enumerate(patterns, 1) if pattern.match(line.strip()))
    return next(found, None) if len(line.strip()) <= 40 else None


def _number(paragraph: Paragraph, level: int, key: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = key


def _add_runs(paragraph: Paragraph, text: str, rng: Random) -> None:
    """Add the text in runs that end anywhere, with the marks of editing that Word leaves between them."""
    while text:
        size = rng.randint(1, 25)
        run = paragraph.add_run(text[:size])
        run.bold = rng.choice((None, None, True))
        text = text[size:]
        chance = rng.random()
        if chance < 0.05:
            _wrap(run._r, rng.choice(("w:ins", "w:smartTag", "w:hyperlink")))
        elif chance < 0.1:
            paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
        elif chance < 0.13:
            deleted = "<w:r><w:delText>删去的文字</w:delText></w:r>"
            paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="a">{deleted}</w:del>'))


def _wrap(run: BaseOxmlElement, name: str) -> None:
    wrapper = OxmlElement(name)
    run.addprevious(wrapper)
    wrapper.append(run)


def _define_lists(document: WordDocument, numbered: dict[int, Numbered], rng: Random) -> None:
    """Define the outline as list 1, tied to the heading styles, and every other list by its key plus one.

    Lists of one form share a definition and begin anew, as Word makes them, or have one each, as WPS does.
    """
    element = document.part.numbering_part.element
    for one in list(element):
        element.remove(one)
    keys = {one.key: one.form for one in numbered.values() if one.key}
    own = {key: key + 100 if rng.random() < 0.5 else form for key, form in keys.items()}
    headings = [f'<w:pStyle w:val="Heading{level}"/>' for level in (1, 2, 3)] + ["", ""]
    definitions = {99: "".join(_level(level, form, headings[level]) for level, form in enumerate(OUTLINE))}
    definitions |= {own[key]: _level(0, FORMS[form]) for key, form in keys.items()}
    for key, levels in definitions.items():
        element.append(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">{levels}</w:abstractNum>'))
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for key, definition, override in [(0, 99, ""), *((key, own[key], restart) for key in keys)]:
        head = f'<w:num {nsdecls("w")} w:numId="{key + 1}"><w:abstractNumId w:val="{definition}"/>'
        element.append(parse_xml(f"{head}{override}</w:num>"))
    if any(one.key == 0 for one in numbered.values()):
        _tie_headings(document)


def _level(level: int, form: Form, tied: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form.number_format}"/>{tied}'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{form.level_text.replace("%1", f"%{level + 1}")}"/></w:lvl>'
    )


def _tie_headings(document: WordDocument) -> None:
    for level in range(3):
        properties = document.styles[f"Heading {level + 1}"].element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = 1
