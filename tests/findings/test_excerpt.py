"""An excerpt shows the line, its neighbours and the words that are meant, and never a whole long paragraph."""

from generator.findings.excerpt import ExcerptLine, excerpt

LINES = ["甲", "支出 80.00万元，结余 1万元", "乙", "丙"]


def test_words_are_marked() -> None:
    assert excerpt(LINES, 2, "80.00万元") == (
        ExcerptLine(1, "甲"),
        ExcerptLine(2, "支出 ", "80.00万元", "，结余 1万元"),
        ExcerptLine(3, "乙"),
    )


def test_the_whole_line_is_meant_where_the_words_are_not_in_it() -> None:
    assert excerpt(LINES, 3, "81万元")[1] == ExcerptLine(3, "", "乙")
    assert excerpt(LINES, 3, None)[1] == ExcerptLine(3, "", "乙")


def test_words_may_go_on_in_the_next_line() -> None:
    marked = [line.marked for line in excerpt(LINES, 3, "乙\n丙")]
    assert marked == ["", "乙", "丙"]


def test_long_lines_are_cut_around_the_words() -> None:
    [line] = excerpt([f"{'前' * 500}错{'后' * 500}"], 1, "错")
    assert line == ExcerptLine(1, f"…{'前' * 60}", "错", f"{'后' * 60}…")


def test_a_line_that_is_not_there_shows_nothing() -> None:
    assert excerpt(LINES, 9, None) == excerpt([], 1, None) == ()
