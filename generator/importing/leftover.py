"""Sentences that look like facts of the framework, but whose figures were placed in no field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.framework import labels
from generator.framework.labels import IS
from generator.importing.facts import COUNT, POINTS, RATE
from generator.importing.outline import Outline
from generator.importing.stream import EDGE
from generator.model.amount import AMOUNT
from generator.model.dates import DATE
from generator.sources.source import Source

_LIKE_FACTS = tuple(
    re.compile(rf"(?:{label}){IS}[“\"「]?(?P<value>{value})")
    for label, value in (
        (rf"{labels.FULL}|{labels.GIVEN}|总分|权重分", POINTS),
        (
            rf"{labels.BUDGET}|{labels.RECEIVED}|{labels.SPENT}|{labels.BALANCE}|{labels.INITIAL}|{labels.ADJUSTED}",
            AMOUNT,
        ),
        (rf"{labels.ARRIVAL_RATE}|{labels.EXECUTION_RATE}|完成率|得分率|偏差率?|满意度", RATE),
        (r"(?:填报|编制|报告)(?:时间|日期)", DATE),
        (r"(?:三级|满分|扣分|二级|一级)指标(?:数量|共)?", COUNT),
    )
)
_FIGURES = {
    "basics.funds": re.compile(rf"(?P<value>{AMOUNT})"),
    "conclusion.result": re.compile(rf"(?P<value>{POINTS}|{RATE})"),
    "execution": re.compile(rf"(?P<value>{AMOUNT}|{RATE})"),
}
"""Sections in which every figure is one of the framework's facts."""
_TARGET_LIKE = re.compile(rf"(?:{labels.TARGET})(?:为|是|:)+[“\"「]?(?P<value>[^\x1f，。;“”\"「」]{{1,12}})")
_SENTENCE_SIGNS = "。;" + EDGE
_LONGEST = 120


@dataclass(frozen=True)
class Leftover:
    """A sentence with an unplaced figure, and the line (from 1) of the source that the figure stands on."""

    line: int
    text: str


def leftovers(source: Source, outline: Outline) -> Iterator[Leftover]:
    """Yield each such line once, in order; the appendix counts as a whole by its first line."""
    found = [*_sentences(source, outline), *_rows(source, outline), *_appendix(source, outline)]
    by_line = {leftover.line: leftover for leftover in reversed(found)}
    yield from (by_line[line] for line in sorted(by_line))


def _sentences(source: Source, outline: Outline) -> Iterator[Leftover]:
    places = [(pattern, outline.main()) for pattern in (*_LIKE_FACTS, _TARGET_LIKE)]
    places += [(pattern, part) for key, pattern in _FIGURES.items() if (part := outline.section(key))]
    for pattern, passage in places:
        for match in passage.finditer(pattern):
            used = outline.stream.is_used(*match.span("value"))
            if not used and outline.stream.line(match.start("value")) not in source.table_lines:
                yield _sentence(outline, match)


def _rows(source: Source, outline: Outline) -> Iterator[Leftover]:
    """Yield the table rows of the report proper that hold a figure and were not read."""
    stream = outline.stream
    for table in source.tables:
        for row in table.rows:
            start, end = stream.offset_of_line(row[0].line), stream.offset_of_line(row[0].line + 1)
            text = " ".join(cell.text for cell in row if cell.text)
            listed = row[0].line in outline.contents or stream.is_touched(start, end)
            if start < outline.end and re.search(r"\d", text) and not listed:
                yield Leftover(row[0].line, text)


def _appendix(source: Source, outline: Outline) -> Iterator[Leftover]:
    appendix = outline.appendix()
    if appendix:
        first = appendix.stream.line(appendix.start)
        if appendix.stream.offset_of_line(first + 1) >= appendix.end:
            return  # its title alone: what stands below was read as a form
        yield Leftover(first, f"自此行起为附件，未归入事实：{source.lines[first - 1].strip()}")


def _sentence(outline: Outline, match: re.Match[str]) -> Leftover:
    """Return the sentence of a match from where it or its line's heading ends, on one line and not too long."""
    stream = outline.stream
    headings = [heading.end for heading in outline.headings if heading.end <= match.start()]
    start = max([0, *headings, *(stream.chars.rfind(sign, 0, match.start()) + 1 for sign in _SENTENCE_SIGNS)])
    ends = [end for sign in _SENTENCE_SIGNS if (end := stream.chars.find(sign, match.end())) >= 0]
    text = " ".join(stream.printed(start, min(ends, default=len(stream.chars))).split())
    return Leftover(stream.line(match.start("value")), text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
