"""PDF files whose programs draw, cut and place the text in their own way read as a person reads them."""

import pytest

from generator.sources.pdf import read_pdf
from generator.sources.pdf_marks import Mark, marks_of
from generator.sources.source import Source
from tests.sources.raw_pdf import rule, show, text_page, write_pdf

BODY = "为读懂这一页而写的一行正文"


def _read(*pages: str) -> Source:
    return read_pdf("报告.pdf", "", write_pdf(pages))


def _pieces(y: float, *pieces: tuple[float, str]) -> str:
    return "\n".join(show(text, x, y) for x, text in pieces)


@pytest.mark.parametrize(
    ("pieces", "line"),
    [
        pytest.param(
            [(40, "完成"), (70, "煤改电"), (110, "改造"), (60, "“"), (100, "”")], "完成“煤改电”改造", id="signs"
        ),
        pytest.param([(40, "甲某"), (63, "乙某"), (86, "丙"), (60, " ")], "甲某 乙某 丙", id="blanks"),
        pytest.param([(60, "500.00"), (90, "万元"), (40, "支出")], "支出500.00万元", id="figures"),
    ],
)
def test_what_is_drawn_behind_its_line_stands_where_it_is_seen(pieces: list[tuple[float, str]], line: str) -> None:
    assert _read(_pieces(700, *pieces) + "\n" + text_page([BODY])).lines == (line, BODY)


def test_a_name_that_goes_on_below_itself_is_one_line() -> None:
    cover = [
        _pieces(700, (40, "项目名称："), (200, "农村义务教育学生营养改善计划补助")),
        _pieces(686, (200, "项目")),
        _pieces(672, (40, "实施单位："), (200, "青桐县教育局")),
    ]
    read = _read("\n".join(cover) + "\n" + text_page([BODY]))
    assert [line.replace(" ", "") for line in read.lines[:2]] == [
        "项目名称：农村义务教育学生营养改善计划补助项目",
        "实施单位：青桐县教育局",
    ]


def test_a_line_end_within_a_line_is_taken_back() -> None:
    placed: list[tuple[str | int, ...]] = [
        ("第", 0, 100, 50, 40),
        ("\r",),
        ("\n",),
        ("4", 122, 190, 50, 40),
        ("\r",),
        ("\n",),
        ("完", 0, 100, 9, 0),
    ]
    assert "".join(mark.text for mark in marks_of(placed)) == "第4\r\n完"


def test_marks_that_stand_in_order_are_left_alone() -> None:
    marks = [Mark("甲", 0, 100, 50, 40), Mark(" "), Mark("乙", 100, 200, 50, 60)]
    assert marks_of(marks) == marks


def _grid(rows: list[int], *texts: tuple[float, float, str]) -> str:
    """Draw a grid of columns 60, 40 and 40 points wide between rows, and texts in it."""
    across = [rule(40, y, 180, y) for y in rows]
    up = [rule(x, rows[-1], x, rows[0]) for x in (40, 100, 140, 180)]
    return "\n".join([*across, *up, *(show(text, x, y) for x, y, text in texts)])


def _row(y: float, *texts: str) -> list[tuple[float, float, str]]:
    return [(x, y, text) for x, text in zip((46, 106, 146), texts, strict=True) if text]


def test_words_and_figures_that_a_narrow_cell_cuts_are_whole() -> None:
    texts = [
        (46, 725, "供水管网"),
        (46, 713, "长度"),
        (106, 725, "66.31"),
        (106, 713, "%"),
        (146, 725, "甲"),
        (146, 713, "乙"),
    ]
    (table,) = _read(_grid([740, 700], *texts)).tables
    assert [cell.text for cell in table.rows[0]] == ["供水管网长度", "66.31%", "甲乙"]
    assert _read(_grid([740, 700], *texts)).lines[0] == "供水管网长度\t66.31%\t甲 乙"


def test_a_blank_within_a_cell_is_kept_where_it_is_seen() -> None:
    texts = [(46, 725, "满分"), (75, 725, "得"), (106, 725, "5"), (146, 725, "4")]
    assert _read(_grid([740, 710], *texts) + "\n" + text_page([BODY])).lines[1] == "满分 得\t5\t4"


HEAD = _row(725, "指标", "分值", "原因")
FIRST = _row(705, "供水管网", "5", "到货，")
NEXT = _row(785, "工程处数", "6", "无")


@pytest.mark.parametrize(
    ("rest", "rows"),
    [
        pytest.param(
            _row(785, "长度", "", "已补"), [["供水管网长度", "5", "到货，已补"], ["工程处数", "6", "无"]], id="rest"
        ),
        pytest.param(_row(785, "", ".5", ""), [["供水管网", "5.5", "到货，"], ["工程处数", "6", "无"]], id="figure"),
        pytest.param(
            _row(785, "", "", "3"), [["供水管网", "5", "到货，"], ["", "", "3"], ["工程处数", "6", "无"]], id="new"
        ),
    ],
)
def test_a_row_that_the_pages_end_cuts_is_one(rest: list[tuple[float, float, str]], rows: list[list[str]]) -> None:
    first = _grid([740, 720, 700], *HEAD, *FIRST)
    second = _grid([800, 780, 760], *rest, *_row(765, *(text for _, _, text in NEXT)))
    read = _read(first, second)
    assert [[cell.text for cell in row] for table in read.tables for row in table.rows][1:] == rows
    assert [line.split("\t") for line in read.lines[1:]] == rows


def test_a_cut_row_behind_a_repeated_head_is_one() -> None:
    first = _grid([740, 720, 700, 680], *HEAD, *FIRST, *_row(685, "水表数量", "4", "到货"))
    second = _grid([740, 720, 700], *HEAD, *_row(705, "", "", "晚"))
    read = _read(first, second)
    assert [line.split("\t") for line in read.lines] == [
        ["指标", "分值", "原因"],
        ["供水管网", "5", "到货，"],
        ["水表数量", "4", "到货晚"],
        ["指标", "分值", "原因"],
    ]


def test_a_row_below_a_text_or_of_another_table_begins_anew() -> None:
    first = _grid([740, 720, 700], *HEAD, *FIRST)
    below = _grid([700, 680], *_row(685, "长度", "", "已补"))
    assert len(_read(first, show("二、下一张表格的标题文字", 40, 780) + "\n" + below).tables) == 2


def test_a_line_above_a_table_stands_before_it_though_it_is_drawn_later() -> None:
    drawn = [_grid([740, 720], *HEAD), show("注：表下的一行说明", 40, 700), show("（2023年度）", 90, 760)]
    assert _read("\n".join(drawn)).lines == ("（2023年度）", "指标\t分值\t原因", "注：表下的一行说明")
