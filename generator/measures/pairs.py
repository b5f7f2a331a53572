"""Signs that open and never close, or close what was never opened, within one section of a report's text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.model.folding import fold

_HEADING = re.compile(r"#{1,6} ")
_LIST_MARK = re.compile(
    r"(?:^|(?<=[。；;：:，,、\s]))(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])[)）]", re.MULTILINE
)
_INTERVAL = re.compile(r"[\[(（［]\d[\d.]*[%分]?\s*[,，、~-]\s*\d[\d.]*[%分]?[\])）］]")
_AROUND = 12


@dataclass(frozen=True)
class Unpaired:
    """A sign without its partner, some of the words that begin with it or end with it, and its place."""

    sign: str
    words: str
    place: Place


def unpaired(filed: FiledReport, opening: str, closing: str) -> Iterator[Unpaired]:
    """Yield the first unpaired sign of each section; a pair may enclose paragraphs, but no heading."""
    for first, section in _sections(filed.text):
        offset = _first_unpaired(_bare(section), opening, closing)
        if offset is not None:
            line = first + section.count("\n", 0, offset)
            words = _words(section, offset, opening=fold(section[offset]) == opening)
            yield Unpaired(section[offset], words, filed.in_text(line, words))


def _sections(text: str) -> Iterator[tuple[int, str]]:
    """Yield each heading with the text below it, and its first line."""
    lines = text.split("\n")
    starts = [0, *(number for number, line in enumerate(lines) if number and _HEADING.match(line))]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield start + 1, "\n".join(lines[start:end])


def _bare(section: str) -> str:
    """Return the section folded, with blanks for the brackets of list marks such as 1） and of intervals [80,90)."""
    for pattern in (_INTERVAL, _LIST_MARK):
        section = pattern.sub(lambda match: " " * len(match[0]), section)
    return fold(section)


def _first_unpaired(section: str, opening: str, closing: str) -> int | None:
    """Return where the first sign stands that has no partner.

    A quotation of several paragraphs may open anew with each of them.
    """
    opened: list[int] = []
    for offset, sign in enumerate(section):
        if sign == opening and not (opened and not section[:offset].rpartition("\n")[2].strip()):
            opened.append(offset)
        elif sign == closing:
            if not opened:
                return offset
            opened.pop()
    return opened[0] if opened else None


def _words(section: str, offset: int, *, opening: bool) -> str:
    line_start = section.rfind("\n", 0, offset) + 1
    line_end = section.find("\n", offset) % (len(section) + 1)
    if opening:
        return section[offset : min(offset + _AROUND, line_end)]
    return section[max(line_start, offset + 1 - _AROUND) : offset + 1]
