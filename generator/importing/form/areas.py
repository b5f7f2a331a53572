"""Where the forms of a source stand: from a form's title to the last line that belongs to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.framework.form import HEAD, NOTE, OTHER_HEAD, TITLE
from generator.framework.titles import TITLES
from generator.importing.cover_lines import cover_start, is_cover
from generator.importing.form.header import fund_header, indicator_header
from generator.importing.form.rows import FormRow, title_of

_PROJECT = next(field.pattern for field in HEAD if field.field == "project")
_TITLE = re.compile(rf"(?:附件|附表|附)?\d*[:、.]?(?:{TITLE})")
_ANNOUNCED = r"\(?(?:附件|附表|附(?=[\d一二三四五六七八九十:、.)]|$))[\d一二三四五六七八九十]*[:、.)]*"
_ANNOUNCEMENT = re.compile(_ANNOUNCED)
_APPENDIX = re.compile(rf"{_ANNOUNCED}[^。;]{{0,40}}")
_YEAR_ALONE = re.compile(r"\(?(?:19|20)\d{2}年(?:度)?\)?")
_UNIT_OF_MONEY = re.compile(r"(?:\(?(?:19|20)\d{2}年(?:度)?\)?)?\(?(?:金额|货币)?单位[::](?:万|亿|百万|千)?元\)?")
_LABEL = re.compile("|".join((*(field.pattern for field in HEAD), OTHER_HEAD)))
_CHAPTER = re.compile(
    r"第?[一二三四五六七八九十\d]{1,3}(?:部分|章)?[、.]?(?:"
    + "|".join(title.pattern for title in TITLES if title.level == 1)
    + r")[。:]?"
)
_NOTE = re.compile(NOTE)
_MOST_LINES = 10
_LONGEST_LINE = 100


@dataclass(frozen=True)
class FormArea:
    """The rows of a form; `head` is how many of them stand before its first labelled row or table header.

    `borrowed` are the title rows of an earlier form on the same sheet, for a form that has none of its own.
    """

    rows: tuple[FormRow, ...]
    head: int
    borrowed: tuple[FormRow, ...] = ()

    @property
    def first(self) -> int:
        """The form's first line (from 1)."""
        return self.rows[0].line

    @property
    def last(self) -> int:
        """The form's last line (from 1)."""
        return self.rows[-1].line


def form_areas(rows: Sequence[FormRow]) -> tuple[FormArea, ...]:
    """Return the forms in order.

    A form has a table of indicators, and before it, with hardly any prose between, its funds or the name of a project.
    """
    begun = [(index, header) for index in range(len(rows)) if (header := indicator_header(rows, index))]
    starts: list[tuple[int, int, int]] = []
    boundary = 0
    for index, header in begun:
        start = _start(rows, boundary, index)
        if start is not None:
            starts.append((start, _first_told(rows, start, index), index + header.height))
        boundary = index + header.height
    areas = [
        FormArea(tuple(rows[start : _end(rows, table, following)]), told - start)
        for (start, told, table), (following, _, _) in pairwise([*starts, (len(rows), 0, 0)])
    ]
    return tuple(_lending(areas))


def titled_line(rows: Sequence[FormRow]) -> int | None:
    """Return the first line (from 1) that is a form's title, whether a form can be read below it or not."""
    return next((row.line for row in rows if _is_title(row)), None)


def _start(rows: Sequence[FormRow], boundary: int, header: int) -> int | None:
    """Return where the form begins whose indicators' header is given; None where that table is none of a form."""
    found: int | None = None
    is_form = False
    prose = 0
    for index in range(header - 1, boundary - 1, -1):
        row = rows[index]
        if _is_title(row):
            found = index
            if is_form:
                break
        elif _names_project(row) or fund_header(rows, index):
            found, is_form = index, True
        elif len(row.cells) == 1 and not _NOTE.match(row.first):
            prose += 1
            if prose > _MOST_LINES or len(row.first) > _LONGEST_LINE:
                break
    return _with_announcement(rows, found, boundary) if found is not None and is_form else None


def _with_announcement(rows: Sequence[FormRow], start: int, boundary: int) -> int:
    """Return the start with the lines above it that announce it, tell its year, or are labelled as its head is."""
    while start > boundary and _announces(rows[start - 1]):
        start -= 1
    return start


def _announces(row: FormRow) -> bool:
    if _NOTE.match(row.first):
        return False
    lone = (_ANNOUNCEMENT, _YEAR_ALONE, _UNIT_OF_MONEY)
    alone = len(row.filled) == 1 and any(pattern.fullmatch(row.first) for pattern in lone)
    return alone or bool(_LABEL.fullmatch(title_of(row.first.partition(":")[0])))


def _first_told(rows: Sequence[FormRow], start: int, header: int) -> int:
    """Return the first row behind the title that tells something: the project's name, or the funds' header."""
    told = (index for index in range(start, header) if _names_project(rows[index]) or fund_header(rows, index))
    return next(told, header)


def _is_title(row: FormRow) -> bool:
    return len(row.filled) == 1 and bool(_TITLE.fullmatch(row.first))


def _names_project(row: FormRow) -> bool:
    """Tell whether a cell is labelled 项目名称; a long line that begins so is prose."""
    return any(
        re.fullmatch(_PROJECT, title_of(key.partition(":")[0])) and len(key) < _LONGEST_LINE for key in row.keys if key
    )


def _end(rows: Sequence[FormRow], table: int, limit: int) -> int:
    """Return behind which row the form ends: at the next appendix, chapter or cover, else at `limit`."""
    for index in range(table, limit):
        row = rows[index]
        if is_cover(rows, index):
            return cover_start(rows, index, table)
        if len(row.filled) == 1 and (_CHAPTER.fullmatch(row.first) or _APPENDIX.fullmatch(row.first)):
            return index
    return limit


def _lending(areas: list[FormArea]) -> Iterator[FormArea]:
    """Yield the forms; one that begins without a title has that of the form before it."""
    title: tuple[FormRow, ...] = ()
    for area in areas:
        if any(map(_is_title, area.rows[: area.head])) or (area.head and not title):
            title = area.rows[: area.head]
            yield area
        else:
            yield FormArea(area.rows, area.head, title)
