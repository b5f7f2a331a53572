"""The text that a part of a web page shows: its lines, its tables as rectangles of cells, its headings."""

import re
from dataclasses import dataclass, field
from typing import Self

from generator.sources.markup import Element
from generator.sources.number_formats import format_number
from generator.sources.source import Cell, Table, join_lines
from generator.sources.web_tables import is_layout, web_grid
from generator.sources.web_visibility import is_shown

_BLOCK = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form"
    "|h[1-6]|header|hr|html|legend|li|main|nav|ol|p|pre|section|summary|tbody|td|tfoot|th|thead|tr|ul"
)
_HEADING = re.compile(r"h([1-6])")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_NUMBERED = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_UNNUMBERED = re.compile(r"list-style(?:-type)?\s*:[^;]*none")


@dataclass
class WebText:
    """Collects lines, tables and levels while it walks through a part of a page once, without what is `left_out`."""

    name: str
    left_out: frozenset[Element]
    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    levels: dict[int, int] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)
    _lists: list["_Numbers | None"] = field(default_factory=list)
    _level: int = 0
    _keeps_lines: bool = False

    def read(self, element: Element) -> None:
        """Read what is within an element.

        Raises:
            GongkaiError: a table in it is too large.
        """
        outer, self._keeps_lines = self._keeps_lines, self._keeps_lines or element.tag == "pre"
        self._add(element.text)
        for child in element:
            if is_shown(child) and child not in self.left_out:
                self._read_child(child)
            self._add(child.tail)
        if _BLOCK.fullmatch(element.tag):
            self.end_line()
        self._keeps_lines = outer

    def end_line(self) -> None:
        """End the line that has been begun; within a heading, it is one."""
        line = _SPACE.sub(" ", "".join(self._open)).strip()
        self._open.clear()
        if line:
            self.lines.append(line)
            if self._level:
                self.levels[len(self.lines)] = self._level

    def _read_child(self, child: Element) -> None:
        if child.tag == "br":
            self.end_line()
        elif child.tag == "table":
            self.end_line()
            self._read_table(child)
        elif child.tag in {"ol", "ul"}:
            self.end_line()
            self._lists.append(_Numbers.of(child))
            self.read(child)
            self._lists.pop()
        else:
            if _BLOCK.fullmatch(child.tag):
                self.end_line()
            if child.tag == "li":
                self._number(child)
            outer, heading = self._level, _HEADING.fullmatch(child.tag)
            self._level = int(heading[1]) if heading else outer
            self.read(child)
            self._level = outer

    def _number(self, item: Element) -> None:
        """Write the number of a list item, which the page only implies."""
        numbers = self._lists[-1] if self._lists else None
        if numbers is not None:
            number = _whole(item.get("value")) or numbers.following
            self._open.append(f"{format_number(number, numbers.form)}. ")
            numbers.following = number + 1

    def _add(self, text: str | None) -> None:
        first, *rest = (text or "").split("\n") if self._keeps_lines else (text or "",)
        self._open.append(_CONTROL.sub("", first))
        for line in rest:
            self.end_line()
            self._open.append(_CONTROL.sub("", line))

    def _read_table(self, table: Element) -> None:
        for caption in table:
            if caption.tag == "caption" and is_shown(caption):
                self.read(caption)
        rows = web_grid(self.name, table)
        if is_layout(table, rows):
            for cell in (cell for row in rows for cell in row if cell is not None):
                self.read(cell)
            return
        first = len(self.lines) + 1
        cells = [self._read_row(texts) for row in rows if any(texts := [self._texts(cell) for cell in row])]
        if cells:
            self.tables.append(Table.of(first, len(self.lines), cells))

    def _read_row(self, texts: list[list[str]]) -> list[Cell]:
        self.lines.append("\t".join(" ".join(text) for text in texts))
        line = len(self.lines)
        return [Cell(join_lines(text), line, f"第{line}行第{number}格") for number, text in enumerate(texts, 1)]

    def _texts(self, cell: Element | None) -> list[str]:
        inner = WebText(self.name, self.left_out)
        if cell is not None:
            inner.read(cell)
        return [" ".join(line.split("\t")) for line in inner.lines]


@dataclass
class _Numbers:
    """The numbers of a list's items."""

    following: int
    form: str

    @classmethod
    def of(cls, element: Element) -> Self | None:
        """Return the numbers of a list, None where its items have none."""
        if element.tag != "ol" or _UNNUMBERED.search((element.get("style") or "").lower()):
            return None
        return cls(_whole(element.get("start")) or 1, _NUMBERED.get(element.get("type") or "", "decimal"))


def _whole(text: str | None) -> int | None:
    number = (text or "").strip()
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 6 else None
