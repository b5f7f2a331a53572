"""The same report printed in other ways: what offices, systems and web pages do to a text."""

import re
from collections.abc import Callable

from generator.sources.text import read_text

_CHAPTER = re.compile(r"\s*[一二三四五六七八5-6]、\s*\S{2,40}")
_SECTION = re.compile(r"\s*（[一二三四]）[^，。；：]{2,20}。?")
_COVER = 12


def _is_row(line: str) -> bool:
    return "\t" in line.rstrip()


def wrapped(text: str) -> str:
    """Break every line behind the cover after 17 characters, inside words and figures."""
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        rest = line.strip() if number >= _COVER and not _is_row(line) else line
        while len(rest) > 17 and number >= _COVER and not _is_row(line):
            lines.append(rest[:17])
            rest = rest[17:]
        lines.append(rest)
    return "\n".join(lines)


def chapters_on_one_line(text: str) -> str:
    """Put every chapter on one line."""
    lines = text.split("\n")
    first = next(i for i, line in enumerate(lines) if _CHAPTER.fullmatch(line))
    rows = read_text("", "", text.encode()).table_lines
    joined: list[str] = lines[:first]
    chapter: list[str] = []
    for number, line in enumerate(lines[first:], first + 1):
        if (_CHAPTER.fullmatch(line) or number in rows) and chapter:
            joined.append(" ".join(chapter))
            chapter = []
        if number in rows:
            joined.append(line)
        elif line.strip():
            chapter.append(line.strip())
    return "\n".join([*joined, " ".join(chapter)])


def cover_in_a_table(text: str) -> str:
    """Print the labels of the cover and what stands behind them in the two cells of a row, without colons."""
    lines = text.split("\n")
    head = [re.sub(r"^\s*([^：:\s]{2,16})[：:]\s*(?=\S)", r"\1\t", line) for line in lines[:_COVER]]
    return "\n".join([*head, *lines[_COVER:]])


def full_width(text: str) -> str:
    """Print digits in full width."""
    return text.translate({ord("0") + digit: ord("０") + digit for digit in range(10)})


def half_width_signs(text: str) -> str:
    """Print brackets, commas and colons in half width."""
    return text.translate(str.maketrans("（），：；", "(),:;"))


def doubled_headings(text: str) -> str:
    """Print every chapter's and section's heading twice."""
    doubled = re.compile(f"^(?:{_CHAPTER.pattern}|{_SECTION.pattern})$", re.MULTILINE)
    return doubled.sub(lambda match: f"{match[0]}\n{match[0]}", text)


def without_chapter_headings(text: str) -> str:
    """Leave out the headings of all chapters."""
    return "\n".join(line for line in text.split("\n") if not _CHAPTER.fullmatch(line))


def wrong_numbers(text: str) -> str:
    """Number every chapter 三."""
    renumbered = [
        re.sub(r"^\s*[一二三四五六七八5-6]、", "三、", line) if _CHAPTER.fullmatch(line) else line
        for line in text.split("\n")
    ]
    return "\n".join(renumbered)


def with_contents(text: str) -> str:
    """Print the chapters' titles as a table of contents before the first chapter."""
    lines = text.split("\n")
    first = next(i for i, line in enumerate(lines) if _CHAPTER.fullmatch(line))
    titles = [line.strip() for line in lines if _CHAPTER.fullmatch(line)]
    return "\n".join([*lines[:first], "目 录", *titles, "", *lines[first:]])


def with_page_numbers(text: str) -> str:
    """Print a page number after every 23 lines."""
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        lines.append(line)
        if number > _COVER and number % 23 == 0 and not _is_row(line):
            lines.append(f"- {number // 23} -")
    return "\n".join(lines)


def with_form(text: str) -> str:
    """Append a self-evaluation form with other figures."""
    form = (
        "附件：项目支出绩效自评表\n项目名称\t另一名称\n一级指标\t二级指标\t三级指标\t分值\t得分\n"
        "产出指标\t数量指标\t另一指标\t10\t1\n"
    )
    return f"{text.rstrip()}\n{form}合计\t\t\t100\t11.11\n"


FORMS: dict[str, Callable[[str], str]] = {
    form.__name__: form
    for form in (
        wrapped,
        chapters_on_one_line,
        full_width,
        half_width_signs,
        doubled_headings,
        without_chapter_headings,
        wrong_numbers,
        with_contents,
        with_page_numbers,
        with_form,
    )
}
