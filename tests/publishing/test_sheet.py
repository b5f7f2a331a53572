"""The public copy of an Excel file has the same cells and carries nothing else."""

from io import BytesIO

import openpyxl  # type: ignore[import-untyped]  # it publishes no types
import pytest

from generator.errors import GongkaiError
from generator.publishing.copies import public_copy
from generator.publishing.removed import Removed
from generator.screening.checked_copy import checked_copy
from tests.publishing.planted import Planted
from tests.publishing.poisoned_sheet import ROWS, poisoned_sheet
from tests.publishing.poisoned_word import members_of
from tests.sources.raw_docx import pack


@pytest.fixture(scope="module")
def planted() -> Planted:
    return Planted()


@pytest.fixture(scope="module")
def filed(planted: Planted) -> bytes:
    return poisoned_sheet(planted)


@pytest.fixture(scope="module")
def copied(filed: bytes) -> bytes:
    return checked_copy("自评表.xlsx", filed).copy.data


def test_nothing_planted_is_left(planted: Planted, filed: bytes, copied: bytes) -> None:
    assert planted.found_in(filed) == set(planted.places.values())
    assert planted.found_in(copied) == set()


def test_the_cells_are_the_same(copied: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(copied))
    sheet = book.worksheets[0]
    assert [[cell.value for cell in row[:3]] for row in sheet.iter_rows()] == ROWS
    assert [sheet["D2"].value, sheet["E2"].value, sheet["E3"].value] == [7, 8, 9]
    assert [one.title for one in book.worksheets] == ["自评表", "选项", "说明"]
    assert book["选项"].sheet_state == "hidden"
    assert sheet["F2"].hyperlink.target == "https://example.org/"
    assert sheet["F1"].hyperlink is None
    assert sheet["A2"].comment is None


def test_what_is_removed_and_what_stays_hidden_is_told(filed: bytes) -> None:
    copy = public_copy("自评表.xlsx", filed)
    assert copy.removed == Removed(("作者", "最后修改人", "单位"), (("批注", 1), ("嵌入的文件", 1)))
    assert copy.removed.told == "文档属性（作者、最后修改人、单位）、批注 1 处、嵌入的文件 1 处"
    assert copy.concealed == (("隐藏的工作表", 1), ("隐藏的行或列", 1))


def test_the_same_file_gives_the_same_bytes_and_a_copy_is_clean(filed: bytes, copied: bytes) -> None:
    assert public_copy("b.xlsx", filed).data == copied
    again = public_copy("b.xlsx", copied)
    assert again.data == copied
    assert again.removed == Removed()


def test_all_texts_of_the_copy_are_read(filed: bytes) -> None:
    texts = checked_copy("自评表.xlsx", filed).texts
    assert texts
    read = "\n".join(text for _, text, _ in texts)
    assert all(word in read for word in ("培训期数", "优\t良", "分值之和为10", "选项", "https://example.org/"))


def test_a_macro_sheet_is_refused(filed: bytes) -> None:
    members = members_of(filed)
    kinds = members["xl/_rels/workbook.xml.rels"]
    changed = kinds.replace(b"relationships/worksheet", b"relationships/xlMacrosheet", 1)
    assert changed != kinds
    with pytest.raises(GongkaiError, match=r"^自评表\.xlsx：含有宏表或对话框表"):
        public_copy("自评表.xlsx", pack(members | {"xl/_rels/workbook.xml.rels": changed}))


_WORK = (
    *("sheetProtection", "protectedRanges", "scenarios", "customSheetViews", "legacyDrawing", "legacyDrawingHF"),
    *("oleObjects", "controls", "webPublishItems", "smartTags", "customProperties", "cellWatches", "fileSharing"),
    *("fileRecoveryPr", "workbookProtection", "customWorkbookViews", "webPublishing", "webPublishObjects"),
)


@pytest.mark.parametrize("name", _WORK)
@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_no_trace_of_work_is_left(name: str, part: str, copied: bytes) -> None:
    members = members_of(copied)
    root = members[part]
    end = root.rindex(b"</")
    word = Planted().word(name)
    added = root[:end] + f'<{name} name="{word}">{word}</{name}>'.encode() + root[end:]
    again = public_copy("a.xlsx", pack(members | {part: added})).data
    assert members_of(again)[part] == root


@pytest.mark.parametrize("name", ["comment", "description", "help", "statusBar", "connectionId", "vm"])
def test_no_note_on_a_name_is_left(name: str, copied: bytes) -> None:
    members = members_of(copied)
    book = members["xl/workbook.xml"]
    noted = book.replace(b'<definedName name="n"', f'<definedName name="n" {name}="x"'.encode())
    assert noted != book
    again = public_copy("a.xlsx", pack(members | {"xl/workbook.xml": noted})).data
    assert members_of(again)["xl/workbook.xml"] == book
