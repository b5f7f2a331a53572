"""Where in a narrative report a value stands: printed values as noted, texts by the quotations that were taken."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.importing.notes import InCell, InText
from generator.importing.outline import Outline
from generator.importing.segments import group_name
from generator.importing.spot import HEADS, LONGEST, OF_A_ROW, Spot, between, label_of, shortened
from generator.importing.stream import EDGE
from generator.importing.year import year_span
from generator.model.folding import squeeze
from generator.model.printed import Printed
from generator.sources.source import Cell, Source

_STOPS = f"。；;!?{EDGE}"
_BEFORE = 25
_LONGEST_LABEL = 40
_SHORT = 30
"""A line shorter than this was not broken where the page ends."""
_BEHIND = 60
"""So many characters may lie between two texts of a record that has no figures."""
_FAR_BEHIND = 1500
_CLOSE = frozenset({"角色", "分工", "原文", "文号"})
"""Texts that stand right behind the text before them."""
_LABELS = OF_A_ROW - {"原因", "评分标准"}
_FIRST = frozenset({"评价方法", "评价标准"})
"""Of these the first mention is read."""
_CHAPTER_OF = {
    "实施情况": "basics",
    "机构设置": "basics",
    "资金": "basics",
    "绩效目标": "basics",
    "评价工作": "evaluation",
    "评价结论": "conclusion",
    "指标分析": "scoring",
    "预算执行偏差": "execution",
    "经验做法": "lessons",
    "存在问题": "lessons",
    "有关建议": "recommendations",
    "其他说明": "statements",
}
_EDGES = f" :：。.,，;；、{EDGE}"
_ABOVE = frozenset({"一级指标", "二级指标"})
"""Texts that a table prints once for several rows."""
Known = InText | InCell


class TextPlaces:
    """The places of one narrative report."""

    def __init__(self, source: Source, outline: Outline) -> None:
        """Take the notes and quotations of the outline's stream."""
        self._source = source
        self._stream = outline.stream
        self._outline = outline
        self._notes = {id(note.value): note for note in outline.stream.notes}
        titles = ((heading.title_start, heading.title_end) for heading in outline.headings)
        chars = outline.stream.chars
        pairs = pairwise(outline.headings)
        self._chapters = [0, *(behind.start for one, behind in pairs if one.chapter != behind.chapter)]
        spans = sorted({*outline.stream.quotes, *titles})
        self._quotes = [(start, chars[start:end]) for start, end in spans]
        self._alone: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for quote in self._quotes:
            self._alone[_alone(quote[1])].append(quote)

    def of_value(self, value: Printed) -> Known | None:
        """Return where a printed value was read, None where nobody noted it."""
        return self._notes.get(id(value))

    def of_text(self, key: str, text: str, beside: Known | None) -> Known | None:
        """Return where a text stands, None where that is not sure; `beside` is a value of the same record."""
        name, needle = label_of(key), squeeze(text)
        if name == "年度":
            year = year_span(self._outline, int(text))
            return InText(None, *year) if year else None
        if isinstance(beside, InCell):
            return self._in_table(name, needle, beside)
        start = self._in_head(key, needle) if needle else None
        if start is None and needle:
            start = self._in_prose(key, name, needle, beside)
        return None if start is None else InText(None, start, start + len(needle))

    def _in_head(self, key: str, needle: str) -> int | None:
        """Return where a text stands behind its label on the cover."""
        span = self._stream.heads.get(HEADS.get(key.partition(" ")[0], ""))
        found = self._stream.chars.find(needle, *span) if span else -1
        return found if found >= 0 else None

    def _in_prose(self, key: str, name: str, needle: str, beside: InText | None) -> int | None:
        if name == "一级指标" and beside:
            start = self._class_before(needle, beside.start)
            if start is not None:
                return start
        found = self._candidates(needle)
        if len(found) <= 1 and (name not in _LABELS or beside is None or beside.value is None):
            return found[0] if found else None
        if name in _FIRST:
            return found[0]
        if beside and (beside.value is None or name == "原因"):  # the texts of a record follow one another
            most = _BEHIND if name in _CLOSE else _FAR_BEHIND
            return min((each for each in found if 0 <= each - beside.start <= most), default=None)
        if beside and name in _LABELS:
            return self._before(found, beside.start)
        start = self._before(found, beside.start) if beside else None
        return self._only_of_chapter(key, found) if start is None else start

    def _class_before(self, needle: str, anchor: int) -> int | None:
        """Return where the clause of a class names it, right before its figures."""
        begin = max(anchor - LONGEST, 0)
        clause = rf"{re.escape(needle)}(?:(?:管理)?类?(?:绩效)?指标|[^。;]{{0,10}}$)"
        found = list(re.finditer(clause, self._stream.chars[begin:anchor]))
        return begin + found[-1].start() if found else None

    def _before(self, found: Iterable[int], anchor: int) -> int | None:
        """Return the last place before the anchor that stands in its chapter."""
        chapter = max((start for start in self._chapters if start <= anchor), default=0)
        return max((start for start in found if chapter <= start <= anchor), default=None)

    def _only_of_chapter(self, key: str, found: Iterable[int]) -> int | None:
        chapter = self._outline.chapter(_CHAPTER_OF.get(re.split("[ /]", key)[0], ""))
        inside = [start for start in found if chapter and chapter.start <= start < chapter.end]
        return inside[0] if len(inside) == 1 else None

    def spot(self, known: Known) -> Spot:
        """Return the place of what was found, and the words there."""
        if isinstance(known, InCell):
            return Spot(known.address or self._source.place(known.line), shortened(known.text))
        first, last = self._stream.line(known.start), self._stream.line(known.end - 1)
        place = self._address(known) or between(self._source.place(first), self._source.place(last))
        return Spot(place, shortened(self._stream.printed(*self._around(known.start, known.end))))

    def _candidates(self, needle: str) -> list[int]:
        """Return where a text may stand: quotations of nothing else, else inside others, else its only occurrence."""
        holding = [(start, chars) for start, chars in self._quotes if needle in chars]
        labels = [(start, chars) for start, chars in holding if len(chars) < _LONGEST_LABEL]
        inside = self._alone.get(needle.strip(_EDGES)) or labels or holding
        found = sorted({start + chars.find(needle) for start, chars in inside if needle in chars})
        if not found and len(needle) > 1 and self._stream.chars.count(needle) == 1:
            return [self._stream.chars.find(needle)]
        return found

    def _in_table(self, name: str, needle: str, beside: InCell) -> InCell | None:
        """Return the cell of a value's row that says a text, or for labels of several rows the nearest one above."""
        rows = next((t.rows for t in self._source.tables if t.first <= beside.line <= t.last), ())
        above = [row for row in rows if any(cell.line <= beside.line for cell in row)]
        for row in reversed(above if name in _ABOVE else above[-1:]):
            cell = _saying(row, needle, rightmost=name not in _ABOVE)
            if cell:
                return InCell(None, cell.line, cell.address, cell.text)
        return None

    def _address(self, known: InText) -> str:
        """Return the address of the cell that holds the characters, empty where they stand in none."""
        line = self._stream.line(known.start)
        begin = self._stream.offset_of_line(line)
        column = self._stream.chars.count(EDGE, begin, known.start)
        if self._stream.line(known.end - 1) != line or EDGE in self._stream.chars[known.start : known.end]:
            return ""
        rows = (row for table in self._source.tables for row in table.rows if table.first <= line <= table.last)
        texts = self._source.lines[line - 1].split("\t")
        for row in rows:
            cells = [cell for cell in row if cell.line == line]
            if column < min(len(cells), len(texts)) and squeeze(cells[column].text) == squeeze(texts[column]):
                return cells[column].address
        return ""

    def _around(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of the sentence around some characters that fits what is told."""
        chars = self._stream.chars
        first, last = start, end
        while first > 0 and start - first < _BEFORE and end - first < LONGEST and not self._ends(first - 1, _STOPS):
            first -= 1
        while last < len(chars) and last - first < LONGEST and not self._ends(last - 1, _STOPS) and chars[last] != EDGE:
            last += 1
        return first, last

    def _ends(self, offset: int, signs: str) -> bool:
        """Tell whether a sentence ends with a character: by its sign, or with a line that was not broken there."""
        behind = offset + 1
        if self._stream.chars[offset] in signs:
            return True
        return behind in self._stream.starts and len(self._stream.lines[self._stream.line(offset) - 1]) < _SHORT


def _alone(chars: str) -> str:
    """Return what a quotation or a heading says without signs around it, or 完成情况分析 behind a group."""
    return group_name(chars.strip(_EDGES)).strip(_EDGES)


def _saying(row: Iterable[Cell], needle: str, *, rightmost: bool) -> Cell | None:
    """Return the cell of a row that says a text alone, else the only one that says it among other words."""
    cells: Iterator[Cell] = iter(row)
    texts = [(cell, squeeze(cell.text)) for cell in cells]
    whole = [cell for cell, text in texts if text == needle]
    if whole:
        return whole[-1 if rightmost else 0]
    inside = [cell for cell, text in texts if needle in text]
    return inside[0] if len(inside) == 1 else None
