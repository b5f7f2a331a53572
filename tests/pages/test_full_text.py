"""A text.md becomes headings, verbatim paragraphs and tables; every character of it stays."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.views.full_text import Entry, full_text
from generator.pages.views.text_tables import TextTable

_LINES = st.text(st.sampled_from("甲乙1 \t#\\　"), max_size=12)


def _levels(text: str) -> list[tuple[str, str]]:
    blocks = full_text(text)
    assert blocks
    return [(block.heading.tag, block.heading.text) for block in blocks.blocks if block.heading]


def _paragraphs(text: str) -> list[str]:
    blocks = full_text(text)
    return [block.paragraph for block in blocks.blocks if block.paragraph] if blocks else []


def _tables(text: str) -> list[TextTable]:
    blocks = full_text(text)
    return [block.table for block in blocks.blocks if block.table] if blocks else []


def test_nothing_is_nothing() -> None:
    assert full_text("") is None
    assert full_text("\n　\n") is None


def test_headings_stand_under_the_section() -> None:
    assert _levels("# 一\n\n## 二\n\n###### 六\n\n# 七") == [("h3", "一"), ("h4", "二"), ("h5", "六"), ("h3", "七")]


def test_headings_never_skip_a_level() -> None:
    assert _levels("### 深\n\n### 深") == [("h3", "深"), ("h4", "深")]


def test_paragraphs_are_verbatim() -> None:
    text = "　　**不是**Markdown  \n\n#不是标题\n\n####### 七个\n\n1. 也不是列表"
    assert _paragraphs(text) == ["　　**不是**Markdown  ", "#不是标题", "####### 七个", "1. 也不是列表"]


def test_a_literal_sign_loses_its_backslash() -> None:
    assert _paragraphs("\\# 甲\n\n\\\\# 乙\n\n\\丙\n\n丁\\#") == ["# 甲", "\\# 乙", "\\丙", "丁\\#"]


def test_contents_follow_the_texts_own_levels() -> None:
    text = full_text("## 序\n\n# 一\n\n## （一）\n\n##### ①\n\n###### 甲\n\n# 二")
    assert text
    assert _outline(text.contents) == [("序", []), ("一", [("（一）", [("①", [("甲", [])])])]), ("二", [])]
    assert [block.heading.id for block in text.blocks if block.heading] == ["t1", "t2", "t3", "t4", "t5", "t6"]


def _outline(entries: tuple[Entry, ...]) -> list[tuple[str, object]]:
    return [(entry.heading.text, _outline(entry.entries)) for entry in entries]


def test_lines_with_tabs_are_a_table() -> None:
    assert _tables("甲\t乙\n\t2\n丙\t3\n续\n丁\t4") == [
        TextTable(("甲", "乙"), (("", "2"), ("丙", "3\n续"), ("丁", "4"))),
    ]


def test_a_line_behind_the_table_is_a_paragraph() -> None:
    text = "甲\t乙\n丙\t3\n后文\n再后"
    assert _tables(text) == [TextTable(("甲", "乙"), (("丙", "3"),))]
    assert _paragraphs(text) == ["后文", "再后"]


def test_short_rows_are_filled_and_make_no_head() -> None:
    assert _tables("甲\t乙\n1\t2\t3") == [TextTable((), (("甲", "乙", ""), ("1", "2", "3")))]


def test_a_row_with_a_number_is_no_head() -> None:
    assert _tables("甲\t5\n乙\t6") == [TextTable((), (("甲", "5"), ("乙", "6")))]


def test_a_heading_ends_a_table() -> None:
    text = "甲\t乙\n丙\t3\n# 标题\n丁\t4\n戊\t5"
    assert [table.rows for table in _tables(text)] == [(("丙", "3"),), (("丁", "4"), ("戊", "5"))]
    assert _levels("甲\t乙\n# 标\t题\n丙\t3") == [("h3", "标\t题")]


def test_one_line_with_a_tab_is_a_paragraph() -> None:
    assert _paragraphs("办公经费\t30万元\n\n完。\t") == ["办公经费\t30万元", "完。\t"]


@settings(max_examples=500)
@given(st.lists(_LINES))
def test_no_character_is_lost(lines: list[str]) -> None:
    text = full_text("\n".join(lines))
    shown = ""
    for block in text.blocks if text else ():
        rows = (block.table.head, *block.table.rows) if block.table else ()
        shown += block.paragraph + (block.heading.text if block.heading else "") + "".join(map("".join, rows))
    wanted = "".join(re.sub(r"\A#{1,6} |\A\\(?=\\?#)", "", line) for line in lines)
    assert "".join(shown.split()) == "".join(wanted.split())
