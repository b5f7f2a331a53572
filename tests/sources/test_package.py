"""Whatever is in the file, the answer is text or a message that helps."""

import zipfile
from contextlib import suppress
from copy import deepcopy
from io import BytesIO
from random import Random
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]  # lxml publishes no types

from generator.errors import GongkaiError
from generator.sources.docx import read_docx
from tests.docx_writer import write_docx
from tests.sources.raw_docx import lines, pack, paragraph, part, raw_docx, relations

DOCUMENT = part("document", f"<w:body>{paragraph('甲')}</w:body>")
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="x">&b;</w:document>'
OUTSIDE = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'.encode("utf-16")
SOUND = raw_docx(paragraph("甲") * 20, styles="", numbering="")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "不是 .docx、.xlsx 文件，内容为空", id="empty"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1", "文件已加密，或是旧版 .doc", id="ole"),
        pytest.param(b"%PDF-1.7", "而是PDF 文件", id="pdf"),
        pytest.param("项目名称".encode(), "文件已损坏", id="text"),
        pytest.param(SOUND[:300], "文件已损坏", id="cut"),
        pytest.param(pack({"xl/workbook.xml": b"<x/>"}), "没有 word/document.xml），而是Excel 文件", id="excel"),
        pytest.param(pack({"照片.jpg": b""}), "而是别的压缩包", id="other-archive"),
        pytest.param(pack({"word/document.xml": b"<x/>"}), "里没有正文", id="no-body"),
        pytest.param(pack({"word/document.xml": DOCUMENT[:-5]}), "word/document.xml 已损坏", id="broken-xml"),
        pytest.param(pack({"word/document.xml": b""}), "word/document.xml 已损坏", id="empty-xml"),
        pytest.param(pack({"word/document.xml": LAUGHS}), "含有 DTD 实体定义", id="entities"),
        pytest.param(pack({"word/document.xml": OUTSIDE}), "含有 DTD 实体定义", id="utf-16-entities"),
        pytest.param(raw_docx("", styles="<"), "word/styles.xml 已损坏", id="broken-styles"),
        pytest.param(pack({"word/document.xml": DOCUMENT, "a": bytes(1 << 24)}), "压缩比异常", id="ratio"),
    ],
)
def test_bad_files_are_refused_with_their_name_and_a_remedy(data: bytes, message: str) -> None:
    with pytest.raises(GongkaiError) as caught:
        read_docx("报告.docx", "", data)
    assert str(caught.value).startswith("报告.docx：")
    assert message in str(caught.value)
    assert "另存为" in str(caught.value)


@pytest.mark.parametrize(
    ("filling", "megabytes"), [pytest.param(0, 1024, id="steep"), pytest.param(2 << 20, 300, id="only-large")]
)
def test_a_declared_size_is_refused_before_anything_is_unpacked(
    filling: int, megabytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = Random(1).randbytes(filling)  # noqa: S311  # not a secret
    data = bytearray(pack({"word/media/1.jpg": picture, "word/document.xml": DOCUMENT}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (megabytes << 20).to_bytes(4, "little")
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("unpacked"))
    with pytest.raises(GongkaiError, match=f"{megabytes // 100}.. MB" if filling else "1024 MB"):
        read_docx("报告.docx", "", bytes(data))


def test_encrypted_members_are_refused() -> None:
    data = bytearray(pack({"word/document.xml": DOCUMENT}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    with pytest.raises(GongkaiError, match=r"word/document\.xml 无法解压"):
        read_docx("报告.docx", "", bytes(data))


def test_the_main_part_is_found_by_relation_whatever_its_name_and_case() -> None:
    main = relations({"officeDocument": "/Word/Main.xml"})
    assert read_docx("", "", pack({"_rels/.rels": main, "word/main.xml": DOCUMENT})).lines == ("甲",)
    assert read_docx("", "", pack({"word\\document.xml": DOCUMENT})).lines == ("甲",)


def test_missing_and_external_parts_are_passed_over() -> None:
    targets = relations({"image": "media/gone.png", "styles": "gone.xml"}).decode()
    outside = targets.replace(
        "</Rel", '<Relationship Type="x/numbering" Target="http://a/b" TargetMode="External"/></Rel'
    )
    members = {"word/document.xml": DOCUMENT, "word/_rels/document.xml.rels": outside.encode()}
    assert read_docx("", "", pack(members)).lines == ("甲",)


def test_strict_files_are_read() -> None:
    document = part("document", f"<w:body>{paragraph('<m:oMath><m:r><m:t>甲</m:t></m:r></m:oMath>')}</w:body>")
    strict = document.replace(b"schemas.openxmlformats.org", b"purl.oclc.org/ooxml").replace(b"/2006/ma", b"/ma")
    assert strict.count(b"purl.oclc.org/ooxml/officeDocument/math") == 1
    assert read_docx("", "", pack({"word/document.xml": strict})).lines == ("甲",)


def test_deep_nesting_is_read_or_refused() -> None:
    nested = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    body = paragraph("甲")
    for _ in range(80):
        body = nested.format(body)
    assert "甲" in lines(body)[0]
    for wrapper in ("<w:sdt>{}</w:sdt>", nested):
        deep = body
        for _ in range(400):
            deep = wrapper.format(deep)
        with pytest.raises(GongkaiError, match="一层套一层"):
            lines(deep)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_damage_never_ends_in_another_exception(data: st.DataObject) -> None:
    damaged = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(SOUND) - 1))] = data.draw(st.integers(0, 255))
    with suppress(GongkaiError):
        assert set(read_docx("报告.docx", "", bytes(damaged)).lines) <= {"甲"}


WRITTEN = write_docx("一、甲\n（一）乙\n1.丙\n2.丁\n分\t值\n甲\t1\n\t2\n二、戊", Random(1))  # noqa: S311  # not a secret
VALUES = (
    "0",
    "1",
    "2",
    "-1",
    "8",
    "9",
    "99999999999",
    "甲",
    "",
    "%1.%9",
    "bullet",
    "upperRoman",
    "Heading1",
    "continue",
)


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False))
def test_false_markup_never_ends_in_another_exception(random: Random) -> None:
    with zipfile.ZipFile(BytesIO(WRITTEN)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name in ("word/document.xml", "word/numbering.xml", "word/styles.xml"):
        members[name] = _mangled(members[name], random)
    with suppress(GongkaiError):
        assert all("\n" not in line for line in read_docx("报告.docx", "", pack(members)).lines)


def _mangled(data: bytes, random: Random) -> bytes:
    """Return the XML with some elements renamed, deleted or out of place, and some values false."""
    root = etree.fromstring(data)
    elements = root.xpath(".//*")
    for _ in range(random.randint(1, 30)):
        one, other = random.choice(elements), random.choice(elements)
        match random.randrange(4):
            case 0:
                one.tag = other.tag
            case 1:
                other.extend([deepcopy(one)] if len(one) == 0 else [])
            case 2 if len(one) < 3 and one.getparent() is not None:
                one.getparent().remove(one)
            case _:
                one.attrib.update({key: random.choice(VALUES) for key in one.attrib})
    return cast("bytes", etree.tostring(root))


def test_sound_archive_is_read() -> None:
    with zipfile.ZipFile(BytesIO(SOUND)) as archive:
        assert archive.testzip() is None
    assert read_docx("报告.docx", "", SOUND).lines == ("甲",) * 20
