"""The fiscal year that is evaluated, by the most telling place that names one."""

import re
from collections.abc import Iterator

from generator.importing.outline import Outline
from generator.importing.stream import Passage
from generator.model.dates import PrintedDate

_YEAR = r"(?P<year>(?:19|20)\d{2})"
_TITLE = re.compile(rf"{_YEAR}年(?:度)?(?!\d)[^\x1f。:]{{0,40}}?(?:绩效(?:自)?评价|绩效自评|自评)(?:报告|表)?")
_STATED = re.compile(rf"(?:\(|评价年度:?\x1f?){_YEAR}年(?:度)?(?=\)|\x1f|$)")
_CLOSED = re.compile(rf"(?:截至|截止|截止到|截至到){_YEAR}年12月(?:31日|底)")
_RECEIVED = re.compile(rf"{_YEAR}年(?:度)?(?:实际)?(?:收到|到位)")
_CARRIED_OUT = re.compile(rf"(?:实施|执行)(?:时间|周期|期限)[^\x1f。]{{0,12}}?{_YEAR}年")
_PLANNED = re.compile(rf"{_YEAR}年(?:度)?(?:预算|绩效目标|工作计划|部门预算)")


def read_year(outline: Outline, filed: PrintedDate | None) -> int | None:
    """Return the evaluated year.

    The title tells it, or the money's closing and arrival, or the project's time; else a report is about the year
    before it was filed. What the rest of chapter 1 says may be the history of the project.
    """
    told = next(_told(outline), None)
    if told:
        return int(told["year"])
    if filed:
        return filed.year - 1
    planned = next(_planned(outline), None)
    return int(planned["year"]) if planned else None


def year_span(outline: Outline, year: int) -> tuple[int, int] | None:
    """Return from where to where in the stream the evaluated year is printed, None where it was concluded only."""
    found = next(iter((*_told(outline), *_planned(outline))), None)
    return found.span("year") if found and int(found["year"]) == year else None


def _planned(outline: Outline) -> Iterator[re.Match[str]]:
    yield from _years(outline.chapter("basics") or outline.main(), _CLOSED, _RECEIVED, _PLANNED)


def _told(outline: Outline) -> Iterator[re.Match[str]]:
    yield from _years(outline.cover(), _TITLE, _STATED)
    yield from _years(outline.section("basics.funds"), _CLOSED, _RECEIVED)
    yield from _years(outline.chapter("basics") or outline.main(), _CARRIED_OUT)


def _years(passage: Passage | None, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield where each of the patterns first finds a year."""
    matches = (passage.search(pattern) for pattern in patterns if passage)
    yield from filter(None, matches)
