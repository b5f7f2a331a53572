"""各章的序号形式一致，依次递增。

读者按序号查找和引用；一、二、三、四之后写成5、6，就不是同一套序号了。没有序号的标题不检查。

**修改：** 把各章标题的序号改为同一种数字，依次编排。
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.corpus import Corpus
from generator.findings.problem import Problem
from generator.importing.headings import Heading
from generator.importing.stream import Passage
from generator.model.numerals import read_numeral
from generator.narrative.narrative import Narrative, narrative

_NUMBER = re.compile(r"(?:第?(?P<numeral>[一二三四五六七八九十]{1,3})|(?P<digits>\d{1,2}))(?:部分|章|节)?[、.]?")


@dataclass(frozen=True)
class _Numbered:
    heading: Heading
    print: str
    value: int
    in_digits: bool


def check(corpus: Corpus) -> Iterator[Problem]:
    """Compare the number of every chapter with that of the one before it, its form with that of the first."""
    for filed in corpus.reports:
        text = narrative(filed)
        chapters = _chapters(text)
        for index, chapter in enumerate(chapters):
            if chapter is None or chapters[0] is None:
                continue
            before = chapters[index - 1] if index else None
            wrong = _wrong(text, chapter, chapters[0], before)
            if wrong:
                title = text.printed(chapter.heading.start, chapter.heading.title_end)
                place = filed.in_text(text.outline.stream.line(chapter.heading.start), title)
                yield Problem(place, f"“{title}”的序号“{chapter.print}”{wrong}", chapter.print)


def _wrong(text: Narrative, chapter: _Numbered, first: _Numbered, before: _Numbered | None) -> str | None:
    if chapter.in_digits != first.in_digits:
        return f"与首章的“{first.print}”形式不同"
    if before and chapter.value != before.value + 1 and not _filled(text, before, chapter):
        return f"不接前一章的“{before.print}”"
    return None


def _filled(text: Narrative, before: _Numbered, chapter: _Numbered) -> bool:
    """Tell whether a line between the two bears a number between theirs: a chapter by a title of its own."""
    between = Passage(text.outline.stream, before.heading.end, chapter.heading.start)
    lines = (match for match in between.finditer(_NUMBER) if match.start() in text.outline.stream.starts)
    return any(before.value < _value(line) < chapter.value for line in lines)


def _chapters(text: Narrative) -> list[_Numbered | None]:
    """Return the chapters' numbers in order, None for one without; a heading printed twice counts once."""
    found: dict[str, _Numbered | None] = {}
    for heading in text.outline.headings:
        if heading.level == 1:
            found.setdefault(heading.key, _numbered(text, heading))
    return list(found.values())


def _numbered(text: Narrative, heading: Heading) -> _Numbered | None:
    chars = text.outline.stream.chars[heading.start : heading.title_start]
    match = _NUMBER.fullmatch(chars)
    if not match:
        return None
    return _Numbered(heading, match[0], _value(match), bool(match["digits"]))


def _value(match: re.Match[str]) -> int:
    return int(match["digits"]) if match["digits"] else read_numeral(match["numeral"])
