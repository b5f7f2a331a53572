"""Of every line and cell it is known where in the file it stands."""

from generator.sources.docx import read_docx
from generator.sources.source import Source
from generator.sources.text import read_text
from tests.sources.raw_docx import paragraph, raw_docx, run

TABLE = f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙')}</w:tc></w:tr></w:tbl>"


def test_paragraphs_and_tables_of_a_word_file_are_counted() -> None:
    two_lines = paragraph("<w:r><w:t>丙</w:t><w:br/><w:t>丁</w:t></w:r>")
    merged = (
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("甲")}</w:tc>'
        f"<w:tc>{paragraph('乙')}</w:tc></w:tr></w:tbl>"
    )
    read = read_docx("", "", raw_docx(paragraph("首") + paragraph("") + TABLE + two_lines + merged + paragraph("末")))
    assert read.lines == ("首", "", "甲\t乙", "丙", "丁", "甲\t\t乙", "末")
    assert read.places == ("第1段", "第2段", "表1第1行", "第3段", "第3段", "表2第1行", "第4段")
    assert [cell.address for cell in read.tables[1].rows[0]] == [f"表2第1行第{number}格" for number in (1, 2, 3)]


def test_notes_are_counted_for_themselves() -> None:
    notes = "".join(f'<w:footnote w:id="{key}">{paragraph(text)}</w:footnote>' for key, text in ((2, "二"), (3, "三")))
    end = f'<w:endnote w:id="2">{paragraph("尾")}</w:endnote>'
    marks = "".join(f'<w:r><w:footnoteReference w:id="{key}"/></w:r>' for key in (2, 3))
    body = paragraph(f'{run("甲")}{marks}<w:r><w:endnoteReference w:id="2"/></w:r>')
    read = read_docx("", "", raw_docx(body, footnotes=notes, endnotes=end))
    assert list(zip(read.lines, read.places, strict=True))[1:] == [
        ("二", "脚注第1段"),
        ("三", "脚注第2段"),
        ("尾", "尾注第1段"),
    ]


def test_lines_of_a_text_are_counted() -> None:
    read = read_text("", "", "首\n甲\t乙\n1\t2".encode())
    assert read.places == ("第1行", "第2行", "第3行")
    assert read.tables[0].rows[1][1].address == "第3行第2格"


def test_a_source_without_places_tells_the_line() -> None:
    assert Source("", "", ("甲",)).place(1) == "第1行"
    assert Source("", "", ("甲",), places=("第2页",)).place(1) == "第2页"
