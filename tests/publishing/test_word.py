"""The public copy of a Word file shows the same text and carries nothing else."""

from pathlib import Path
from random import Random

import pytest
from docx import Document

from generator.publishing.copies import public_copy
from generator.publishing.removed import Removed
from generator.screening.checked_copy import checked_copy
from generator.sources.docx import read_docx
from tests.docx_writer import write_docx
from tests.importing.known_reports import known_reports
from tests.publishing.planted import Planted, words_in
from tests.publishing.poisoned_word import members_of, poisoned
from tests.sources.raw_docx import pack, paragraph, raw_docx, relations, run

_REPORTS = {report.file.name: report.text for report in known_reports()[::3]}
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml"
_SHORT = "\n".join(next(iter(_REPORTS.values())).splitlines()[:60])


def chance(seed: int | str) -> Random:
    return Random(seed)  # noqa: S311  # for a test, not for a secret


def lines(data: bytes) -> list[str]:
    return [line for line in read_docx("报告.docx", "", data).lines if line]


@pytest.mark.parametrize("seed", range(12))
def test_nothing_planted_is_left_and_all_text_is(seed: int) -> None:
    rng, planted = chance(seed), Planted()
    clean = write_docx(_SHORT, rng)
    filed = poisoned(clean, rng, planted)
    assert planted.found_in(filed) == set(planted.places.values())
    assert lines(filed) == lines(clean)
    copy = checked_copy("报告.docx", filed).copy
    assert planted.found_in(copy.data) == set()
    assert lines(copy.data) == lines(clean)
    assert copy.removed.properties == ("作者", "最后修改人", "单位")
    assert {name for name, _ in copy.removed.places} == {"批注", "修订", "隐藏文字", "嵌入的文件"}


@pytest.mark.parametrize("name", _REPORTS)
def test_whole_reports_keep_their_text(name: str) -> None:
    rng = chance(name)
    clean = write_docx(_REPORTS[name], rng)
    filed = poisoned(clean, rng, Planted())
    read, copied = read_docx("报告.docx", "", filed), read_docx("报告.docx", "", public_copy("报告.docx", filed).data)
    assert [line for line in copied.lines if line] == [line for line in read.lines if line]
    assert [table.rows for table in copied.tables] == [table.rows for table in read.tables]
    assert list(copied.levels.values()) == list(read.levels.values())


def test_the_same_file_gives_the_same_bytes_and_a_copy_is_clean() -> None:
    filed = poisoned(write_docx(_SHORT, chance(1)), chance(2), Planted())
    first, second = public_copy("a.docx", filed), public_copy("b.docx", filed)
    assert first == second
    again = public_copy("a.docx", first.data)
    assert again.data == first.data
    assert again.removed == Removed()
    assert first.removed != Removed()


def test_word_opens_the_copy(tmp_path: Path) -> None:
    clean = write_docx(_SHORT, chance(3))
    path = tmp_path / "copy.docx"
    path.write_bytes(public_copy("a.docx", poisoned(clean, chance(3), Planted())).data)
    document = Document(str(path))
    assert document.paragraphs
    assert document.core_properties.author == ""
    pictures = [part for part in document.part.related_parts.values() if part.partname.startswith("/word/media/")]
    assert [part.partname.split("/")[-1] for part in pictures] == ["planted1.jpeg", "planted3.png"]


def changed(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


_GONE = '<w:del w:id="1" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del>'
_MARK = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (changed(f'{_GONE}<w:ins w:id="2" w:author="a">{run("增")}</w:ins>{run("留")}'), ["增留"]),
        (changed(f'<w:moveFrom w:id="2">{run("旧")}</w:moveFrom><w:moveTo w:id="3">{run("新")}</w:moveTo>'), ["新"]),
        (changed(_GONE, _MARK) + paragraph("后"), ["后"]),
        (changed(f"{_GONE}{run('半')}", _MARK) + paragraph("后"), ["半", "后"]),
        (f"<w:tbl><w:tr><w:tc>{changed(_GONE, _MARK)}</w:tc><w:tc>{paragraph('格')}</w:tc></w:tr></w:tbl>", ["\t格"]),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('框中')}</w:sdtContent></w:sdt>", ["框中"]),
        (f"<w:p><w:smartTag>{run('标')}<w:smartTag>{run('签')}</w:smartTag></w:smartTag></w:p>", ["标签"]),
        (f'<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>可见</w:t></w:r>{run("字")}</w:p>', ["可见字"]),
    ],
)
def test_changes_are_accepted(body: str, shown: list[str]) -> None:
    copy = checked_copy("报告.docx", raw_docx(body)).copy
    assert lines(copy.data) == shown
    assert "删" not in read_docx("报告.docx", "", copy.data).lines


def test_a_cell_ends_with_a_paragraph_although_its_last_was_deleted() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{changed(_GONE, _MARK)}</w:tc></w:tr></w:tbl>"
    copied = members_of(public_copy("a.docx", raw_docx(cell)).data)
    assert b"<w:tc><w:p/></w:tc>" in copied["word/document.xml"]


def test_the_stricter_edition_of_the_standard_is_cleaned_too() -> None:
    usual = raw_docx(changed(f"{_GONE}{run('留')}"))
    strict = pack({name: data.replace(_USUAL, _STRICT) for name, data in members_of(usual).items()})
    assert lines(strict) == ["留"]
    copy = checked_copy("报告.docx", strict).copy
    assert lines(copy.data) == ["留"]
    document = members_of(copy.data)["word/document.xml"]
    assert "删".encode() not in document
    assert _STRICT in document


_HISTORY = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange", "pPrChange"),
    *("rPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tblPrExChange", "tcPrChange", "trPrChange"),
    *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "proofErr"),
    *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart"),
    *("customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart"),
    *("customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "permStart", "permEnd"),
    *("statusText", "helpText", "exitMacro", "entryMacro", "customXml", "customXmlPr", "smartTag", "smartTagPr"),
    *("sdt", "sdtPr", "sdtEndPr", "sdtContent"),
)
"""The elements in which the standard keeps the history of a text, and what hangs on it unseen."""

_SETTINGS = (
    *("rsids", "trackRevisions", "documentProtection", "writeProtection", "attachedTemplate", "mailMerge", "docVars"),
    *("revisionView", "saveThroughXslt", "attachedSchema", "smartTagType", "activeWritingStyle", "linkStyles"),
    *("saveSubsetFonts", "embedTrueTypeFonts", "savePreviewPicture", "proofState", "documentType"),
)


@pytest.mark.parametrize("name", _HISTORY)
def test_no_element_of_history_is_left(name: str) -> None:
    word = Planted().word(name)
    told = f'<w:{name} w:id="1" w:author="{word}" w:initials="{word}" w:val="{word}"/>'
    copied = members_of(public_copy("a.docx", raw_docx(f"<w:p>{run('前')}{told}{run('后')}</w:p>")).data)
    assert "前".encode() in copied["word/document.xml"]
    assert not words_in(copied["word/document.xml"])
    assert f"<w:{name} ".encode() not in copied["word/document.xml"]


@pytest.mark.parametrize("name", ["conflictIns", "conflictDel", "customXmlConflictInsRangeStart"])
def test_no_conflict_is_left(name: str) -> None:
    word = Planted().word(name)
    namespace = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    filed = raw_docx(f'<w:p><w14:{name} {namespace} w:author="{word}"/>{run("后")}</w:p>')
    assert not words_in(public_copy("a.docx", filed).data)


@pytest.mark.parametrize("name", _SETTINGS)
def test_no_setting_of_a_session_is_left(name: str) -> None:
    word = Planted().word(name)
    filed = raw_docx(paragraph("文"), settings=f'<w:zoom w:percent="100"/><w:{name} w:val="{word}"/>')
    copied = members_of(public_copy("a.docx", filed).data)
    assert b"<w:zoom " in copied["word/settings.xml"]
    assert f"<w:{name} ".encode() not in copied["word/settings.xml"]


def test_a_chart_keeps_its_figures_and_forgets_its_file() -> None:
    chart = (
        b'<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
        b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        b"<c:pivotSource><c:name>ZQ1XJ</c:name></c:pivotSource><c:f>'[ZQ2XJ.xlsx]1'!$A$1</c:f><c:v>95.50</c:v>"
        b'<c:externalData r:id="x"/></c:chartSpace>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    shown = f'<w:p><w:r><w:drawing><c r:id="c" xmlns:r="{kind}"/></w:drawing></w:r></w:p>'
    related = relations({"chart": "charts/chart1.xml"}).replace(b"<Relationship ", b'<Relationship Id="c" ')
    book = relations({"package": "../embeddings/book.xlsx"}).replace(b"<Relationship ", b'<Relationship Id="x" ')
    added = {
        "word/_rels/document.xml.rels": related,
        "word/charts/chart1.xml": chart,
        "word/charts/_rels/chart1.xml.rels": book,
        "word/embeddings/book.xlsx": b"ZQ3XJ",
    }
    copy = checked_copy("a.docx", pack(members_of(raw_docx(shown)) | added)).copy
    assert words_in(copy.data) == set()
    copied = members_of(copy.data)
    assert set(copied) == set(members_of(raw_docx(shown))) | {"word/charts/chart1.xml"}
    assert b"<c:f>'1'!$A$1</c:f><c:v>95.50</c:v>" in copied["word/charts/chart1.xml"]
    assert copy.removed.places == (("嵌入的文件", 1),)
