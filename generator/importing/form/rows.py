"""The lines of a source as rows of cells, and which cells of a form have been read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator.importing.leftover import Leftover
from generator.importing.notes import InRow
from generator.model.folding import SHOWN, fold, is_blank, squeeze
from generator.model.printed import Printed

Value = TypeVar("Value", bound=Printed)

_BLANKS = frozenset({"", "/", "—", "-", "--", "——", "无", "\\", "-—", "―", "─", "/无", "不涉及", "不适用"})
_FILLER = re.compile(r"[…·.。]{2,}")
_LABEL = r"[^\s:：()（）]{2,12}(?:[(（][^()（）]{0,12}[)）])?[:：]"
_WIDE_LABEL = r"(?<=[^\S\n]{2})(?:[^\s:：()（）] ?){2,8}[:：]"
_BROKEN = re.compile(rf"[^\S\n](?<=[^\x00-\x7f][^\S\n])[^\S\n]*(?=[^\x00-\x7f])(?!{_LABEL})(?!{_WIDE_LABEL})")
"""A blank comes first, and what stands before it after that: hardly any sign of a line is a blank."""
_BRACKETS = re.compile(r"(?:\([^()]*\))+$")
_LONGEST = 120


@dataclass(frozen=True)
class FormRow:
    """A line that holds something: its number (from 1) in the source, and its cells as printed.

    A blank between two Chinese signs of a cell is where its lines were broken, and is left out, but not before a label
    with its colon: 项目名称：甲　实施单位：乙. `more` are the further
    lines of a row whose cells stand on lines of their own.
    """

    line: int
    cells: tuple[str, ...]
    more: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        """All lines of the row."""
        return (self.line, *self.more)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The cells folded and without white space."""
        return tuple(map(squeeze, self.cells))

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The columns of the cells that are not empty."""
        return tuple(column for column, key in enumerate(self.keys) if key)

    @property
    def first(self) -> str:
        """The first cell that is not empty, folded and without white space."""
        return self.keys[self.filled[0]]

    def cell(self, column: int) -> str:
        """Return a cell as printed, empty where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


def form_rows(lines: Iterable[str]) -> tuple[FormRow, ...]:
    """Return every line that is not blank as a row; tabs divide its cells."""
    return tuple(
        FormRow(number, tuple(_BROKEN.sub("", _stripped(cell)) for cell in line.split("\t")))
        for number, line in enumerate(lines, 1)
        if SHOWN.search(line)
    )


def _stripped(cell: str) -> str:
    """Return a cell without what shows nothing at its ends."""
    stripped = cell.strip()
    while stripped and (is_blank(stripped[0]) or is_blank(stripped[-1])):
        stripped = stripped.strip(stripped[0] if is_blank(stripped[0]) else stripped[-1]).strip()
    return stripped


def title_of(key: str) -> str:
    """Return a column's title without the brackets behind it: 全年执行数(B) -> 全年执行数."""
    return (_BRACKETS.sub("", key) if key.endswith(")") else key).rstrip(":")


def says_nothing(text: str) -> bool:
    """Tell whether a cell is empty, a dash, 无, or the dots of a form that was not filled in."""
    key = squeeze(text)
    return key in _BLANKS or bool(_FILLER.fullmatch(key))


@dataclass
class FormGrid:
    """The rows of one form, and the cells (line, column) that were read or that hold no fact."""

    rows: tuple[FormRow, ...]
    seen: set[tuple[int, int]] = field(default_factory=set)
    notes: list[InRow] = field(default_factory=list)
    heads: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Line and column of what the head says, by field."""
    doubts: list[Leftover] = field(default_factory=list)
    """What cannot be told, whether it has figures or not."""

    def note(self, value: Value | None, row: FormRow, columns: Iterable[int], unit: str = "") -> Value | None:
        """Remember that a value was read from cells of a row, its unit from the header, and return it."""
        if value is not None:
            self.notes.append(InRow(value, row.line, tuple(columns), unit))
        return value

    def take(self, row: FormRow, column: int) -> str:
        """Return a cell as printed and remember that it was read."""
        self.seen.add((row.line, column))
        return row.cell(column)

    def pass_over(self, row: FormRow) -> None:
        """Remember that a row holds no fact: a title, a note."""
        self.seen.update((row.line, column) for column in row.filled)

    def leftovers(self) -> Iterator[Leftover]:
        """Yield what cannot be told, and the rows with figures in cells that were not read."""
        yield from self.doubts
        for row in self.rows:
            cells = [row.cells[column] for column in row.filled if (row.line, column) not in self.seen]
            if any(re.search(r"\d", fold(cell)) for cell in cells):
                text = " ".join(cells)
                yield Leftover(row.line, text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
