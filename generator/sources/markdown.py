"""Markdown files (.md): headings give levels, tables of pipes are tables; all other text is taken as it stands."""

import re
from dataclasses import dataclass, field, replace

from generator.sources.source import Cell, Source, Table, join_lines
from generator.sources.text import decode, tabbed_tables

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_ESCAPED = re.compile(r"\\(?=\\?#)")
"""The sign that keeps a line from being a heading, here and in the text.md of a filed report."""
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DIVIDER = re.compile(r":?-+:?")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_PIPE = re.compile(r"(?<!\\)\|")


def read_markdown(name: str, sha256: str, data: bytes) -> Source:
    """Read a Markdown file in one of the encodings of plain text.

    Raises:
        GongkaiError: the bytes are text in no known encoding.
    """
    reader = _Reader(decode(name, data).splitlines())
    reader.read()
    lines = tuple(reader.lines)
    others = tuple("" if number in reader.piped else line for number, line in enumerate(lines, 1))
    tabbed = (reader.placed(table) for table in tabbed_tables(others))
    tables = sorted([*reader.tables, *tabbed], key=lambda table: table.first)
    return Source(name, sha256, lines, tuple(tables), reader.levels, tuple(reader.places))


@dataclass
class _Reader:
    """Collects lines while it goes through those of the file once."""

    written: list[str]
    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    levels: dict[int, int] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)
    piped: set[int] = field(default_factory=set)

    def read(self) -> None:
        """Read all lines."""
        index, fence = 0, ""
        while index < len(self.written):
            line = self.written[index]
            mark = _FENCE.match(line)
            if fence or mark:
                closes = mark is not None and bool(fence) and mark[1].startswith(fence)
                fence = "" if closes else fence or (mark[1] if mark else "")
                self._add(line, index)
                index += 1
            elif self._is_table(index):
                index = self._read_table(index)
            else:
                self._read_line(line, index)
                index += 1

    def placed(self, table: Table) -> Table:
        """Return a table with the places of its cells in the file, which has more lines than the text."""
        rows = (
            tuple(
                replace(cell, address=f"{self.places[cell.line - 1]}第{number}格") for number, cell in enumerate(row, 1)
            )
            for row in table.rows
        )
        return replace(table, rows=tuple(rows))

    def _add(self, line: str, index: int) -> None:
        self.lines.append(line)
        self.places.append(f"第{index + 1}行")

    def _read_line(self, line: str, index: int) -> None:
        heading = _HEADING.match(line)
        title = _title(line[heading.end() :]) if heading else ""
        self._add(title if heading else _ESCAPED.sub("", line, count=1), index)
        if heading and title:
            self.levels[len(self.lines)] = len(heading[1])

    def _is_table(self, index: int) -> bool:
        """Tell whether a line with pipes begins a table: the next divides its head, of as many cells, from its body."""
        head, *rest = self.written[index : index + 2]
        if "|" not in head or not rest or "|" not in rest[0]:
            return False
        divider = _cells(rest[0])
        return len(_cells(head)) == len(divider) and all(map(_DIVIDER.fullmatch, divider))

    def _read_table(self, index: int) -> int:
        """Read a table and return the line behind it."""
        first = len(self.lines) + 1
        rows = [self._read_row(index)]
        index += 2
        while index < len(self.written) and "|" in self.written[index]:
            rows.append(self._read_row(index))
            index += 1
        self.tables.append(Table.of(first, len(self.lines), rows))
        return index

    def _read_row(self, index: int) -> list[Cell]:
        texts = _cells(self.written[index])
        self._add("\t".join(texts), index)
        line = len(self.lines)
        self.piped.add(line)
        return [Cell(text, line, f"第{index + 1}行第{number}格") for number, text in enumerate(texts, 1)]


def _title(text: str) -> str:
    """Return a heading's text without the signs that may close it."""
    title = text.strip()
    opened = title.rstrip("#")
    return opened.rstrip() if opened != opened.rstrip() or not opened else title


def _cells(line: str) -> list[str]:
    """Return the cells between a line's pipes; one at either end divides nothing."""
    stripped = line.strip().removeprefix("|")
    if stripped.endswith("|") and not stripped.endswith("\\|"):
        stripped = stripped[:-1]
    return [_cell(" ".join(cell.split("\t")).replace("\\|", "|")) for cell in _PIPE.split(stripped)]


def _cell(text: str) -> str:
    """Return a cell's text; <br> is how Markdown writes the end of a line inside a cell."""
    return join_lines([line.strip() for line in _BREAK.split(text)])
