"""What a person sees in a spreadsheet is what `read_xlsx` returns, row by row."""

from datetime import datetime
from io import BytesIO

import openpyxl  # type: ignore[import-untyped]  # its types are a package of their own
import pytest
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]  # it publishes no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from generator.errors import GongkaiError
from generator.sources.source import Source, Table
from generator.sources.workbook import read_xlsx
from tests.sources.workbooks import changed, sheet_source, write_xlsx

SHEET = "xl/worksheets/sheet1.xml"


def _texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def _formatted(value: object, code: str) -> Source:
    def fill(book: Workbook, sheet: Worksheet) -> None:
        sheet.write(0, 0, value, book.add_format({"num_format": code}))

    return sheet_source(fill)


@pytest.mark.parametrize(
    ("value", "code", "printed"),
    [
        (0.982, "0.00%", "98.20%"),
        (99, "0.00", "99.00"),
        (1286.5, "#,##0.00", "1,286.50"),
        (datetime(2024, 4, 2), 'yyyy"年"m"月"d"日"', "2024年4月2日"),  # noqa: DTZ001
        (datetime(2024, 4, 2), "yyyy-mm-dd", "2024-04-02"),  # noqa: DTZ001
        (0.1 + 0.2, "General", "0.3"),
        (True, "General", "TRUE"),
        ("甲", '@"局"', "甲局"),
        (5, '0_h"d"', "5d"),
    ],
)
def test_a_cell_keeps_its_print(value: object, code: str, printed: str) -> None:
    assert _formatted(value, code).lines == (printed,)


def test_a_format_that_cannot_be_followed_is_noted() -> None:
    read = _formatted(0.5, "# ?/?")
    assert read.lines == ("0.5",)
    assert read.notes == ("工作表“自评表”中有的数字按常规格式读入，因为不认识它的格式：# ?/?",)


def test_rows_tables_and_addresses() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(1, 1, ["项目名称", "甲"])
        sheet.write_row(2, 1, ["金额\n（万元）", "80.00"])
        sheet.write_row(4, 0, ["指标", "", "得分"])

    read = sheet_source(fill)
    assert read.lines == ("项目名称\t甲", "金额 （万元）\t80.00", "", "指标\t\t得分")
    assert read.places == tuple(f"工作表“自评表”第{row}行" for row in (2, 3, 5, 5))
    assert [(table.first, table.last) for table in read.tables] == [(1, 2), (4, 4)]
    assert _texts(read.tables[0]) == [["项目名称", "甲"], ["金额（万元）", "80.00"]]
    assert [cell.address for cell in read.tables[0].rows[1]] == ["自评表!B3", "自评表!C3"]


def test_columns_beyond_z_have_two_letters() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        for column in (25, 26, 701, 702):
            sheet.write(0, column, "甲")

    row = sheet_source(fill).tables[0].rows[0]
    assert [cell.address for cell in row if cell.text] == [f"自评表!{name}1" for name in ("Z", "AA", "ZZ", "AAA")]


def test_merged_cells_stand_where_they_begin_and_hold_a_table_together() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.write(0, 0, "项目")
        sheet.write(0, 1, "金额")
        sheet.merge_range(1, 0, 3, 0, "产出")
        sheet.write(1, 1, 1)
        sheet.write(3, 1, 3)
        sheet.merge_range(4, 0, 4, 1, "合计")

    table = sheet_source(fill).tables[0]
    assert _texts(table) == [["项目", "金额"], ["产出", "1"], ["", "3"], ["合计", ""]]


def test_what_lies_under_a_merged_cell_is_not_seen() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.merge_range(0, 0, 0, 1, "甲")
        sheet.write_row(0, 1, [77, "乙"])

    assert sheet_source(fill).lines == ("甲\t\t乙",)


def test_formulas_show_the_value_they_had_and_errors_stay() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.write_formula(0, 0, "=1+1", None, 2)
        sheet.write_formula(0, 1, '="甲"&"乙"', None, "甲乙")
        sheet.write_formula(0, 2, "=1/0", None, "#DIV/0!")
        sheet.write_formula(0, 3, "=A9", None, "#REF!")

    assert sheet_source(fill).lines == ("2\t甲乙\t#DIV/0!\t#REF!",)


def test_hidden_sheets_rows_and_columns_are_left_out_and_named() -> None:
    def fill(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["甲", "藏", "乙"])
        sheet.write_row(1, 0, ["藏", "藏", "藏"])
        sheet.write_row(2, 0, ["丙", "", "丁"])
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column(1, 1, None, None, {"hidden": True})
        other = book.add_worksheet("底稿")
        other.write(0, 0, "藏")
        other.hide()

    read = sheet_source(fill)
    assert read.lines == ("甲\t乙", "丙\t丁")
    assert len(read.tables) == 1
    assert read.notes == (
        "工作表“自评表”中隐藏的 1 行、1 列没有读入",
        "工作表“底稿”是隐藏的，其中的内容没有读入",
    )


def test_a_merged_cell_that_begins_in_a_hidden_row_shows_in_the_next() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.merge_range(0, 0, 1, 0, "甲")
        sheet.write(1, 1, "乙")
        sheet.set_row(0, None, None, {"hidden": True})

    read = sheet_source(fill)
    assert (read.lines, read.notes) == (("甲\t乙",), ())


def test_sheets_follow_one_another_and_comments_are_no_text() -> None:
    def fill(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["甲", "乙"])
        sheet.write_comment(0, 0, "批注")
        book.add_worksheet("空")
        book.add_worksheet("表二").write_row(0, 0, ["丙", "丁"])

    read = sheet_source(fill)
    assert read.lines == ("甲\t乙", "", "丙\t丁")
    assert [cell.address for cell in read.tables[1].rows[0]] == ["表二!A1", "表二!B1"]


def test_text_boxes_are_noted() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.write(0, 0, "甲")
        sheet.insert_textbox(2, 2, "框内")

    read = sheet_source(fill)
    assert (read.lines, read.notes) == (("甲",), ("工作表上有文本框或图形，其中的文字没有读入",))


def test_runs_are_joined_and_readings_above_characters_are_no_text() -> None:
    data = write_xlsx(
        lambda book, sheet: sheet.write_rich_string(0, 0, book.add_format({"bold": True}), "昔", "日", "录")
    )
    ruby = changed(data, "xl/sharedStrings.xml", "</si>", '<rPh sb="0" eb="1"><t>xi</t></rPh></si>')
    assert read_xlsx("", "", ruby).lines == ("昔日录",)


def test_a_text_typed_into_one_column_is_no_table() -> None:
    read = sheet_source(lambda _, sheet: sheet.write_column(0, 0, ["一、基本情况", "第一行\n第二行", "80.00万元"]))
    assert (read.lines, read.tables) == (("一、基本情况", "第一行", "第二行", "80.00万元"), ())


def test_a_workbook_of_another_program_is_read_alike() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "自评表"
    sheet["B2"], sheet["C2"] = 0.982, datetime(2024, 4, 2)  # noqa: DTZ001
    sheet["B2"].number_format, sheet["C2"].number_format = "0.00%", 'yyyy"年"m"月"d"日"'
    stream = BytesIO()
    book.save(stream)
    assert read_xlsx("", "", stream.getvalue()).lines == ("98.20%\t2024年4月2日",)


def test_cells_without_places_follow_one_another() -> None:
    data = write_xlsx(lambda book, sheet: sheet.write_row(1, 1, [5, 6], book.add_format({"num_format": "0.0"})))
    bare = changed(data, SHEET, 'r="B2" ', "")
    assert read_xlsx("", "", changed(bare, SHEET, 'r="C2" ', "")).lines == ("5.0\t6.0",)


def test_days_that_a_program_writes_as_text_are_formatted() -> None:
    data = write_xlsx(lambda book, sheet: sheet.write(0, 0, 7, book.add_format({"num_format": "yyyy-m-d"})))
    dated = changed(data, SHEET, "><v>7</v>", ' t="d"><v>2024-04-02T00:00:00</v>')
    assert read_xlsx("", "", dated).lines == ("2024-4-2",)


def test_strict_workbooks_are_read() -> None:
    data = write_xlsx(lambda book, sheet: sheet.write(0, 0, 0.5, book.add_format({"num_format": "0%"})))
    usual, strict = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    for member in ("xl/workbook.xml", "xl/styles.xml", SHEET):
        data = changed(data, member, f"{usual}spreadsheetml/2006/main", f"{strict}spreadsheetml/main")
    relations = f"{usual}officeDocument/2006/relationships"
    data = changed(data, "xl/workbook.xml", relations, f"{strict}officeDocument/relationships")
    assert read_xlsx("", "", data).lines == ("50%",)


@pytest.mark.parametrize(
    ("member", "old", "new", "message"),
    [
        (SHEET, "</sheetData>", "", "已损坏"),
        (SHEET, "<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet', "DTD"),
        (SHEET, '<c r="A1"', '<c r="XFD1048576"><v>1</v></c><c r="A1"', "工作表过大"),
        ("xl/workbook.xml", "<sheets>", "<x>", "已损坏"),
        ("xl/workbook.xml", "<sheets>", "</workbook><sheets>", "已损坏"),
    ],
)
def test_bad_workbooks_are_refused_with_a_remedy(member: str, old: str, new: str, message: str) -> None:
    data = changed(write_xlsx(lambda _, sheet: sheet.write(0, 0, 1)), member, old, new)
    with pytest.raises(GongkaiError, match=message) as caught:
        read_xlsx("表.xlsx", "", data)
    assert str(caught.value).startswith("表.xlsx：")
    assert "另存为 .xlsx" in str(caught.value)


def test_merged_cells_over_one_another_are_refused_before_they_take_time() -> None:
    data = write_xlsx(lambda _, sheet: (sheet.merge_range(0, 0, 1, 1, "甲"), sheet.write(600, 600, 1)))
    many = '<mergeCell ref="A1:XFD1048576"/>' * 1000
    with pytest.raises(GongkaiError, match="互相重叠"):
        read_xlsx("表.xlsx", "", changed(data, SHEET, '<mergeCell ref="A1:B2"/>', many))
