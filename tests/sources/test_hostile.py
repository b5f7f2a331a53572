"""Whatever a file holds, reading it ends soon, in a source or in a message."""

import re
import resource
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import GongkaiError
from generator.sources.read import read_data
from tests.sources.raw_compound import number_cell, text_cell, xls
from tests.sources.raw_docx import pack, paragraph, raw_docx
from tests.sources.raw_pdf import rule, show, text_page, write_pdf
from tests.sources.workbooks import write_xlsx

_SECONDS = 5
PICTURE = Random(1).randbytes(1 << 20)  # noqa: S311 (not a secret)
TABLE = "".join(f"<w:tr><w:tc>{paragraph(one)}</w:tc><w:tc>{paragraph('80.00')}</w:tc></w:tr>" for one in "甲乙")
GRID = "\n".join([rule(x, 700, x, 760) for x in (40, 140, 240)] + [rule(40, y, 240, y) for y in (700, 730, 760)])
SEEDS = {
    "a.docx": raw_docx(f"{paragraph('项目名称')}<w:tbl>{TABLE}</w:tbl>", styles="", numbering=""),
    "a.xlsx": write_xlsx(
        lambda book, sheet: (
            sheet.merge_range(0, 0, 1, 1, "项目"),
            sheet.write(2, 0, 0.982, book.add_format({"num_format": "0.00%"})),
            sheet.write(2, 1, 45384, book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})),
            sheet.write_formula(3, 0, "=1/0", None, "#DIV/0!"),
        )
    ),
    "a.xls": xls({"表": text_cell(0, 0, "项目") + number_cell(0, 1, 0.982, 1)}, {164: "0.00%"}, (0, 164)),
    "a.pdf": write_pdf(
        [f"{text_page(['项目名称：甲乙丙丁戊'])}\n{GRID}\n{show('指标', 45, 740)}\n{show('分值', 145, 740)}"]
    ),
    "a.html": "<html><body><div class=nav>首页</div><ul><li>索引号：1<li>文号：2<li>发布日期：3</ul><div id=zoom>"
    "<h1>甲</h1><table><tr><td rowspan=2>乙<td colspan=2>丙<tr><td>1</table><ol><li>丁</ol></div></html>".encode(),
    "a.md": "# 甲\n|a|b|\n|-|-|\n|1|2|\n```\n".encode(),
    "a.txt": "甲\t乙\n1\t2\n丙\n3\t4".encode(),
}
PIECES = [
    b"0",
    b"-1",
    b"99999999999",
    b"1e999",
    b"\0",
    b"\xff" * 4,
    b"\x01\0\0\0",
    b"<",
    b"&#0;",
    b'"',
    "甲".encode(),
    b">",
    b"<p>" * 99,
]
PIECES += [
    b'<c r="XFD1048576"><v>1</v></c>',
    b'rowspan="65535" ',
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"endobj",
    b"stream\n",
]


def _damaged(data: bytes, random: Random) -> bytes:
    """Return bytes with one to three changes: a byte, a gap, a piece of another file, or the end cut off."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(changed) + 1)
        match random.randrange(8):
            case 0 | 1 | 2:
                changed[at : at + 1] = bytes([random.randrange(256)])
            case 3:
                del changed[at : at + random.randint(1, 40)]
            case 4:
                other = random.choice(list(SEEDS.values()))
                start = random.randrange(len(other))
                changed[at:at] = other[start : start + random.randint(1, 60)]
            case 5 if random.random() < 0.2:
                del changed[at:]
            case _:
                changed[at:at] = random.choice(PIECES)
    return bytes(changed)


def _damaged_within(data: bytes, random: Random) -> bytes:
    """Return an archive of which a member or two are damaged."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name in random.sample(sorted(members), random.randint(1, 2)):
        members[name] = _damaged(members[name], random)
    return pack(members)


def _outcome(name: str, data: bytes) -> str:
    """Read a file; any exception but that for the user fails the test, and so does taking long."""
    begun = _seconds()
    try:
        read = read_data(name, data)
    except GongkaiError as error:
        told = str(error)
        assert told.startswith(f"{name}：")
        assert "Traceback" not in told
    else:
        assert len(read.places) == len(read.lines)
        assert all(table.last <= len(read.lines) for table in read.tables)
        assert not any(sign in line for line in read.lines for sign in "\0\n\r")
        told = "read"
    assert _seconds() - begun < _SECONDS
    return told


def _seconds() -> float:
    """Return the time that this process and those it started have computed, however busy the machine is."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


@pytest.mark.parametrize("name", SEEDS)
def test_the_files_that_are_damaged_are_sound(name: str) -> None:
    assert _outcome(name, SEEDS[name]) == "read"


@settings(max_examples=40, deadline=None, derandomize=True)
@pytest.mark.parametrize("name", SEEDS)
@given(random=st.randoms(use_true_random=False))
def test_damage_ends_in_a_source_or_a_message(name: str, random: Random) -> None:
    _outcome(name, _damaged(SEEDS[name], random))


@settings(max_examples=60, deadline=None, derandomize=True)
@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
@given(random=st.randoms(use_true_random=False))
def test_damage_within_an_archive_ends_in_a_source_or_a_message(name: str, random: Random) -> None:
    _outcome(name, _damaged_within(SEEDS[name], random))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(data=st.binary(max_size=300), name=st.sampled_from(sorted(SEEDS)))
def test_any_bytes_end_in_a_source_or_a_message(data: bytes, name: str) -> None:
    _outcome(name, data)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        pytest.param(
            "a.docx", pack({"word/document.xml": b"<x/>", "word/a.bin": bytes(1 << 25)}), "压缩比异常", id="docx-ratio"
        ),
        pytest.param(
            "a.xlsx", pack({"xl/workbook.xml": b"<x/>", "xl/a.bin": bytes(1 << 25)}), "压缩比异常", id="xlsx-ratio"
        ),
        pytest.param(
            "a.docx",
            pack({"word/document.xml": b"<x>" * 3_000_001, "word/1.jpg": PICTURE}),
            "内容过多",
            id="docx-tags",
        ),
        pytest.param("a.docx", pack({f"word/{n}": b"" for n in range(20_001)}), "有 20001 个文件", id="crowd"),
        pytest.param("a.html", b"<html>" + b"<i>" * 100_000, "嵌套过深", id="html-deep"),
    ],
)
def test_bombs_are_refused(name: str, data: bytes, message: str) -> None:
    with pytest.raises(GongkaiError, match=message):
        read_data(name, data)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param(
            "a.html", b"<html><p>\xe6\x96\x87\xe5\x8f\xb7" + b" " * 1_000_000 + b"x", id="blanks-behind-a-label"
        ),
        pytest.param("a.html", b"<html>" + b"<ul><li>\xe6\x96\x87\xe5\x8f\xb7\xef\xbc\x9a1" * 80, id="many-labels"),
        pytest.param("a.html", b"<html>" + b"<p class='a-b_cD' style='display'>x" * 20_000, id="many-paragraphs"),
        pytest.param(
            "a.md", b"# x" + b" " * 1_000_000 + b"y\n" + b"|" + b" " * 1_000_000 + b"\n|-", id="markdown-blanks"
        ),
        pytest.param("a.txt", b"a\tb\n" * 100_000, id="rows"),
        pytest.param("a.docx", b"<!--" * 1000 + b"-->" * 1000, id="comments"),
    ],
)
def test_what_could_take_long_does_not(name: str, data: bytes) -> None:
    _outcome(name, data)


def test_no_entity_reads_a_file_and_nothing_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", encoding="utf-8")
    entity = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'
    page = f"{entity}<html><body><p>甲&a;乙</p><iframe src='{secret.as_uri()}'></iframe></body></html>"
    assert "机密" not in "".join(read_data("a.html", page.encode()).lines)
    workbook = pack({"xl/workbook.xml": f"{entity}<x>&a;</x>".encode()})
    with pytest.raises(GongkaiError, match="DTD"):
        read_data("a.xlsx", workbook)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param("<w:tbl><w:tr><w:tc>" * 300, "一层套一层", id="deep"),
        pytest.param("<w:p></w:r>", "XML 第 1 行第 \\d+ 个字符处有错", id="crossed"),
    ],
)
def test_what_is_wrong_with_a_part_is_told_in_chinese(body: str, message: str) -> None:
    with pytest.raises(GongkaiError, match=f"^报告.docx：word/document.xml ?.*{message}.*另存为 .docx") as caught:
        read_data("报告.docx", raw_docx(body))
    assert not re.search("[a-z]{4,} [a-z]{2,}", str(caught.value))


@pytest.mark.parametrize("name", ["报告.txt", "报告.md"])
def test_a_text_longer_than_any_report_is_not_taken_apart(name: str) -> None:
    with pytest.raises(GongkaiError, match=f"{name}：文字过多（21 MB），最多可读 20 MB"):
        read_data(name, "项目名称：甲\n".encode() * (21_000_000 // 19))
