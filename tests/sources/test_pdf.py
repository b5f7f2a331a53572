"""A PDF with a text layer is read page by page; one without says what to do."""

import pytest

from generator.errors import GongkaiError
from generator.sources.pdf import read_pdf
from generator.sources.source import Source
from tests.sources.raw_pdf import rule, show, text_page, text_pdf, write_pdf

ENCRYPTED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'00' * 32}> >> /ID [<00> <00>]"
TEXT = "项目名称：某某项目，预算80.00万元"


def _read(*pages: str) -> Source:
    return read_pdf("报告.pdf", "", write_pdf(pages))


def test_lines_stand_in_order_with_their_pages() -> None:
    read = _read(text_page([TEXT, "", "一、基本情况", "丙"]), text_page(["第二页的文字，接着上一页", "完"]))
    assert read.lines == (TEXT, "一、基本情况", "丙", "第二页的文字，接着上一页", "完")
    assert read.places == ("第1页", "第1页", "第1页", "第2页", "第2页")
    assert read.tables == ()


def test_a_hyphen_at_the_end_of_a_line_stays_one() -> None:
    assert _read(text_page(["2023年1月-", "12月，共十二个月的时间"])).lines == ("2023年1月-", "12月，共十二个月的时间")


def test_characters_beyond_the_first_plane_and_blanks_are_kept() -> None:
    assert _read(text_page(["𠮷某　乙 丙 项目支出绩效自评"])).lines == ("𠮷某　乙 丙 项目支出绩效自评",)


@pytest.mark.parametrize(
    ("feet", "kept"),
    [
        pytest.param(("— 1 —", "— 2 —", "第3页 共3页"), (), id="signed"),
        pytest.param(("1", "2", "3"), (), id="bare"),
        pytest.param(("4", "5", "6"), (), id="counted-on"),
        pytest.param(("80", "2", "100"), ("80", "2", "100"), id="figures"),
        pytest.param(("", "", "3"), ("3",), id="only-one"),
    ],
)
def test_page_numbers_at_the_foot_are_furniture(feet: tuple[str, ...], kept: tuple[str, ...]) -> None:
    pages = [text_page([f"第{number}页正文，项目支出绩效", foot]) for number, foot in enumerate(feet, 1)]
    assert tuple(line for line in _read(*pages).lines if "正文" not in line) == kept


def test_page_numbers_at_the_head_are_furniture() -> None:
    pages = [text_page([f"- {number} -", f"第{number}段正文，项目支出绩效"]) for number in (1, 2)]
    assert _read(*pages).lines == ("第1段正文，项目支出绩效", "第2段正文，项目支出绩效")


def _table(*texts: tuple[str, int, int], down: int = 0) -> str:
    """Draw a grid of three rows and columns; the first column's lower two, and the first row's last two, are merged."""
    lines = [(40, 780, 340, 780), (40, 760, 340, 760), (40, 720, 340, 720), (140, 740, 340, 740), (240, 720, 240, 760)]
    lines += [(x, 720, x, 780) for x in (40, 140, 340)]
    drawn = [rule(x, y - down, to_x, to_y - down) for x, y, to_x, to_y in lines]
    return "\n".join([*drawn, *(show(text, x, y - down) for text, x, y in texts)])


def test_ruled_tables_are_tables_and_merged_cells_stand_where_they_begin() -> None:
    cells = [("指标", 45, 765), ("跨过两列的完成情况说明", 145, 765), ("产出", 45, 745), ("数量", 45, 730)]
    cells += [("1.0", 145, 745), ("2", 245, 745), ("3", 145, 725)]
    read = _read("\n".join([show("项目支出绩效自评表", 40, 800), _table(*cells), show("表后的文字", 40, 700)]))
    assert read.lines == (
        "项目支出绩效自评表",
        "指标\t跨过两列的完成情况说明\t",
        "产出 数量\t1.0\t2",
        "\t3\t",
        "表后的文字",
    )
    (table,) = read.tables
    assert (table.first, table.last) == (2, 4)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["指标", "跨过两列的完成情况说明", ""],
        ["产出数量", "1.0", "2"],
        ["", "3", ""],
    ]
    assert table.rows[1][1].address == "第1页表1第2行第2格"
    assert read.places[2] == "第1页表1第2行"


def test_thin_boxes_and_double_lines_are_rules_too() -> None:
    boxes = [f"40 {y} 200 0.5 re f" for y in (780, 760, 740)] + [f"{x} 740 0.5 40 re f" for x in (40, 140, 240)]
    boxes += ["40 742 200 0.5 re f"]
    cells = [
        show(text, x, y)
        for text, x, y in (("分值", 45, 765), ("得分", 145, 765), ("10.0", 45, 748), ("9.50", 145, 748))
    ]
    read = _read("\n".join([*boxes, *cells, show("表后的文字", 40, 700)]))
    assert read.lines == ("分值\t得分", "10.0\t9.50", "表后的文字")


def test_a_frame_around_a_text_is_no_table() -> None:
    frame = [rule(40, 820, 560, 820), rule(40, 40, 560, 40), rule(40, 40, 40, 820), rule(560, 40, 560, 820)]
    read = _read("\n".join([*frame, show(TEXT, 50, 800), rule(40, 700, 560, 700), rule(300, 40, 300, 700)]))
    assert (read.lines, read.tables) == ((TEXT,), ())


def test_two_tables_of_a_page_are_two() -> None:
    cells = [("指标", 45, 765), ("完成情况", 145, 765), ("产出", 45, 745), ("1.0", 145, 745)]
    read = _read("\n".join([_table(*cells), show("两表之间的文字", 40, 660), _table(*cells, down=200)]))
    assert [(table.first, table.last) for table in read.tables] == [(1, 2), (4, 5)]
    assert read.tables[1].rows[1][1].address == "第1页表2第2行第2格"


def test_a_page_without_text_among_others_is_noted() -> None:
    read = _read(text_page([TEXT * 3]), "0 0 100 100 re f")
    assert read.notes == ("第2页没有文字，可能是扫描页，其内容没有读入",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(write_pdf(["0 0 595 842 re f"] * 3), "3 页里几乎没有文字，应是扫描件", id="scan"),
        pytest.param(write_pdf([text_page(["\ue001" * 30])]), "字体没有文字对照表，30 个字无法还原", id="unmapped"),
        pytest.param(b"%PDF-1.7\nx", "文件已损坏", id="damaged"),
        pytest.param(text_pdf(TEXT)[:200], "文件已损坏", id="cut"),
        pytest.param(write_pdf([""] * 2001), "页数过多，最多可读 2000 页", id="pages"),
        pytest.param(write_pdf([text_page([TEXT])], trailer=ENCRYPTED), "设有打开密码", id="encrypted"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, message: str) -> None:
    with pytest.raises(GongkaiError, match=message) as caught:
        read_pdf("报告.pdf", "", data)
    assert str(caught.value).startswith("报告.pdf：")
