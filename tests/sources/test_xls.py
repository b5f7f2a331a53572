"""Workbooks of Excel 97 show the same as newer ones: their formats are read from their records."""

import struct

import pytest

from generator.errors import GongkaiError
from generator.sources.workbook import read_xls
from tests.sources.raw_compound import compound, number_cell, record, text_cell, xls

FORMATS = {164: 'yyyy"年"m"月"d"日"', 165: "0.00%"}
STYLES = (0, 2, 4, 164, 165, 12)


def _lines(cells: bytes) -> tuple[str, ...]:
    return read_xls("表.xls", "", xls({"自评表": cells}, FORMATS, STYLES)).lines


def _packed(value: int) -> bytes:
    return struct.pack("<I", (value << 2) & 0xFFFFFFFF | 2)


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        pytest.param(text_cell(0, 0, "甲"), "甲", id="text"),
        pytest.param(number_cell(0, 0, 0.982, 4), "98.20%", id="own-format"),
        pytest.param(number_cell(0, 0, 99, 1), "99.00", id="built-in-format"),
        pytest.param(number_cell(0, 0, 45384, 3), "2024年4月2日", id="date"),
        pytest.param(number_cell(0, 0, 0.30000000000000004), "0.3", id="general"),
        pytest.param(record(0x027E, struct.pack("<HHH", 0, 0, 1) + _packed(-7)), "-7.00", id="whole"),
        pytest.param(record(0x027E, struct.pack("<HHHI", 0, 0, 2, 128650 << 2 | 3)), "1,286.50", id="hundredth"),
        pytest.param(record(0x027E, struct.pack("<HHHI", 0, 0, 0, 0x3FF80000)), "1.5", id="half-of-eight-bytes"),
        pytest.param(
            record(0x00BD, struct.pack("<HHH", 0, 0, 0) + _packed(5) + b"\1\0" + _packed(7) + b"\1\0"),
            "5\t7.00",
            id="many",
        ),
        pytest.param(record(0x0205, struct.pack("<HHHBB", 0, 0, 0, 0x17, 1)), "#REF!", id="error"),
        pytest.param(record(0x0205, struct.pack("<HHHBB", 0, 0, 0, 1, 0)), "TRUE", id="true"),
        pytest.param(record(0x0006, struct.pack("<HHHd", 0, 0, 1, 2.5) + bytes(6) + b"\0\0"), "2.50", id="formula"),
        pytest.param(
            record(0x0006, struct.pack("<HHH", 0, 0, 0) + b"\2\0\x07\0\0\0\xff\xff" + bytes(8)), "#DIV/0!", id="failed"
        ),
    ],
)
def test_a_cell_keeps_its_print(cells: bytes, shown: str) -> None:
    assert _lines(cells) == (shown,)


def test_a_format_that_cannot_be_followed_is_noted() -> None:
    read = read_xls("", "", xls({"自评表": number_cell(0, 0, 0.5, 5)}, FORMATS, STYLES))
    assert (read.lines, read.notes[0][-5:]) == (("0.5",), "# ?/?")


def test_hidden_rows_columns_and_merged_cells() -> None:
    hidden_row = record(0x0208, struct.pack("<HHHHHHHHH", 1, 0, 9, 0, 0, 0, 0x20, 0, 0)[:16])
    hidden_column = record(0x007D, struct.pack("<HHHHHH", 2, 2, 0, 0, 1, 0))
    merged = record(0x00E5, struct.pack("<HHHHH", 1, 0, 0, 0, 1))
    cells = text_cell(0, 0, "甲") + text_cell(0, 2, "藏") + text_cell(0, 3, "乙") + text_cell(1, 0, "藏")
    read = read_xls("", "", xls({"自评表": hidden_column + hidden_row + cells + merged, "二": text_cell(0, 0, "丙")}))
    assert read.lines == ("甲\t\t乙", "", "丙")
    assert read.notes == ("工作表“自评表”中隐藏的 1 行、1 列没有读入",)
    assert [cell.address for cell in read.tables[0].rows[0]] == ["自评表!A1", "自评表!B1", "自评表!D1"]


def test_days_of_old_macs_are_counted_from_1904() -> None:
    data = xls({"自评表": number_cell(0, 0, 43922, 3)}, FORMATS, STYLES)
    since = data.replace(record(0x0042, b"\xb0\x04"), record(0x0022, b"\1\0"))
    assert since != data
    assert read_xls("", "", since).lines == ("2024年4月2日",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(compound({"其他": b"x"}), "不是 Excel 文件", id="no-workbook"),
        pytest.param(compound({"Workbook": b"\x09\x08\xff\xff"}), "损坏", id="broken"),
        pytest.param(xls({"表": number_cell(65535, 255, 1) + text_cell(0, 0, "甲")}), "工作表过大", id="large"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "损坏", id="cut"),
    ],
)
def test_bad_workbooks_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(GongkaiError, match=message) as caught:
        read_xls("表.xls", "", data)
    assert str(caught.value).startswith("表.xls：")


def test_macro_sheets_are_refused() -> None:
    data = xls({"表": text_cell(0, 0, "甲")})
    place = data.index(struct.pack("<HH", 0x0085, 10)) + 4 + 5
    macro = data[:place] + b"\1" + data[place + 1 :]
    with pytest.raises(GongkaiError, match="带有宏"):
        read_xls("表.xls", "", macro)
