"""A report as the files that offices, systems and web pages make of it."""

import html
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from docx import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

from generator.sources.source import Table
from tests.docx_writer import heading_level
from tests.sources.raw_pdf import show, write_pdf
from tests.sources.report_writers import blocks, pdf_pages

METADATA = {
    "index_number": "000014349/2024-00110",
    "issuer": "某某局",
    "created": "2024-04-01",
    "published": "2024-04-02",
    "validity": "有效",
}
"""The envelope of `saved_page`, in the shape of `gongkai import --json`."""
_BLOCK = (
    "<ul><li><b>索&nbsp;引&nbsp;号：</b>000014349/2024-00110</li><li><b>发布机构：</b>某某局</li>"
    "<li><b>成文日期：</b>2024年04月01日</li><li><b>发布日期：</b>2024-04-02</li><li><b>有效性：</b>有效</li></ul>"
)
_NAVIGATION = "<ul><li><a href=a>政务公开</a></li><li><a href=b>办事服务</a></li><li><a href=c>互动交流</a></li></ul>"
_NUMBER = re.compile(r"(0|[1-9]\d{0,8})(?:\.(\d{1,4}))?(%?)")


def word_of_pieces(text: str) -> bytes:
    """Return a Word file of runs of one or two characters between marks of editing, its numbers typed."""
    document = Document()
    for block in blocks(text):
        if isinstance(block, str):
            _add_pieces(document.add_paragraph(), block)
        else:
            made = document.add_table(len(block.rows), len(block.rows[0]))
            for row, cells in zip(made.rows, block.rows, strict=True):
                for place, cell in zip(row.cells, cells, strict=True):
                    _add_pieces(place.paragraphs[0], cell.text)
    return _saved(document)


def _add_pieces(paragraph: Paragraph, text: str) -> None:
    for start in range(0, len(text), 2):
        run = paragraph.add_run(text[start : start + 2])
        run.bold = start % 3 == 0 or None
        if start % 10 == 4:
            paragraph._p.append(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{start}" w:name="b{start}"/>'))
            paragraph._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{start}"/>'))
        if start % 14 == 6:
            deleted = "<w:r><w:delText>99.99</w:delText></w:r>"
            paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="a">{deleted}</w:del>'))


def word_of_breaks(text: str) -> bytes:
    """Return a Word file whose lines are divided by soft breaks, up to twenty in a paragraph, its tables real ones."""
    document = Document()
    lines: list[str] = []
    for block in blocks(text):
        if isinstance(block, str):
            lines.append(block)
        if len(lines) == 20 or not isinstance(block, str):
            document.add_paragraph("\n".join(lines))
            lines = []
        if not isinstance(block, str):
            made = document.add_table(len(block.rows), len(block.rows[0]), "Table Grid")
            for row, cells in zip(made.rows, block.rows, strict=True):
                for place, cell in zip(row.cells, cells, strict=True):
                    place.text = cell.text
    document.add_paragraph("\n".join(lines))
    return _saved(document)


def _saved(document: object) -> bytes:
    stream = BytesIO()
    document.save(stream)  # type: ignore[attr-defined]  # the class of documents is not public
    return stream.getvalue()


def narrow_pdf(text: str) -> bytes:
    """Return a PDF of 34 characters a line with ruled tables and a number at every page's foot."""
    pages = pdf_pages(text, 34)
    return write_pdf(f"{page}\n{show(f'- {number} -', 290, 30)}" for number, page in enumerate(pages, 1))


def saved_page(text: str) -> bytes:
    """Return a government's web page: navigation, what it says about the article, the article, buttons, footer."""
    parts = []
    for block in blocks(text):
        if isinstance(block, str):
            parts.append(f"<p>\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}{_marked_up(block)}</p>")
        else:
            parts.append(f"<table border=1>{''.join(_spanned_rows(block))}</table>")
    body = (
        f"<div id=nav>{_NAVIGATION}</div><div class=dqwz>当前位置：<a href=/>首页</a>&gt;<a href=/z>公开</a></div>"
        f"<div class=info>{_BLOCK}</div><div class=TRS_Editor>{''.join(parts)}</div>"
        "<div class=bdsharebuttonbox>分享到：<a href=#>微信</a></div><p>【打印本页】</p><footer>主办：某某州</footer>"
    )
    head = '<meta http-equiv=Content-Type content="text/html; charset=gb2312"><style>p{text-indent:2em}</style>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode("gb18030")


def _marked_up(line: str) -> str:
    """Put every fifth piece of seven characters into elements, as editors do."""
    pieces = [html.escape(line[start : start + 7]) for start in range(0, len(line), 7)]
    return "".join(
        f"<span style='font-size:16pt'><b>{piece}</b></span>" if number % 5 == 0 else piece
        for number, piece in enumerate(pieces)
    )


def _spanned_rows(table: Table) -> Iterator[str]:
    """Yield the rows; blanks below a filled cell of the first two columns belong to it."""
    texts = [[cell.text for cell in row] for row in table.rows]
    for index, row in enumerate(texts):
        cells = []
        for column, text in enumerate(row):
            if _is_covered(texts, index, column):
                continue
            spanned = 1
            while index + spanned < len(texts) and _is_covered(texts, index + spanned, column):
                spanned += 1
            mark = f" rowspan={spanned}" if spanned > 1 and text else ""
            cells.append(f"<td{mark}>{html.escape(text)}</td>")
        yield f"<tr>{''.join(cells)}</tr>"


def _is_covered(texts: Sequence[Sequence[str]], index: int, column: int) -> bool:
    above = any(row[column] for row in texts[1:index])
    return index > 1 and column < 2 and not any(texts[index][: column + 1]) and above


def markdown_of_headings(text: str) -> bytes:
    """Return a Markdown file whose titles are headings and whose tables have pipes."""
    parts = []
    for block in blocks(text):
        if isinstance(block, str):
            level = heading_level(block)
            escaped = f"\\{block}" if block.startswith("#") else block
            parts += ["", f"{'#' * (level + 1)} {block.strip()}", ""] if level else [escaped]
        else:
            head, *rest = ([cell.text.replace("|", "\\|") for cell in row] for row in block.rows)
            parts += ["", *(f"| {' | '.join(row)} |" for row in (head, [":---:"] * len(head), *rest)), ""]
    return "\n".join(parts).encode()


def sheet_of_numbers(text: str) -> bytes:
    """Return a workbook: a line in a row, tables between blank rows, their figures stored as numbers with formats."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet("自评报告")
        formats: dict[str, object] = {}
        row = 0
        for block in blocks(text):
            if isinstance(block, str):
                page.write_string(row, 0, block)
                row += 1
                continue
            for cells in block.rows:
                row += 1
                for column, cell in enumerate(cells):
                    stored = _number(cell.text)
                    if stored is None:
                        page.write_string(row, column, cell.text)
                    else:
                        number, shown = stored
                        made = formats.setdefault(shown, book.add_format({"num_format": shown}))
                        page.write_number(row, column, number, made)
            row += 2
    return stream.getvalue()


def _number(text: str) -> tuple[Decimal, str] | None:
    """Return the number that a cell stores for a print, and the format that shows it."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    whole, decimals, percent = found.groups()
    number = Decimal(f"{whole}.{decimals or '0'}")
    shown = f"0{'.' + '0' * len(decimals) if decimals else ''}{percent}"
    return (number / 100 if percent else number), shown
