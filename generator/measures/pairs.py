"""Signs that open and never close, or close what was never opened, within one section of a report's text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.model.folding import fold

_HEADING = re.compile(r"#{1,6} ")
_COUNT = r"(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])"
_MARK_OF_A_LINE = re.compile(rf"^[ \t\u3000]*{_COUNT}[)）]", re.MULTILINE)
"""1）路远 at the beginning of a line."""
_MARK_IN_A_LINE = re.compile(rf"(?<=[。；;：:，,、\s]){_COUNT}(?P<end>[)）])")
"""1）路远；2）车少 inside a line; the end of （8:30-17:30） and of （其中乡镇，12） looks the same."""
_INTERVAL = re.compile(r"[\[(（［]\d[\d.]*[%分]?\s*[,，、~-]\s*\d[\d.]*[%分]?[\])）］]")
_AROUND = 12


@dataclass(frozen=True)
class Unpaired:
    """A sign without its partner, some of the words that begin with it or end with it, and its place."""

    sign: str
    words: str
    place: Place


@dataclass(frozen=True)
class _Section:
    """A heading with the text below it: its first line, its text, that text bare, and where list marks in it end."""

    first: int
    text: str
    bare: str
    marks: frozenset[int]


def unpaired(filed: FiledReport, opening: str, closing: str) -> Iterator[Unpaired]:
    """Yield the first unpaired sign of each section; a pair may enclose paragraphs, but no heading."""
    signs = re.compile(f"[{re.escape(opening + closing)}]")
    for section in _sections(filed.text):
        offset = _first_unpaired(section, signs, opening) if signs.search(section.bare) else None
        if offset is not None:
            line = section.first + section.text.count("\n", 0, offset)
            words = _words(section.text, offset, opening=section.bare[offset] == opening)
            yield Unpaired(section.text[offset], words, filed.in_text(line, words))


@lru_cache(maxsize=2)
def _sections(text: str) -> tuple[_Section, ...]:
    lines = text.split("\n")
    starts = [0, *(number for number, line in enumerate(lines) if number and _HEADING.match(line))]
    return tuple(
        _section(start + 1, "\n".join(lines[start:end]))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    )


def _section(first: int, text: str) -> _Section:
    bare = _bare(text)
    return _Section(first, text, bare, frozenset(match.start("end") for match in _MARK_IN_A_LINE.finditer(bare)))


def _bare(section: str) -> str:
    """Return the section folded, with blanks for intervals [80,90) and for list marks that begin a line."""
    for pattern in (_INTERVAL, _MARK_OF_A_LINE):
        section = pattern.sub(lambda match: " " * len(match[0]), section)
    return fold(section)


def _first_unpaired(section: _Section, signs: re.Pattern[str], opening: str) -> int | None:
    """Return where the first sign stands that has no partner.

    A quotation of several paragraphs may open anew with each of them. What closes at one of the marks may be the end
    of a list mark as well: it closes what is open, and gives that back to a later sign that lacks it.
    """
    opened: list[int] = []
    doubtful = 0
    for match in signs.finditer(section.bare):
        offset = match.start()
        if match[0] == opening:
            if not (opened and _begins_a_line(section.bare, offset)):
                opened.append(offset)
        elif opened:
            opened.pop()
            doubtful += offset in section.marks
        elif offset not in section.marks:
            if not doubtful:
                return offset
            doubtful -= 1
    return opened[0] if opened else None


def _begins_a_line(section: str, offset: int) -> bool:
    return not section[:offset].rpartition("\n")[2].strip()


def _words(section: str, offset: int, *, opening: bool) -> str:
    line_start = section.rfind("\n", 0, offset) + 1
    line_end = section.find("\n", offset) % (len(section) + 1)
    if opening:
        return section[offset : min(offset + _AROUND, line_end)]
    return section[max(line_start, offset + 1 - _AROUND) : offset + 1]
