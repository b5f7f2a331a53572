"""The head of a form: project, unit, department, year, and when it was filled in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.framework.form import HEAD, OTHER_HEAD
from generator.importing.form.rows import FormGrid, FormRow, says_nothing, title_of
from generator.model.dates import PrintedDate
from generator.model.folding import fold, squeeze

_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2})\s*年")
_IN_BRACKETS = re.compile(r"\(\s*(?P<year>(?:19|20)\d{2})\s*年(?:\s*度)?\s*\)")
_ANY_LABEL = "|".join([*(f"(?P<{field.field}>{field.pattern})" for field in HEAD), f"(?P<other>{OTHER_HEAD})"])
_LABEL = re.compile(_ANY_LABEL)
_LABELLED = re.compile(r"(?:^|(?<=\s))(?P<label>(?:[^\s:()]|\([^()]*\)){2,20})\s*:")
_CODE = re.compile(r"[\[(]?\d{3,}[\])]?[-—_ ]?(?=[\u4e00-\u9fff])(?!年)")
_MONEY_UNIT = re.compile(r"(?:万|亿|百万|千)?元")
_GRADE = re.compile(r"[优良中差](?:秀|好|等)?")


@dataclass(frozen=True)
class FormHead:
    """What the head says, as printed; None where it does not."""

    project: str | None = None
    unit: str | None = None
    department: str | None = None
    leaders: tuple[str, ...] = ()
    year: int | None = None
    filed: PrintedDate | None = None
    grade: str | None = None


def read_head(
    grid: FormGrid, titles: Sequence[FormRow], before: Sequence[FormRow], behind: Sequence[FormRow]
) -> FormHead:
    """Read the head from the title rows, the rows `before` the tables, and what stands `behind` them."""
    values: dict[str, str] = {}
    for key, value, place in (*_values(grid, (*titles, *before)), *_values(grid, behind)):
        if key == "filed" and not _date(value):
            grid.seen.discard(place)  # a day that does not exist is listed as not placed
        elif key not in values and key != "other" and not says_nothing(value):
            values[key] = value
            grid.heads[key] = place
    filed = _date(values.get("filed"))
    return FormHead(
        project=_without_code(values.get("project")),
        unit=_without_code(values.get("unit")),
        department=_without_code(values.get("department")),
        leaders=tuple(name for name in re.split(r"[、,，;；/]", values.get("leaders", "")) if name.strip()),
        year=_year_of_title(grid, titles) or _year(values.get("year")) or (filed.year - 1 if filed else None),
        filed=filed,
        grade=_grade(values.get("grade")),
    )


def _values(grid: FormGrid, rows: Sequence[FormRow]) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Yield labels, values and places: behind a colon in the same cell, else in the next cell that is not empty."""
    for row in rows:
        pending: str | None = None
        for column in row.filled:
            text, place = row.cells[column], (row.line, column)
            pairs = list(_pairs(text)) or ([(pending, text)] if pending else [])
            if pairs:
                grid.take(row, column)
                yield from ((label, value, place) for label, value in pairs)
                label, value = pairs[-1]
                pending = None if value else label


def _pairs(cell: str) -> Iterator[tuple[str, str]]:
    """Yield label and value of every label in a cell; a label alone has no value yet."""
    alone = _LABEL.fullmatch(title_of(squeeze(cell)))
    if alone and alone.lastgroup:
        yield alone.lastgroup, ""
        return
    found = [(match, label) for match in _LABELLED.finditer(fold(cell)) if (label := _label(match["label"]))]
    ends = [match.start() for match, _ in found[1:]] + [len(cell)] * bool(found)
    for (match, label), end in zip(found, ends, strict=True):
        value = cell[match.end() : end].strip()
        if label != "unit" or not _MONEY_UNIT.fullmatch(squeeze(value)):
            yield label, value


def _label(text: str) -> str | None:
    match = _LABEL.fullmatch(title_of(squeeze(text)))
    return match.lastgroup if match else None


def _without_code(name: str | None) -> str | None:
    """Return a name without the number of a unit's or a project's register before it."""
    return _CODE.sub("", name, count=1) if name and _CODE.match(fold(name)) else name


def _year_of_title(grid: FormGrid, titles: Sequence[FormRow]) -> int | None:
    for pattern in (_IN_BRACKETS, _YEAR):
        for row in titles:
            for column in row.filled:
                match = pattern.search(fold(row.cells[column]))
                if match:
                    grid.take(row, column)
                    grid.heads["year"] = row.line, column
                    return int(match["year"])
    return None


def _year(text: str | None) -> int | None:
    match = re.match(r"(?:19|20)\d{2}(?!\d)", squeeze(text or ""))
    return int(match[0]) if match else None


def _date(text: str | None) -> PrintedDate | None:
    try:
        return PrintedDate.parse(text) if text else None
    except ValueError:
        return None


def _grade(text: str | None) -> str | None:
    return text if text and _GRADE.fullmatch(squeeze(text)) else None
