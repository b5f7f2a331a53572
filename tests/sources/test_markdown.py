"""Markdown: headings and tables of pipes are understood, all other text stands as it is."""

import pytest

from generator.errors import GongkaiError
from generator.sources.markdown import read_markdown


def _read(*lines: str) -> tuple[list[str], dict[int, int]]:
    read = read_markdown("", "", "\n".join(lines).encode())
    return list(read.lines), read.levels


@pytest.mark.parametrize(
    ("line", "shown", "levels"),
    [
        ("# 报告", "报告", {1: 1}),
        ("### 1.背景 ##", "1.背景", {1: 3}),
        ("   ###### 丙 #丁", "丙 #丁", {1: 6}),
        ("##", "", {}),
        ("## C#", "C#", {1: 2}),
        ("## ##", "", {}),
        ("####### 七", "####### 七", {}),
        ("#甲", "#甲", {}),
        ("\\# 甲", "# 甲", {}),
        ("\\\\# 甲", "\\# 甲", {}),
        ("**80.00**万元 <b>", "**80.00**万元 <b>", {}),
        ("    # 四个空格", "    # 四个空格", {}),
    ],
)
def test_headings_and_text(line: str, shown: str, levels: dict[int, int]) -> None:
    assert _read(line) == ([shown], levels)


def test_what_is_fenced_stands_as_it_is() -> None:
    lines = ["```", "# 甲", "~~~", "|a|b|", "|-|-|", "````", "# 乙"]
    assert _read(*lines) == ([*lines[:-1], "乙"], {7: 1})


def test_tables_of_pipes_and_of_tabs() -> None:
    lines = ["甲", "| 指标 | 分值 |", "|:--|--:|", r"| a\|b | 10.0 |", "|丙|", "", "丁\t戊", "1\t2"]
    read = read_markdown("", "", "\n".join(lines).encode())
    assert read.lines == ("甲", "指标\t分值", "a|b\t10.0", "丙", "", "丁\t戊", "1\t2")
    assert [(table.first, table.last) for table in read.tables] == [(2, 4), (6, 7)]
    assert [[cell.text for cell in row] for row in read.tables[0].rows] == [
        ["指标", "分值"],
        ["a|b", "10.0"],
        ["丙", ""],
    ]
    assert [cell.address for cell in read.tables[0].rows[1]] == ["第4行第1格", "第4行第2格"]
    assert [cell.address for cell in read.tables[1].rows[0]] == ["第7行第1格", "第7行第2格"]
    assert read.places == ("第1行", "第2行", "第4行", "第5行", "第6行", "第7行", "第8行")


def test_lines_inside_a_cell_are_joined() -> None:
    read = _read("|目标|得分|", "|-|-|", "|完成60部。<br>改善出行。<BR/> |9<br />5|", "行中的<br>照旧")
    assert read[0] == ["目标\t得分", "完成60部。改善出行。\t9 5", "行中的<br>照旧"]


@pytest.mark.parametrize("lines", [("|a|b|", "|-|"), ("a|b", "x|y"), ("a", "---"), ("|a|",)])
def test_lines_with_pipes_that_are_no_table(lines: tuple[str, ...]) -> None:
    read = read_markdown("", "", "\n".join(lines).encode())
    assert (read.lines, read.tables) == (lines, ())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(GongkaiError, match=r"^报告\.md：不是文本文件"):
        read_markdown("报告.md", "", b"\xff\xfa\xfb")
