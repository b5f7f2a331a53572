"""A form copied out of its table with one cell on each line, put together again as rows.

Empty cells and merged ones left no line, so that a row is told by what its lines say: a label of the funds and as many
values as the header has columns; an indicator by its 分值 and 得分, before which its name and values stand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.framework.form import FUND_COLUMNS, FUND_ROW, FUND_TOTAL, GOALS, HEAD, INDICATOR_COLUMNS, TITLE, TOTAL
from generator.framework.form import FormField as Field
from generator.framework.indicators import GROUPS
from generator.importing.form.rows import FormRow, says_nothing, title_of
from generator.model.decimals import FIGURE

_TITLE = re.compile(rf"(?:附件)?\d*[:、.]?(?:{TITLE})")
_SIGN_OF_A_TITLE = "表"
"""Every title has it, and looking for one sign needs no folding of a line."""
_LABEL = re.compile("|".join(field.pattern for field in HEAD))
_FUND_LABEL = re.compile(rf"(?:{FUND_TOTAL.pattern})|(?:{FUND_ROW})")
_VALUE = re.compile(rf"{FIGURE}%?(?:万元|元|分)?")
_POINTS = re.compile(rf"{FIGURE}分?")
_CLASS = re.compile(r"(?:产出|效益|满意度|成本)指标(?:\([^()]*\))?")
_GROUP = re.compile(rf"(?:{GROUPS['产出']}|{GROUPS['效益']})")
_FAR = 60
_LEAST_TITLES = 5
_LEAST_FUND_TITLES = 3


@dataclass(frozen=True)
class Flattened:
    """The line of a flattened form's title; `doubtful` are the lines between which its cells cannot be told."""

    title: int
    doubtful: tuple[int, int] | None = None

    @property
    def doubt(self) -> str:
        """Why the form cannot be read, where it cannot."""
        place = "表头、资金或总体目标部分"
        if self.doubtful:
            first, last = self.doubtful
            place = f"第 {first} 行" if first == last else f"第 {first} 行到第 {last} 行之间"
        return f"每个单元格各占一行，{place}缺少或多出单元格，分不清各栏"


@dataclass(frozen=True)
class _Made:
    """Rows put together and the index behind them; without rows the lines that cannot be told."""

    rows: tuple[FormRow, ...]
    end: int
    doubtful: tuple[int, int] | None = None


def unflattened(rows: Sequence[FormRow]) -> tuple[tuple[FormRow, ...], tuple[Flattened, ...]]:
    """Return the rows with those of every flattened form put together, and the forms; what fails stays as it is."""
    found: list[FormRow] = []
    forms: list[Flattened] = []
    index = 0
    while index < len(rows):
        made = _form(rows, index) if _begins(rows[index]) else None
        if made:
            forms.append(Flattened(rows[index].line, made.doubtful))
        is_told = made is not None and made.rows
        found += made.rows if made and is_told else [rows[index]]
        index = made.end if made and is_told else index + 1
    return tuple(found), tuple(forms)


def _begins(row: FormRow) -> bool:
    may_be_one = len(row.cells) == 1 and _SIGN_OF_A_TITLE in row.cells[0]
    return may_be_one and bool(_TITLE.fullmatch(row.first))


def _form(rows: Sequence[FormRow], index: int) -> _Made | None:
    """Return the rows of the form whose title stands at `index`; None if it is none."""
    header = next((at for at in range(index + 1, min(index + _FAR, len(rows))) if _are_titles(rows, at)), None)
    if header is None or any(len(row.cells) > 1 for row in rows[index:header]):
        return None
    titles = _indicator_titles(rows, header)
    if not titles:
        return _Made((), header)
    table = _indicators(rows, header + len(titles), titles)
    if not table.rows:
        return table
    head = (rows[index], *_head(rows[index + 1 : header]))
    return _Made((*head, _row(rows[header : header + len(titles)]), *table.rows), table.end)


def _titles(rows: Sequence[FormRow], start: int, fields: Sequence[Field], least: int) -> list[str]:
    """Return the fields that a run of lines names, each once."""
    found: list[str] = []
    for row in rows[start:]:
        key = title_of(row.first)
        field = next((field.field for field in fields if re.fullmatch(field.pattern, key)), None)
        if len(row.cells) > 1 or field is None or field in found:
            break
        found.append(field)
    return found if len(found) >= least else []


def _are_titles(rows: Sequence[FormRow], start: int) -> bool:
    """Tell whether columns of the indicators are named here, if not all that a form has."""
    return bool(_titles(rows, start, INDICATOR_COLUMNS, _LEAST_TITLES))


def _indicator_titles(rows: Sequence[FormRow], start: int) -> list[str]:
    """Return the columns of the indicators where their header begins, with 分值 and 得分 beside each other."""
    found = _titles(rows, start, INDICATOR_COLUMNS, _LEAST_TITLES)
    together = any(pair == ("full", "score") for pair in pairwise(found))
    return found if together and found[:3] == ["level_1", "group", "name"] else []


def _row(rows: Sequence[FormRow]) -> FormRow:
    return FormRow(rows[0].line, tuple(row.cells[0] for row in rows), tuple(row.line for row in rows[1:]))


def _at(cells: dict[int, FormRow], width: int) -> FormRow:
    """Return a row with some of its columns filled."""
    lines = sorted(cell.line for cell in cells.values())
    texts = tuple(cells[column].cells[0] if column in cells else "" for column in range(width))
    return FormRow(lines[0], texts, tuple(lines[1:]))


def _head(rows: Sequence[FormRow]) -> Iterator[FormRow]:
    """Yield what stands before the indicators: labels with their values, the funds, the goals."""
    index = 0
    while index < len(rows):
        titles = _titles(rows, index, FUND_COLUMNS, _LEAST_FUND_TITLES)
        if titles:
            yield _at({column: rows[index + column - 1] for column in range(1, len(titles) + 1)}, len(titles) + 1)
            index += len(titles)
            while _is_fund_row(rows, index, len(titles)):
                yield _row(rows[index : index + len(titles) + 1])
                index += len(titles) + 1
        elif _are_goals(rows, index):
            yield _row(rows[index : index + 2])
            yield _row(rows[index + 2 : index + 4])
            index += 4
        else:
            paired = _LABEL.fullmatch(title_of(rows[index].first)) and index + 1 < len(rows)
            paired = paired and not _LABEL.fullmatch(title_of(rows[index + 1].first))
            yield _row(rows[index : index + 2]) if paired else rows[index]
            index += 2 if paired else 1


def _is_fund_row(rows: Sequence[FormRow], index: int, width: int) -> bool:
    """Tell whether a label of the funds stands here with exactly one value for each column."""
    values = rows[index + 1 : index + width + 1]
    behind = rows[index + width + 1 : index + width + 2]
    return (
        len(values) == width
        and bool(_FUND_LABEL.fullmatch(title_of(rows[index].first)))
        and all(_VALUE.fullmatch(row.first) or says_nothing(row.first) for row in values)
        and not any(_VALUE.fullmatch(row.first) for row in behind)
    )


def _are_goals(rows: Sequence[FormRow], index: int) -> bool:
    """Tell whether 预期目标 and 实际完成情况 stand here, with one text each behind them and no other."""
    named = [row.first for row in rows[index : index + 2]]
    texts = rows[index + 2 : index + 5]
    is_title = len(named) == len(GOALS) and all(map(_names, GOALS, named))
    return is_title and len(texts) >= len(GOALS) and (len(texts) == len(GOALS) or texts[2].first == "绩效指标")


def _names(field: Field, key: str) -> bool:
    return bool(re.fullmatch(field.pattern, key))


def _indicators(rows: Sequence[FormRow], start: int, titles: Sequence[str]) -> _Made:
    """Return the rows of the indicators and of 总分; none where a row cannot be told."""
    filled = titles.index("full") - titles.index("name")
    found: list[FormRow] = []
    pending: list[FormRow] = []
    last = rows[start - 1]
    for index in range(start, len(rows)):
        if len(rows[index].cells) > 1:
            break
        if re.fullmatch(TOTAL.pattern, title_of(rows[index].first)):
            is_told = _close(found, pending, titles)
            total, end = _total(rows, index, titles)
            return _Made((*found, total), end) if is_told else _untold(pending, rows[index])
        last = rows[index]
        pending.append(last)
        if _has_points(pending, rows[index + 1 : index + 2], filled):
            row = _indicator(pending, titles, filled)
            if row is None or not _close(found, pending[: len(pending) - len(row.lines)], titles):
                return _untold(pending, last)
            found.append(row)
            pending = []
    return _untold(pending, last)


def _untold(pending: Sequence[FormRow], last: FormRow) -> _Made:
    """Return that the cells since the last row that could be told cannot."""
    return _Made((), 0, (pending[0].line if pending else last.line, last.line))


def _total(rows: Sequence[FormRow], index: int, titles: Sequence[str]) -> tuple[FormRow, int]:
    """Return the row 总分 and the index behind it; of one figure alone nobody can tell whether it is 分值 or 得分."""
    full = titles.index("full")
    points = [row for row in rows[index + 1 : index + 3] if _POINTS.fullmatch(row.first)]
    if len(points) < 2:
        return _at({0: rows[index]}, len(titles)), index + 1
    return _at({0: rows[index], full: points[0], full + 1: points[1]}, len(titles)), index + 3


def _has_points(pending: Sequence[FormRow], following: Sequence[FormRow], filled: int) -> bool:
    """Tell whether an indicator ends here: with 分值 and 得分 behind its name and values, and no more figures."""
    ends = [row.first for row in pending[-2:]]
    more = following and _POINTS.fullmatch(following[0].first)
    return len(pending) >= filled + 2 and all(map(_POINTS.fullmatch, ends)) and not more


def _indicator(pending: Sequence[FormRow], titles: Sequence[str], filled: int) -> FormRow | None:
    """Return the row that ends with the last line: name, values, points, before them a group and a class."""
    rest, own = pending[: -filled - 2], pending[-filled - 2 :]
    if _CLASS.fullmatch(own[0].first) or _GROUP.fullmatch(own[0].first):
        return None
    cells = {titles.index("name") + column: row for column, row in enumerate(own)}
    if rest and _GROUP.fullmatch(rest[-1].first):
        cells[titles.index("group")] = rest[-1]
        rest = rest[:-1]
        if rest and _CLASS.fullmatch(rest[-1].first):
            cells[titles.index("level_1")] = rest[-1]
    return _at(cells, len(titles))


def _close(found: list[FormRow], reason: Sequence[FormRow], titles: Sequence[str]) -> bool:
    """Give the row before what was left over as its reason; a label, several lines, or none before it is no reason."""
    if not reason:
        return True
    if _CLASS.fullmatch(reason[0].first) or _GROUP.fullmatch(reason[0].first):
        return False
    if len(reason) > 1 or not found or "reason" not in titles or titles.index("reason") < len(found[-1].cells) - 1:
        return False
    before = found[-1]
    cells = (*before.cells[:-1], reason[0].cells[0])
    found[-1] = FormRow(before.line, cells, (*before.more, reason[0].line))
    return True
