"""One heading of the framework recognised at a place of the stream."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from generator.framework.titles import CHAPTERS, TITLES, Title
from generator.importing.stream import EDGE, Stream
from generator.sources.source import Source

_NUMBER = (
    r"(?:第[一二三四五六七八九十]{1,3}(?:部分|章|节)[、.]?|\([一二三四五六七八九十]{1,3}\)[、.]?|[一二三四五六七八九十]{1,3}[、.]"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(\d{1,2}\)[、.]?|\d{1,2}[、.)]|[\u2460-\u2473][、.]?|(?:三级)?指标\d{1,2}[:、.])"
)
_NUMBERS = rf"(?:{_NUMBER}){{1,2}}"
_STARTING_NUMBER = re.compile(_NUMBERS)
_INNER_NUMBER = re.compile(rf"(?<![“\"「『《(\d.第见]){_NUMBERS}")
_NUMBER_SIGN = r"[第(一二三四五六七八九十\d\u2460-\u2473三指]"
"""What a number begins with: few characters are one, so that the whole pattern is tried at few."""
_MAY_BE_INNER_NUMBER = re.compile(rf"{_NUMBER_SIGN}(?<![“\"「『《(\d.第见].)")
_LEAF = re.compile(rf"{_NUMBERS}(?P<title>[\u4e00-\u9fff《][^\x1f，。;:=×/]{{2,40}}?)(?=\([^()\x1f]*分|。|:|$)")
_NO_LEAF = re.compile("情况分析|满分|得分|指标[:，,]")
_SCORED = re.compile(r"满分|分值|得分|实得|得\d|不得分")
_SCORED_WITHIN = 400
_POINTS = re.compile(r"\([^()\x1f]{0,30}\d分[^()\x1f]{0,20}\)")
_CLOSING = "。;:!?”)" + EDGE
_BODY_LEVEL = 3
_CONTINUES = re.compile(r"[的和与及、，,为是由得占类共等权]")
_TITLES = [(title, re.compile(f"(?:{title.pattern})")) for title in TITLES]
_TOGETHER = 8


def _any_of(titles: Iterable[Title]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{title.pattern})" for title in titles))


_ANY_TITLE = _any_of(TITLES)
_GROUPS = [
    (_any_of(title for title, _ in group), group)
    for group in (_TITLES[start : start + _TOGETHER] for start in range(0, len(_TITLES), _TOGETHER))
]
"""The titles a few together: where none of these stands, none of them is looked for."""
_LEADER = re.compile(r"(?:\.{3,}|…+|·{3,}|\t)\s*\d{1,3}\s*$")


@dataclass(frozen=True)
class Heading:
    """A heading: its section's key and level, and where it stands in the stream.

    Its number stands before `title_start`; between `title_end` and `end` stand the points that some headings give
    in brackets, and the closing sign.
    """

    key: str
    level: int
    start: int
    title_start: int
    title_end: int
    end: int

    @cached_property
    def chapter(self) -> str:
        """The chapter that the heading belongs to."""
        return self.key.partition(".")[0]


class Finder:
    """Recognises a heading at a position of the stream."""

    def __init__(self, source: Source, stream: Stream) -> None:
        """Prepare the titles; `contents` are the lines of a table of contents, which are no headings."""
        self._stream = stream
        self._table_lines = source.table_lines
        ending_in_a_number = ((n, line) for n, line in enumerate(source.lines, 1) if line.rstrip()[-1:].isdecimal())
        self.contents = frozenset(n for n, line in ending_in_a_number if _LEADER.search(line))

    def places(self) -> list[int]:
        """Return where a heading may start, in order: at a line's beginning, or with a number inside one."""
        chars = self._stream.chars
        signs = (sign.start() for sign in _MAY_BE_INNER_NUMBER.finditer(chars))
        numbers = (at for at in signs if _INNER_NUMBER.match(chars, at))
        return sorted(self._stream.starts.union(numbers)) if chars else []

    def at(self, position: int, last: Heading | None) -> Heading | None:
        """Return the heading that starts at `position`, given the heading before it."""
        starts_line = position in self._stream.starts
        number = (_STARTING_NUMBER if starts_line else _INNER_NUMBER).match(self._stream.chars, position)
        if not number and not starts_line:
            return None
        line = self._stream.line(position)
        if line in self.contents or line in self._table_lines:
            return None
        for title_start in ([number.end()] if number else []) + ([position] if starts_line else []):
            heading = self._best(position, title_start, last) or self._leaf(position, title_start, last)
            if heading:
                return self._below(heading, last)
        return None

    def _below(self, heading: Heading, last: Heading | None) -> Heading:
        """A bare 群众满意度 right under the heading of the group 满意度 names an indicator of it."""
        title = self._stream.chars[heading.title_start : heading.title_end]
        group = self._stream.chars[last.title_start : last.title_end] if last else ""
        if heading.key == "scoring.group.效益" and last and last.key == heading.key:
            numbers = {h.title_start - h.start for h in (heading, last)}
            if "满意度" in group and "满意度" in title and len(numbers) > 1:
                return replace(heading, key="scoring.leaf", level=4)
        return heading

    def _best(self, position: int, title_start: int, last: Heading | None) -> Heading | None:
        """Return the longest title that stands here, of two as long the one of the chapter in force."""
        if not _ANY_TITLE.match(self._stream.chars, title_start):
            return None
        chapter = last.chapter if last else ""
        best: tuple[tuple[int, bool], Heading] | None = None
        for title, match in self._standing(title_start):
            if not self._allowed(title, chapter):
                continue
            end = self._close(position, title_start, match.end(), title, last)
            if end is None:
                continue
            rank = (match.end() - title_start, title.chapter == chapter)
            if best is None or rank > best[0]:
                best = rank, Heading(title.key, title.level, position, title_start, match.end(), end)
        return best[1] if best else None

    def _standing(self, start: int) -> Iterator[tuple[Title, re.Match[str]]]:
        """Yield the titles that stand here, in their order."""
        chars = self._stream.chars
        for any_of_them, titles in _GROUPS:
            if any_of_them.match(chars, start):
                for title, pattern in titles:
                    match = pattern.match(chars, start)
                    if match:
                        yield title, self._on_its_line(match)

    def _on_its_line(self, match: re.Match[str]) -> re.Match[str]:
        """Return the title; one that ends its line does not take what is numbered on the next: 项目立项|指标 1."""
        chars, start = self._stream.chars, match.start()
        line_end = self._stream.line_end(start)
        if line_end < match.end() < self._stream.line_end(line_end) and chars[match.end()].isdigit():
            return match.re.fullmatch(chars, start, line_end) or match
        return match

    def _allowed(self, title: Title, chapter: str) -> bool:
        """A section title opens a later chapter only when it is found in no other chapter."""
        if title.level == 1 or title.chapter == chapter:
            return True
        here = CHAPTERS.index(chapter) if chapter else -1
        return title.telling and CHAPTERS.index(title.chapter) > here

    def _close(self, position: int, title_start: int, end: int, title: Title, last: Heading | None) -> int | None:
        """Return where the heading ends, points and closing sign included; None if the sentence goes on."""
        chars = self._stream.chars
        points = _POINTS.match(chars, end) if title.chapter == "scoring" else None
        end = points.end() if points else end
        closed = end
        while closed < len(chars) and chars[closed] in "。:":
            closed += 1
        if closed == len(chars) or closed in self._stream.starts:
            return closed if title_start > position or self._opens(position, last) else None
        # Without a number only a whole line is a heading; 决策类指标6个 states a number.
        counts = title.key.startswith("scoring.class") and chars[end].isdigit()
        if title_start == position or (counts and not points):
            return None
        return end if points else self._close_inside(end, closed, title)

    def _close_inside(self, end: int, closed: int, title: Title) -> int | None:
        """Return where a heading ends behind which its line goes on."""
        chars = self._stream.chars
        if chars[end] == "。":
            return closed
        if chars[end] == ":":
            return closed if title.level < _BODY_LEVEL and _STARTING_NUMBER.match(chars, closed) else None
        if _CONTINUES.match(chars, end):
            return None
        known = title.telling or title.key == "evaluation.stage"
        complete = title.level == 1 or known or chars[end - 2 : end] in {"分析", "情况"}
        return end if complete or self._stream.follows_blank(end) else None

    def _opens(self, position: int, last: Heading | None) -> bool:
        """Tell whether a paragraph begins here and not just a line broken inside a sentence."""
        stream = self._stream
        if position == 0 or stream.chars[position - 1] in _CLOSING or (last and last.end == position):
            return True
        return stream.line(position) - stream.line(position - 1) > 1

    def _leaf(self, position: int, title_start: int, last: Heading | None) -> Heading | None:
        """Take a short numbered title under a class of the scoring chapter for an indicator's own heading.

        It begins a line, and points are given behind it.
        """
        if last is None or last.chapter != "scoring" or last.level < 2 or title_start == position:
            return None
        if position not in self._stream.starts or not self._opens(position, last):
            return None
        chars, line_end = self._stream.chars, self._stream.line_end(position)
        if chars.count("(", title_start, line_end) > chars.count(")", title_start, line_end):
            line_end = self._stream.line_end(line_end)
        match = _LEAF.match(chars, position, line_end)
        scored = _SCORED.search(chars, position, position + _SCORED_WITHIN)
        if not match or not scored or _NO_LEAF.search(match["title"]):
            return None
        points = _POINTS.match(chars, match.end(), line_end)
        end = points.end() if points else match.end()
        while end < line_end and chars[end] in "。:":
            end += 1
        return Heading("scoring.leaf", 4, position, title_start, match.end(), end)
