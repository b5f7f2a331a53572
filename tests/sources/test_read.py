"""The reader is chosen by what a file holds, and a name that says something else is refused."""

import os
import re
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.sources import read
from generator.sources.kinds import ENDINGS, KINDS
from generator.sources.read import read_data, read_file
from tests.sources.raw_compound import compound, text_cell, xls
from tests.sources.raw_docx import pack, paragraph, raw_docx
from tests.sources.raw_pdf import text_page, write_pdf
from tests.sources.workbooks import write_xlsx

TEXT = "项目名称：甲乙丙丁戊"
WRITTEN = {
    "docx": raw_docx(paragraph(TEXT)),
    "xlsx": write_xlsx(lambda _, sheet: sheet.write(0, 0, TEXT)),
    "xls": xls({"表": text_cell(0, 0, TEXT)}),
    "pdf": write_pdf([text_page([TEXT])]),
    "html": f"<!-- x -->\n<html><meta charset=utf-8><body>{TEXT}</body></html>".encode(),
    "md": TEXT.encode(),
    "txt": TEXT.encode(),
}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", WRITTEN)
def test_a_name_that_promises_another_kind_is_refused(kind: str, ending: str) -> None:
    name = f"报告{ending.upper()}"
    text = ENDINGS[ending] if ENDINGS[ending] in {"md", "txt", "html"} else "txt"
    is_a = text if kind in {"md", "txt"} else kind
    if ENDINGS[ending] == is_a:
        assert read_data(name, WRITTEN[kind]).lines == (TEXT,)
        return
    told = f"{name}：扩展名是“{ending}”，内容却是{KINDS[is_a]}，不予读取"
    with pytest.raises(GongkaiError, match=f"^{re.escape(told)}.*改为“.{is_a}”"):
        read_data(name, WRITTEN[kind])


def test_every_kind_has_a_reader() -> None:
    assert read._READERS.keys() == KINDS.keys()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        pytest.param("a.docx", b"", "文件是空的", id="empty"),
        pytest.param("a.txt", b"\r\n \0\0", "文件是空的", id="blank"),
        pytest.param("a.csv", TEXT.encode(), "不能导入“.csv”文件。可以导入的有：.docx、.xlsx", id="unknown"),
        pytest.param("a", TEXT.encode(), "不能导入“无扩展名”文件", id="no-ending"),
        pytest.param("a.docx", b"\x01\x02\x03\x04", "文件已损坏，或不是Word 文件", id="binary"),
        pytest.param("a.docx", WRITTEN["docx"][:200], "不是 .docx、.xlsx 文件，或文件已损坏", id="cut"),
        pytest.param("a.txt", b"a\0b", "不是文本文件", id="nul"),
        pytest.param("a.docm", WRITTEN["docx"], "“.docm”文件可能带有宏.*另存为 .docx", id="docm"),
        pytest.param("a.xlsm", WRITTEN["xlsx"], "“.xlsm”文件可能带有宏.*另存为 .xlsx", id="xlsm"),
        pytest.param("a.docx", pack({"word/document.xml": b"", "word/vbaProject.bin": b"x"}), "文件带有宏", id="vba"),
        pytest.param(
            "a.xlsx", pack({"xl/workbook.xml": b"", "xl/VBAPROJECT.BIN": b"x"}), "文件带有宏.*xlsx", id="vba-xlsx"
        ),
        pytest.param(
            "a.xlsx", pack({"xl/workbook.xml": b"", "xl/macrosheets/1.xml": b"x"}), "文件带有宏", id="macrosheet"
        ),
        pytest.param(
            "a.docx", pack({"word/document.xml": b"", "word/../../x": b""}), "以外的路径（word/../../x）", id="outside"
        ),
        pytest.param("a.xlsx", pack({"xl/workbook.xml": b"", "c:\\x": b""}), "以外的路径（c:/x）", id="drive"),
        pytest.param("a.zip", WRITTEN["docx"], "扩展名是“.zip”，内容却是Word 文件", id="word-zip"),
        pytest.param("a.xlsx", pack({"xl/workbook.bin": b"x"}), "不是 Excel 文件", id="xlsb"),
        pytest.param("a.doc", compound({"WordDocument": b"", "_VBA_PROJECT": b""}), "文件带有宏", id="vba-doc"),
        pytest.param("a.docx", compound({"EncryptedPackage": b"x"}), "设有打开密码", id="encrypted"),
        pytest.param("a.xls", xls({}).replace(b"B\0\2\0\xb0\4", b"/\0\2\0\1\0"), "设有打开密码", id="encrypted-xls"),
        pytest.param("a.doc", compound({"PowerPoint Document": b""}), "不是 Word 或 Excel 文件", id="ppt"),
        pytest.param("a.docx", pack({"ppt/x.xml": b"x"}), "这是PowerPoint 文件", id="pptx"),
        pytest.param("a.pdf", pack({"OFD.xml": b"x"}), "这是OFD 版式文件", id="ofd"),
        pytest.param("a.docx", pack({"照片.jpg": b"x"}), "这是压缩包。请先解压", id="zip"),
        pytest.param("a.docx", b"Rar!\x1a\x07", "这是压缩包。请先解压", id="rar"),
        pytest.param("a.pdf", b"\xff\xd8\xff\xe0", "这是图片", id="picture"),
        pytest.param("a.html", b"MIME-Version: 1.0", "单个文件网页", id="mht"),
        pytest.param(
            "a.doc", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "Office 的 XML", id="xml"
        ),
        pytest.param("../a.txt", TEXT.encode(), "文件名里不能有路径", id="path"),
        pytest.param("..\\a.txt", TEXT.encode(), "文件名里不能有路径", id="windows-path"),
        pytest.param("a\nb.txt", TEXT.encode(), "a�b.txt：文件名里有看不见", id="line-break"),
        pytest.param("a\u202etxt.docx", TEXT.encode(), "文件名里有看不见", id="turned-round"),
        pytest.param("a\udcff.txt", TEXT.encode(), "文件名里有看不见", id="no-unicode"),
    ],
)
def test_what_cannot_be_accepted_says_why(name: str, data: bytes, message: str) -> None:
    with pytest.raises(GongkaiError, match=message) as caught:
        read_data(name, data)
    assert str(caught.value).encode()
    assert "：" in str(caught.value)


def test_a_file_is_read_with_its_digest(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(b"abc")
    found = read_file(path)
    assert found.name == "报告.txt"
    assert found.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "报告.pdf"
    with path.open("wb") as file:
        file.truncate((100 << 20) + 1)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("read"))
    with pytest.raises(GongkaiError, match="文件有 100 MB，最多可读 100 MB"):
        read_file(path)


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GongkaiError, match="这是一个文件夹"):
        read_file(tmp_path)
    with pytest.raises(GongkaiError, match="没有这个文件"):
        read_file(tmp_path / "报告.txt")
    os.mkfifo(tmp_path / "管道.txt")
    with pytest.raises(GongkaiError, match="不是普通文件"):
        read_file(tmp_path / "管道.txt")


@pytest.mark.parametrize("data", ["甲" * 5_000_001, "\n" * 500_001 + "甲"])
def test_a_text_beyond_measure_is_refused(data: str) -> None:
    with pytest.raises(GongkaiError, match=r"文字过多.*最多可读 500 万字、50 万行。请按项目拆分"):
        read_data("报告.txt", data.encode())
