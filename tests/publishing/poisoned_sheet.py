"""Excel files with words planted wherever Excel keeps what no cell shows."""

from io import BytesIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it publishes no types

from tests.publishing.made_pictures import PLACES, jpeg
from tests.publishing.planted import Planted
from tests.publishing.poisoned_word import Parts, members_of, packed, poison_package

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_THREADED = "http://schemas.microsoft.com/office/2017/10/relationships"
_BOOK, _SHEET = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
_OF_BOOK, _OF_SHEET = "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels"
ROWS = [["三级指标", "分值", "得分"], ["培训期数", 10, 9.5], ["合计", 10, "=SUM(C2:C2)"]]
"""What the first sheet shows."""


def poisoned_sheet(planted: Planted) -> bytes:
    """Return an Excel file with two shown sheets and a hidden one, and planted words everywhere else."""
    parts = Parts(members_of(_written(planted)), planted)
    poison_package(parts)
    _poison_book(parts)
    _poison_sheet(parts)
    _add_unused_text(parts)
    return packed(parts.members, planted)


def _written(planted: Planted) -> bytes:
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("自评表")
    for number, row in enumerate(ROWS):
        sheet.write_row(number, 0, row)
    sheet.write_comment("A2", planted.word("comment"), {"author": planted.word("comment author")})
    sheet.write_url("F1", f"external:C:\\Users\\{planted.word('path of a link')}.xlsx", string="链接")
    sheet.write_url("F2", "https://example.org/", string="网站")
    words = {place: planted.word(f"picture: {place}") for place in PLACES}
    sheet.insert_image("H1", "p.jpg", {"image_data": BytesIO(jpeg(words)), "description": "公章"})
    sheet.set_row(1, None, None, {"hidden": True})
    choices = book.add_worksheet("选项")
    choices.write_row(0, 0, ["优", "良"])
    choices.hide()
    book.add_worksheet("说明").write(0, 0, "分值之和为10")
    book.close()
    return stream.getvalue()


def _poison_book(parts: Parts) -> None:
    word = parts.word
    link = parts.add("xl/externalLinks/externalLink1.xml", f"{_KIND}/externalLink", f"<e>{word('link')}</e>", _OF_BOOK)
    cache = f"{_KIND}/pivotCacheDefinition"
    pivot = parts.add("xl/pivotCache/pivotCacheDefinition1.xml", cache, f"<p>{word('pivot')}</p>", _OF_BOOK)
    for kind in ("connections", "calcChain", "queryTable", "xmlMaps", "usernames", "revisionHeaders"):
        parts.add(f"xl/{kind}.xml", f"{_KIND}/{kind}", f"<x>{word(kind)}</x>", _OF_BOOK)
    parts.add("xl/persons/person.xml", f"{_THREADED}/person", f"<p>{word('person')}</p>", _OF_BOOK)
    namespace = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"
    before = (
        f'<fileSharing userName="{word("user who reserved")}"/>'
        f'<x15ac:absPath xmlns:x15ac="{namespace}" url="/data/{word("folder")}/"/>'
        f'<workbookProtection workbookPassword="{word("password")}"/>'
    )
    parts.change(_BOOK, "<bookViews>", f"{before}<bookViews>")
    name = f'<definedName name="n" comment="{word("remark on a name")}">$A$1</definedName>'
    outside = f'<definedName name="o">[1]{word("other book")}!$A$1</definedName>'
    behind = (
        f'<customWorkbookViews><customWorkbookView name="{word("view")}"/></customWorkbookViews>'
        f'<pivotCaches><pivotCache xmlns:r="{_KIND}" cacheId="1" r:id="{pivot}"/></pivotCaches>'
        f'<extLst><ext uri="{word("extension")}"/></extLst>'
    )
    references = f'<externalReferences><externalReference xmlns:r="{_KIND}" r:id="{link}"/></externalReferences>'
    parts.change(_BOOK, "</sheets>", f"</sheets>{references}<definedNames>{name}{outside}</definedNames>")
    parts.change(_BOOK, "</workbook>", f"{behind}</workbook>")


def _poison_sheet(parts: Parts) -> None:
    word = parts.word
    thread = f"<ThreadedComments><threadedComment>{word('threaded comment')}</threadedComment></ThreadedComments>"
    parts.add("xl/threadedComments/threadedComment1.xml", f"{_THREADED}/threadedComment", thread, _OF_SHEET)
    printer = parts.add("xl/printerSettings1.bin", f"{_KIND}/printerSettings", word("printer"), _OF_SHEET)
    embedded = parts.add("xl/embeddings/a.bin", f"{_KIND}/oleObject", word("embedded file"), _OF_SHEET)
    parts.add("xl/media/unused.jpeg", f"{_KIND}/image", jpeg({"exif": word("unused picture")}), _OF_SHEET)
    linked = f'<c r="D2"><f>[1]{word("sheet of another book")}!A1</f><v>7</v></c>'
    shared = f'<c r="E2"><f t="shared" ref="E2:E3" si="0">[1]{word("shared formula")}!A1</f><v>8</v></c>'
    opening = f'<c r="G2"><f>HYPERLINK("C:\\Users\\{word("path in a formula")}")</f><v>6</v></c>'
    follower = '<c r="E3"><f t="shared" si="0"/><v>9</v></c>'
    parts.change(_SHEET, "</row></sheetData>", f"{linked}{shared}{follower}{opening}</row></sheetData>")
    scenario = f'<scenario name="s" user="{word("user of a scenario")}" comment="{word("remark on a scenario")}"/>'
    protection = f'<protectedRanges><protectedRange name="{word("range")}"/></protectedRanges>'
    parts.change(_SHEET, "</sheetData>", f"</sheetData>{protection}<scenarios>{scenario}</scenarios>")
    objects = f'<oleObjects><oleObject xmlns:r="{_KIND}" progId="{word("program")}" r:id="{embedded}"/></oleObjects>'
    parts.change(_SHEET, "<legacyDrawing", f'<pageSetup xmlns:r="{_KIND}" r:id="{printer}"/>{objects}<legacyDrawing')


def _add_unused_text(parts: Parts) -> None:
    """Plant a word among the texts of the cells that no cell shows any more."""
    text = f"<si><r><t>{parts.word('text of a deleted cell')}</t></r></si></sst>"
    parts.change("xl/sharedStrings.xml", "</sst>", text)
