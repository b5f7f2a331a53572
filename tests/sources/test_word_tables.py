"""Tables become rows of lines and rectangles of cells."""

from tests.sources.raw_docx import lines, paragraph, source


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, text.split('|')))}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def texts(body: str) -> list[list[str]]:
    return [[one.text for one in row] for row in source(body).tables[0].rows]


def test_merged_cells_stand_where_they_begin() -> None:
    body = table(
        cell("产出", '<w:vMerge w:val="restart"/>') + cell("数量") + cell("6"),
        cell("", "<w:vMerge/>") + cell("质量") + cell("4"),
        cell("合计", '<w:gridSpan w:val="2"/>') + cell("10"),
    )
    assert texts(body) == [["产出", "数量", "6"], ["", "质量", "4"], ["合计", "", "10"]]
    assert lines(body) == ["产出\t数量\t6", "\t质量\t4", "合计\t\t10"]


def test_text_under_a_continued_merge_is_not_shown() -> None:
    body = table(cell("甲", '<w:hMerge w:val="restart"/>') + cell("藏", '<w:hMerge w:val="continue"/>'), cell("乙") * 2)
    assert texts(body) == [["甲", ""], ["乙", "乙"]]


def test_rows_may_begin_late_and_end_early() -> None:
    late = '<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>'
    assert texts(table(cell("甲") * 3, late + cell("乙"))) == [["甲", "甲", "甲"], ["", "乙", ""]]


def test_short_rows_are_filled_up() -> None:
    assert texts(table(cell("甲") * 3, cell("乙"))) == [["甲", "甲", "甲"], ["乙", "", ""]]


def test_cells_know_the_line_of_their_row() -> None:
    read = source(paragraph("前") + table(cell("甲") * 2, cell("乙") * 2) + paragraph("后") + table(cell("丙") * 2))
    assert [(one.first, one.last) for one in read.tables] == [(2, 3), (5, 5)]
    assert [[one.line for one in row] for row in read.tables[0].rows] == [[2, 2], [3, 3]]
    assert [read.lines[one.first - 1] for one in read.tables] == ["甲\t甲", "丙\t丙"]


def test_lines_of_a_cell_are_joined_as_their_script_asks() -> None:
    body = table(cell("管材|延迟") + cell("2023|2024") + cell(" 一 ||二 ") + cell("率|80%"))
    assert lines(body) == ["管材 延迟\t2023 2024\t一 二\t率 80%"]
    assert texts(body) == [["管材延迟", "2023 2024", "一二", "率80%"]]


def test_line_breaks_and_tabs_within_a_cell_do_not_break_the_row() -> None:
    inner = "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>"
    assert lines(table(cell(inner) + cell("丁"))) == ["甲 乙 丙\t丁"]


def test_a_frame_around_text_is_no_table() -> None:
    read = source(table(cell("一、基本情况|项目"), cell("背景", '<w:gridSpan w:val="2"/>')))
    assert (read.lines, read.tables) == (("一、基本情况", "项目", "背景"), ())


def test_a_table_in_a_frame_is_one_and_a_table_in_a_cell_is_its_text() -> None:
    inner = table(cell("甲") + cell("乙"))
    framed = source(table(f"<w:tc>{inner}<w:p/></w:tc>"))
    assert (len(framed.tables), framed.lines) == (1, ("甲\t乙", ""))
    nested = source(table(f"<w:tc>{inner}</w:tc>" + cell("丙")))
    assert (len(nested.tables), nested.lines) == (1, ("甲 乙\t丙",))


def test_controlled_inserted_and_deleted_rows_and_cells() -> None:
    rows = f"<w:sdt><w:sdtContent><w:tr>{cell('甲') * 2}</w:tr></w:sdtContent></w:sdt>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('删') * 2}</w:tr>"
    control = f"<w:tr><w:sdt><w:sdtContent>{cell('乙')}</w:sdtContent></w:sdt>{cell('丙')}</w:tr>"
    assert texts(f"<w:tbl>{rows}{gone}{control}</w:tbl>") == [["甲", "甲"], ["乙", "丙"]]


def test_broken_tables_are_survived() -> None:
    assert lines("<w:tbl/><w:tbl><w:tr/></w:tbl>") == []
    assert len(texts(table(cell("甲", '<w:gridSpan w:val="999999999"/>') + cell("乙")))[0]) == 102
    assert texts(table(cell("甲", '<w:gridSpan w:val="-3"/>') + cell("乙", '<w:gridSpan w:val="二"/>'))) == [
        ["甲", "乙"]
    ]
