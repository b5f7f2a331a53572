"""The ending of a name decides how a public copy is made; what does not fit is refused with a message."""

from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import GongkaiError
from generator.publishing.copies import can_be_cleaned, hint, public_copy
from generator.publishing.removed import Removed
from generator.screening.checked_copy import checked_copy
from tests.publishing.made_pictures import JPEG
from tests.publishing.planted import Planted
from tests.publishing.poisoned_sheet import poisoned_sheet
from tests.publishing.poisoned_word import members_of
from tests.sources.raw_docx import pack, paragraph, raw_docx, relations

_WORD = raw_docx(paragraph("文"), styles="")
_SHEET = poisoned_sheet(Planted())


@pytest.mark.parametrize("name", ["a.txt", "a.md", "说明.CSV"])
def test_text_is_copied_as_it_is(name: str) -> None:
    data = "总分\t95.50\r\n".encode()
    assert public_copy(name, data).data == data
    assert public_copy(name, data).removed == Removed()


@pytest.mark.parametrize("name", ["a.doc", "a.xls", "a.zip", "a.docm", "a.svg", "a.xml", "a", "docx", "a.tif", "a.rtf"])
def test_other_kinds_have_no_public_copy(name: str) -> None:
    assert not can_be_cleaned(name)
    with pytest.raises(GongkaiError, match=f"^{name}：不能制作.*的公开副本，{hint(name)}$"):
        public_copy(name, b"")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", _WORD, "扩展名是文本，内容却是别的文件"),
        ("a.md", b"{\\rtf1{\\info{\\author x}}}", "扩展名是文本，内容却是别的文件"),
        ("a.html", b"%PDF-1.7", "扩展名是文本，内容却是别的文件"),
        ("a.jpg", _WORD, "图片格式不能去除附带信息"),
        ("a.docx", b"", "内容为空"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "已加密，或是旧版 .doc"),
        ("a.docx", JPEG, "不是 .docx"),
        ("a.docx", pack({"x": b""}), "没有找到主文档"),
        ("a.docx", _SHEET, "不是它应当是的部件"),
        ("a.xlsx", _WORD, "不是它应当是的部件"),
        ("a.docx", raw_docx("<w:altChunk/>"), "嵌有别的文档"),
        ("a.docx", raw_docx(paragraph("文"), styles="</w:styles>"), "已损坏"),
        ("a.docx", pack(members_of(_WORD) | {"word/styles.xml": b"<!DOCTYPE x><x/>"}), "DTD"),
        ("a.docx", pack(members_of(_WORD) | {"word/styles.xml": b"<w/>"}), "不是它应当是的部件"),
        ("a.docx", pack(members_of(_WORD) | {"word/_rels/document.xml.rels": b"<"}), "已损坏"),
        ("a.docx", pack(members_of(_WORD) | {"_rels/.rels": relations({})}), "没有找到主文档"),
        ("a.docx", pack(members_of(_WORD) | {"docProps/core.xml": b"<x"}), "已损坏"),
        ("a.pdf", _WORD, "不是 PDF 文件"),
    ],
)
def test_files_that_are_not_what_they_should_be_are_refused(name: str, data: bytes, said: str) -> None:
    with pytest.raises(GongkaiError, match=f"^{name}.*{said}"):
        public_copy(name, data)


def test_an_unknown_picture_is_refused() -> None:
    picture = '<w:r><w:drawing><b r:embed="p" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing></w:r>'
    filed = members_of(raw_docx(f"<w:p>{picture}</w:p>"))
    related = relations({"image": "media/a.tif"}).replace(b"<Relationship ", b'<Relationship Id="p" ')
    with pytest.raises(GongkaiError, match=r"word/media/a\.tif：这种图片格式"):
        public_copy("a.docx", pack(filed | {"word/_rels/document.xml.rels": related, "word/media/a.tif": b"II*\0"}))


def test_a_bomb_is_refused() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(30 * 1024 * 1024))
    with pytest.raises(GongkaiError, match="压缩比异常或过大"):
        public_copy("a.docx", stream.getvalue())


@pytest.mark.parametrize(("name", "whole"), [("a.docx", _WORD), ("a.xlsx", _SHEET)])
@given(data=st.data())
def test_broken_members_give_a_message_or_a_copy(name: str, whole: bytes, data: st.DataObject) -> None:
    members = members_of(whole)
    member = data.draw(st.sampled_from(sorted(members)))
    broken = bytearray(members[member])
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(broken)))
        broken[place : place + data.draw(st.integers(0, 9))] = data.draw(
            st.sampled_from([b"", b"<", b'"', b"\xff", b"r:id"])
        )
    with suppress(GongkaiError):
        checked_copy(name, pack(members | {member: bytes(broken)}))
