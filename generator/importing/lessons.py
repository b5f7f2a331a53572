"""Chapters 6 to 8: practices, problems, recommendations, statements, item by item."""

import re
from collections.abc import Iterator

from generator.importing.stream import Passage
from generator.model.report import Shortcoming

_NUMBERS = {
    style: re.compile(pattern)
    for style, pattern in {
        "bracketed": r"\((?P<n>[一二三四五六七八九十]{1,2})\)[、.]?",
        "chinese": r"(?P<n>[一二三四五六七八九十]{1,2})[、.]",
        "one": r"(?P<n>[一二三四五六七八九十])是(?=[^\x1f否])",
        "nth": r"第(?P<n>[一二三四五六七八九十])[，,、]",
        "plain": r"(?P<n>\d{1,2})[、.](?!\d)",
        "digits": r"\((?P<n>\d{1,2})\)[、.]?",
        "closed": r"(?P<n>\d{1,2})\)",
        "circled": r"(?P<n>[\u2460-\u2473])[、.]?",
    }.items()
}
_CHINESE = {c: i for i, c in enumerate("一二三四五六七八九十", 1)}
_SENTENCE_END = re.compile("。")
_CAUSE = re.compile(r"[，,;](?:主要|其)?原因(?:是|为|:|在于)")
_LONGEST_TITLE = 60


def read_items(passage: Passage | None) -> tuple[str, ...]:
    """Return the numbered items of a passage as printed, without numbers; without numbering its paragraphs."""
    return tuple(item.text() for item in _items(passage)) if passage else ()


def read_problems(passage: Passage | None) -> tuple[Shortcoming, ...]:
    """Return the problems: the first sentence names one, the rest of the item analyses it."""
    return tuple(_shortcoming(item) for item in _items(passage, join=True)) if passage else ()


def _shortcoming(item: Passage) -> Shortcoming:
    end = item.search(_SENTENCE_END)
    cause = item.search(_CAUSE)
    if cause and (not end or cause.start() < end.start()):
        title = item.sub(item.start, cause.start())
        return Shortcoming(title=title.prose(), analysis=item.sub(cause.start() + 1).text())
    line_ends = [s for s in item.stream.starts if item.start < s < item.end]
    cut = min([*(line_ends if len(line_ends) == 1 else ()), *([end.end()] if end else [])], default=item.end)
    title, analysis = item.sub(item.start, cut), item.sub(cut)
    return Shortcoming(title=title.prose().rstrip("。"), analysis=analysis.text() if analysis else None)


def _items(passage: Passage, *, join: bool = False) -> Iterator[Passage]:
    """Yield the items by the numbering that opens the passage; without one, paragraphs, or all as one (`join`)."""
    marks = _numbering(passage)
    if marks:
        for mark, end in zip(marks, [*(m.start() for m in marks[1:]), passage.end], strict=True):
            item = passage.sub(mark.end(), end)
            if item:
                yield item
        return
    breaks = _paragraphs(passage)
    short_first = len(breaks) > 1 and breaks[1] - breaks[0] <= _LONGEST_TITLE
    if join and short_first:
        yield passage
        return
    for start, end in zip(breaks, [*breaks[1:], passage.end], strict=True):
        yield passage.sub(start, end)


def _paragraphs(passage: Passage) -> list[int]:
    """Return where paragraphs begin: lines that follow a closed sentence."""
    chars = passage.stream.chars
    return [
        start
        for start in sorted({passage.start, *passage.stream.starts})
        if passage.start <= start < passage.end and (start == passage.start or chars[start - 1] in "。；;！!”：:")
    ]


def _numbering(passage: Passage) -> list[re.Match[str]]:
    """Return the marks 1, 2, 3 … of the first style that begins the passage."""
    opening = min(
        (m for pattern in _NUMBERS.values() if (m := passage.match(pattern)) and _value(m) == 1),
        key=lambda match: match.end(),
        default=None,
    )
    if opening is None:
        return []
    marks = [opening]
    for match in passage.sub(opening.end()).finditer(opening.re):
        before = passage.stream.chars[match.start() - 1]
        if _value(match) == len(marks) + 1 and (match.start() in passage.stream.starts or before in "。;；!！"):
            marks.append(match)
    return marks


def _value(match: re.Match[str]) -> int:
    sign = match["n"]
    if "\u2460" <= sign <= "\u2473":
        return ord(sign) - ord("\u2460") + 1
    if sign.isdigit():
        return int(sign)
    tens, _, ones = sign.rpartition("十")
    return _CHINESE.get(sign) or (_CHINESE.get(tens, 1) * 10 + _CHINESE.get(ones, 0))
