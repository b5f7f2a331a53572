"""A source's text as one stream without white space, every character knowing where it was printed.

Lines broken inside words and figures, blanks in figures and full-width signs make no difference in the stream;
what is quoted from it comes out as the source prints it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from generator.importing.notes import InCell, InText
from generator.importing.sought import Sought
from generator.model.folding import BLANK, SHOWN, fold
from generator.model.printed import Printed
from generator.sources.page_number import is_page_number

_BARE_NUMBER = re.compile(r"\s*\d{1,3}\s*")
EDGE = "\x1f"
"""Stands in the stream where a table cell ends, so that no sentence is read across cells."""
_CELLS = re.compile(f"(?:[^{BLANK}]|[\\t\\n])+")
"""What shows something in a row of a table, and what divides its cells."""
_CLOSED = re.compile(r"[。！？；：”.]\s*$|^\s*$")


class Stream:
    """The stream of `lines`; it remembers which characters have been quoted as facts."""

    def __init__(
        self, lines: tuple[str, ...], table_lines: frozenset[int] = frozenset(), hidden: frozenset[int] = frozenset()
    ) -> None:
        """Join `lines`, leaving out white space and page numbers; `table_lines` (from 1) are rows of tables.

        `hidden` lines belong to another text and are left out, too.
        """
        self.lines = lines
        self.raw = "\n".join(lines)
        runs = list(_runs(self.raw, lines, table_lines, hidden.union(_page_numbers(lines))))
        self._run_starts = list(accumulate((len(run.chars) for run in runs), initial=0))[:-1]
        self._run_origins = [run.origin for run in runs]
        self.chars = "".join(run.chars for run in runs).replace("\t", EDGE).replace("\n", EDGE)
        self._used = bytearray(len(self.chars))
        self.notes: list[InText | InCell] = []
        self.quotes: list[tuple[int, int]] = []
        self.heads: dict[str, tuple[int, int]] = {}  # what the cover prints behind each of its labels
        backwards = zip(reversed(runs), reversed(self._run_starts), strict=True)
        self._first_of_line = dict(sorted({run.line: start for run, start in backwards}.items()))
        self._line_numbers, self._line_starts = list(self._first_of_line), list(self._first_of_line.values())
        self.starts = frozenset([0, *self._line_starts])
        followed = zip(runs, runs[1:], self._run_starts[1:], strict=False)
        self._gaps = [start for one, next_, start in followed if next_.origin > one.origin + len(one.chars)]

    def line(self, offset: int) -> int:
        """Return the source line (from 1) of a stream offset."""
        return self._line_numbers[bisect_right(self._line_starts, offset) - 1] if self._line_numbers else 1

    def offset_of_line(self, line: int) -> int:
        """Return the offset of the first character at or behind the start of a source line."""
        while line <= len(self.lines):
            if line in self._first_of_line:
                return self._first_of_line[line]
            line += 1
        return len(self.chars)

    def line_end(self, offset: int) -> int:
        """Return where the line ends that holds the character at `offset`."""
        return self.offset_of_line(self.line(offset) + 1)

    def origin(self, offset: int) -> int:
        """Return where in `raw` the character at `offset` stands."""
        run = bisect_right(self._run_starts, offset) - 1
        return self._run_origins[run] + offset - self._run_starts[run]

    def follows_blank(self, offset: int) -> bool:
        """Tell whether white space stands before the character at `offset`."""
        beside = self.origin(offset) - self.origin(offset - 1) == 1 if offset else False
        return not beside or self.chars[offset - 1] == EDGE

    def printed(self, start: int, end: int, *, keep_lines: bool = False) -> str:
        """Return the characters from `start` to `end` as the source prints them.

        White space inside a line is kept as blanks; a line break is dropped, or kept as one with `keep_lines`.
        """
        cuts = self._gaps[bisect_right(self._gaps, start) : bisect_left(self._gaps, end)]
        if not cuts and end > start:  # most of what is printed has nothing left out between its characters
            origin = self.origin(start)
            return self.raw[origin : origin + end - start]
        pieces: list[str] = []
        for first, behind in pairwise([start, *cuts, end]):
            if first > start:
                pieces.append(self._between(first, keep_lines=keep_lines))
            if behind > first:
                origin = self.origin(first)
                pieces.append(self.raw[origin : origin + behind - first])
        return "".join(pieces)

    def _between(self, offset: int, *, keep_lines: bool) -> str:
        gap = self.raw[self.origin(offset - 1) + 1 : self.origin(offset)]
        if "\n" not in gap:
            return " " * len(gap)
        return "\n" if keep_lines else ""

    def mark(self, start: int, end: int) -> None:
        """Remember that a fact was quoted from here."""
        self._used[start:end] = b"\1" * (end - start)

    def quoted(self, start: int, end: int) -> None:
        """Remember that a text was taken from here."""
        self.quotes.append((start, end))

    def note(self, value: Printed, start: int, end: int) -> None:
        """Remember that a value was read from here."""
        self.notes.append(InText(value, start, end))

    def unmark(self, start: int, end: int) -> None:
        """Forget a quotation that became no fact."""
        self._used[start:end] = bytes(end - start)

    def is_used(self, start: int, end: int) -> bool:
        """Tell whether every character has been quoted."""
        return all(self._used[start:end])

    def is_touched(self, start: int, end: int) -> bool:
        """Tell whether any character has been quoted."""
        return any(self._used[start:end])

    def whole(self) -> "Passage":
        """Return the passage of the entire stream."""
        return Passage(self, 0, len(self.chars))


class _Run(NamedTuple):
    """Folded characters without a blank between them, where the first stands in the text, and their line (from 1)."""

    chars: str
    origin: int
    line: int


def _runs(raw: str, lines: tuple[str, ...], table_lines: frozenset[int], skipped: frozenset[int]) -> Iterator[_Run]:
    """Yield the characters that show something, line by line."""
    folded, begin = fold(raw), 0
    for number, line in enumerate(lines, 1):
        end = min(begin + len(line) + 1, len(folded))
        if number not in skipped:
            seen = _CELLS if number in table_lines else SHOWN
            yield from (_Run(match[0], match.start(), number) for match in seen.finditer(folded, begin, end))
        begin = end


def _page_numbers(lines: tuple[str, ...]) -> Iterator[int]:
    """Yield the lines (from 1) that hold only a page number; a bare number must stand between closed lines."""
    for number, line in enumerate(lines, 1):
        if is_page_number(line):
            yield number
        elif _BARE_NUMBER.fullmatch(line):
            before, behind = lines[number - 2] if number > 1 else "", lines[number] if number < len(lines) else ""
            if (not before.strip() and not behind.strip()) or (
                _CLOSED.search(before) and before.strip() and behind.strip()
            ):
                yield number


class Passage(NamedTuple):
    """A part of a stream: `start` inclusive, `end` exclusive."""

    stream: Stream
    start: int
    end: int

    @property
    def chars(self) -> str:
        """The passage's characters."""
        return self.stream.chars[self.start : self.end]

    def __bool__(self) -> bool:
        """A passage is true when it holds a character."""
        return self.end > self.start

    def sub(self, start: int, end: int | None = None) -> "Passage":
        """Return the part between two stream offsets, kept inside this passage."""
        end = self.end if end is None else end
        return Passage(self.stream, max(start, self.start), max(start, self.start, min(end, self.end)))

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Find the first match inside the passage; its offsets are those of the stream."""
        return pattern.search(self.stream.chars, self.start, self.end)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match at the passage's beginning; offsets are those of the stream."""
        return pattern.match(self.stream.chars, self.start, self.end)

    def finditer(self, pattern: re.Pattern[str] | Sought) -> Iterator[re.Match[str]]:
        """Find all matches inside the passage; their offsets are those of the stream."""
        return pattern.finditer(self.stream.chars, self.start, self.end)

    def quote(self, match: re.Match[str], group: int | str = 0) -> str:
        """Return a match's group as printed and remember that it was used."""
        self.use(match, group)
        return self.stream.printed(*match.span(group))

    def use(self, match: re.Match[str], group: int | str = 0) -> None:
        """Remember that a match's group was used."""
        start, end = match.span(group)
        self.stream.mark(start, end)
        self.stream.quoted(start, end)

    def text(self) -> str:
        """Return the passage as printed, with its line breaks, and remember that it was used."""
        self.stream.mark(self.start, self.end)
        self.stream.quoted(self.start, self.end)
        return self.stream.printed(self.start, self.end, keep_lines=True)

    def prose(self) -> str:
        """Return the passage as printed on one line, and remember that it was used."""
        self.stream.mark(self.start, self.end)
        self.stream.quoted(self.start, self.end)
        return self.stream.printed(self.start, self.end)
