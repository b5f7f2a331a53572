"""No copy leaves that still carries something, or shows something else."""

from collections.abc import Callable

import pytest

from generator.errors import GongkaiError
from generator.publishing.public_copy import PublicCopy
from generator.screening import checked_copy as module
from generator.screening.checked_copy import checked_copy
from tests.publishing.planted import Planted
from tests.publishing.poisoned_sheet import poisoned_sheet
from tests.sources.raw_docx import pack, paragraph, part, raw_docx, relations, run

_CHANGED = raw_docx(f'<w:p><w:del w:id="1" w:author="a">{run("删")}</w:del>{run("留")}</w:p>')
_HIDDEN = raw_docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>")
_FORMATTED = raw_docx(f'<w:p><w:pPr><w:pPrChange w:id="1" w:author="a"/></w:pPr>{run("留")}</w:p>')
_NAMED = pack(
    {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": part("document", f"<w:body>{paragraph('文')}</w:body>"),
        "docProps/custom.xml": b"<x/>",
    }
)
_COMMENTED = raw_docx(paragraph("文"), comments=f"<w:comment>{paragraph('问')}</w:comment>")


def failing(copy: bytes) -> Callable[[str, bytes], PublicCopy]:
    return lambda _name, _data: PublicCopy(copy)


@pytest.mark.parametrize("data", [_CHANGED, _HIDDEN, _FORMATTED, _NAMED, _COMMENTED])
def test_what_is_left_is_noticed(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert checked_copy("报告.docx", data).copy.data != data
    monkeypatch.setattr(module, "public_copy", failing(data))
    with pytest.raises(GongkaiError, match=r"^报告\.docx：去除文档属性、批注和修订后仍有残留，不能公开"):
        checked_copy("报告.docx", data)


def test_comments_left_in_a_table_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = poisoned_sheet(Planted())
    monkeypatch.setattr(module, "public_copy", failing(data))
    with pytest.raises(GongkaiError, match="仍有残留"):
        checked_copy("自评表.xlsx", data)


def test_lost_text_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    filed, other = raw_docx(paragraph("甲") + paragraph("乙")), raw_docx(paragraph("甲"))
    monkeypatch.setattr(module, "public_copy", failing(other))
    with pytest.raises(GongkaiError, match="显示的文字与原件不同，不能公开"):
        checked_copy("报告.docx", filed)


def test_all_text_of_the_copy_is_read() -> None:
    links = pack(
        {
            "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
            "word/document.xml": part(
                "document",
                f'<w:body><w:p>{run("文")}<w:r><w:pict><v:textpath string="内部资料"/></w:pict></w:r></w:p></w:body>',
            ),
        }
    )
    texts = checked_copy("报告.docx", links).texts
    assert texts == (("正文", "文", "段"), ("图片说明和提示（word/document.xml）", "内部资料", "段"))


def test_text_is_read_as_it_is_published() -> None:
    assert checked_copy("a.html", "<p title='甲'>乙<!-- 丙 --></p>".encode()).texts == (
        ("", "<p title='甲'>乙</p>", "行"),
    )


def test_text_in_no_known_encoding_is_refused() -> None:
    with pytest.raises(GongkaiError, match="编码不是 UTF-8、GB18030"):
        checked_copy("a.txt", b"\xff\x00\xff")


def test_parts_are_read_wherever_they_lie() -> None:
    halves = f"<w:p>{run('1381')}{run('2341234')}</w:p>"
    moved = pack(
        {
            "_rels/.rels": relations({"officeDocument": "text/main.xml"}),
            "text/main.xml": part("document", f"<w:body>{halves}</w:body>"),
        }
    )
    assert checked_copy("报告.docx", moved).texts == (("正文", "13812341234", "段"),)
