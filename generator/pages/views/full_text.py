"""The full text of a report as blocks: headings, verbatim paragraphs, and the tables that tabs draw."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from generator.content.lines import split_lines
from generator.pages.views.text_tables import TextTable, is_row, rows_at_start

HEADING = re.compile(r"(#{1,6}) (.*)")
_LITERAL = re.compile(r"\\(?=\\?#)")
_SECTION = 2
"""The level of the page's own heading that the text stands under."""
_DEEPEST = 6


@dataclass(frozen=True)
class Heading:
    """A heading of the text; `depth` is the text's own level, 1 to 6, `level` the page's, 3 to 6, which skips none."""

    text: str
    id: str
    depth: int
    level: int

    @property
    def tag(self) -> str:
        """The element that shows the heading."""
        return f"h{self.level}"


@dataclass(frozen=True)
class Block:
    """One block: exactly one of the three is set."""

    heading: Heading | None = None
    table: TextTable | None = None
    paragraph: str = ""


@dataclass(frozen=True)
class Entry:
    """A line of the table of contents and the lines below it."""

    heading: Heading
    entries: tuple["Entry", ...]


@dataclass(frozen=True)
class FullText:
    """The whole text and its table of contents."""

    blocks: tuple[Block, ...]
    contents: tuple[Entry, ...]


def full_text(text: str) -> FullText | None:
    """Return the blocks of a text.md, or None where it holds nothing."""
    blocks = tuple(_blocks(split_lines(text)))
    headings = [block.heading for block in blocks if block.heading]
    return FullText(blocks, _contents(headings)) if blocks else None


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    number, level, index = 0, _SECTION, 0
    while index < len(lines):
        line, rows = lines[index], _rows(lines, index)
        if line.startswith("#") and (match := HEADING.fullmatch(line)):
            number, level = number + 1, min(_SECTION + len(match[1]), level + 1, _DEEPEST)
            yield Block(heading=Heading(match[2], f"t{number}", len(match[1]), level))
        elif len(rows) > 1:
            yield Block(table=TextTable.of([_literal(row) for row in rows]))
        elif line.strip():
            yield Block(paragraph=_literal(line))
        index += max(len(rows), 1)


def _rows(lines: Sequence[str], index: int) -> Sequence[str]:
    """Return the lines of the table that starts here, if one does; blank lines and headings end it."""
    if not is_row(lines[index]):
        return ()
    candidates = list(takewhile(_may_be_in_table, islice(lines, index, None)))
    return candidates[: rows_at_start(candidates)]


def _may_be_in_table(line: str) -> bool:
    return bool(line.strip()) and not (line.startswith("#") and HEADING.fullmatch(line))


def _literal(line: str) -> str:
    r"""Return the line as the source has it: `\#` stands for a `#` that is no heading."""
    return line[1:] if line.startswith("\\") and _LITERAL.match(line) else line


def _contents(headings: Sequence[Heading]) -> tuple[Entry, ...]:
    """Return every heading, those that follow it on deeper levels below it."""
    if not headings:
        return ()
    first, *others = headings
    end = next((index for index, heading in enumerate(others) if heading.depth <= first.depth), len(others))
    return (Entry(first, _contents(others[:end])), *_contents(others[end:]))
