"""Signs that open and never close, or close what was never opened, within one section of a report's text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.model.folding import fold

_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
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
class _Bare:
    """A text with blanks for whatever has a sign without a partner by right, its sections, and where list marks end.

    A section is a heading with the text below it: its first line, and where it starts and ends.
    """

    text: str
    bare: str
    sections: tuple[tuple[int, int, int], ...]
    marks: frozenset[int]


def unpaired(filed: FiledReport, opening: str, closing: str) -> Iterator[Unpaired]:
    """Yield the first unpaired sign of each section; a pair may enclose paragraphs, but no heading."""
    told = _bare(filed.text)
    if opening not in told.bare and closing not in told.bare:
        return
    signs = re.compile(f"[{re.escape(opening + closing)}]")
    for line, start, end in told.sections:
        offset = _first_unpaired(told, signs.finditer(told.bare, start, end), opening)
        if offset is not None:
            words = _words(told.text, offset, opening=told.bare[offset] == opening)
            place = filed.in_text(line + told.text.count("\n", start, offset), words)
            yield Unpaired(told.text[offset], words, place)


@lru_cache(maxsize=2)
def _bare(text: str) -> _Bare:
    """Return a text folded, with blanks for intervals [80,90) and for list marks that begin a line."""
    bare = text
    for pattern in (_INTERVAL, _MARK_OF_A_LINE):
        bare = pattern.sub(lambda match: " " * len(match[0]), bare)
    bare = fold(bare)
    marks = frozenset(match.start("end") for match in _MARK_IN_A_LINE.finditer(bare))
    return _Bare(text, bare, tuple(_sections(text)), marks)


def _sections(text: str) -> Iterator[tuple[int, int, int]]:
    starts = [0, *(match.start() for match in _HEADING.finditer(text) if match.start())]
    line = 1
    for start, end in pairwise([*starts, len(text) + 1]):
        yield line, start, min(end - 1, len(text))
        line += text.count("\n", start, end)


def _first_unpaired(told: _Bare, signs: Iterator[re.Match[str]], opening: str) -> int | None:
    """Return where the first sign stands that has no partner.

    A quotation of several paragraphs may open anew with each of them. What closes at one of the marks may be the end
    of a list mark as well: it closes what is open, and gives that back to a later sign that lacks it.
    """
    opened: list[int] = []
    doubtful = 0
    for match in signs:
        offset = match.start()
        if match[0] == opening:
            if not (opened and _begins_a_line(told.bare, offset)):
                opened.append(offset)
        elif opened:
            opened.pop()
            doubtful += offset in told.marks
        elif offset not in told.marks:
            if not doubtful:
                return offset
            doubtful -= 1
    return opened[0] if opened else None


def _begins_a_line(text: str, offset: int) -> bool:
    return not text[text.rfind("\n", 0, offset) + 1 : offset].strip()


def _words(text: str, offset: int, *, opening: bool) -> str:
    line_start = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", offset) % (len(text) + 1)
    if opening:
        return text[offset : min(offset + _AROUND, line_end)]
    return text[max(line_start, offset + 1 - _AROUND) : offset + 1]
