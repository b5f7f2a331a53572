"""What a sentence states of a whole class: its weight, score, score rate and numbers of indicators."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.framework.labels import GIVEN, IS
from generator.importing.facts import COUNT, POINTS, RATE, read
from generator.importing.sought import Sought
from generator.importing.stream import EDGE, Passage
from generator.model.figure import Count, Rate, Score
from generator.model.printed import Printed

Value = TypeVar("Value", bound=Printed)

_OPENING = Sought.of(
    r"(?:项目)?(?:(?P<name>决策|过程|产出|效益)(?:管理)?(?:类)?(?:绩效)?(?:三级)?(?:指标)?"
    r"|(?P<other>成本|满意度)类(?:绩效)?(?:三级)?(?:指标)?)(?:情况)?(?:分析)?"
    r"(?=[:，,(]?(?:由|共|总共|包括|包含|设|下设|有|其中|三级指标|\d|[一二三四五六七八九十]+[个项]|满分|权重|分值|标准分|总分|得分|实际得分))",
    "[项决过产效成满](?=目|策|程|出|益|本类|意度)",
)
_THIS_CLASS = re.compile(r"(?:本|该)(?:类|部分)(?:绩效)?(?:指标)?")
_BEFORE = frozenset("。;:，、(.)]0123456789况析论述下标" + EDGE)
_END = re.compile(r"[。;]")
_NUMBER = rf"{COUNT}(?![\d.分%])"
_PATTERNS: dict[str, tuple[type[Printed], tuple[str, ...]]] = {
    "full": (Score, (rf"(?:权重分值?|权重|满分(?:分值|值)?|总?分值|标准分|总分){IS}(?P<value>{POINTS})",)),
    "score": (Score, (rf"(?:{GIVEN}){IS}(?P<value>{POINTS})",)),
    "rate": (Rate, (rf"得分率{IS}(?P<value>{RATE})",)),
    "groups": (Count, (rf"(?P<value>{_NUMBER})二级(?:绩效)?指标",)),
    "full_scored": (
        Count,
        (
            rf"(?P<value>{_NUMBER})(?:(?:三级)?指标)?(?:为|得|获)+满分",
            rf"满分(?:的)?(?:三级)?(?:指标)?(?:数量|个数|数)?(?:共|有|为|是|:)*(?P<value>{_NUMBER})",
            r"(?P<value>无)满分(?:的)?(?:三级)?指标",
        ),
    ),
    "indicators": (
        Count,
        (
            rf"(?P<value>{_NUMBER})三级(?:绩效)?指标",
            rf"^(?:三级)?(?:指标)?[:，,]?(?:共|总共|有|包括|包含|设置|设定|设|下设|三级指标|数量|个数|:)*(?P<value>{_NUMBER})",
            rf"(?:共|设置|设)(?P<value>{_NUMBER})",
        ),
    ),
}
_COMPILED = {
    fact: [(pattern.startswith("^"), re.compile(pattern.removeprefix("^"))) for pattern in patterns]
    for fact, (_, patterns) in _PATTERNS.items()
}
"""Each with whether it must stand where the clause begins."""


@dataclass(frozen=True)
class ClassClause:
    """One sentence about a class, as printed; `start` is where it begins in the stream."""

    start: int
    name: str
    full: Score | None
    score: Score | None
    rate: Rate | None
    groups: Count | None
    indicators: Count | None
    full_scored: Count | None


def class_clauses(passage: Passage) -> Iterator[ClassClause]:
    """Yield every clause that states something of a class, in order."""
    openings = [opening for opening in passage.finditer(_OPENING) if _begins(passage, opening.start())]
    for index, opening in enumerate(openings):
        following = openings[index + 1].start() if index + 1 < len(openings) else passage.end
        clause = _clause(passage.sub(opening.end(), following), opening, opening["name"] or opening["other"])
        if any((clause.full, clause.score, clause.rate, clause.indicators, clause.full_scored)):
            yield clause


def _begins(passage: Passage, offset: int) -> bool:
    """Tell whether a clause begins here: with a line, or behind a sign, a number or a heading."""
    return offset == passage.start or offset in passage.stream.starts or passage.stream.chars[offset - 1] in _BEFORE


def clause_under(passage: Passage, name: str) -> ClassClause | None:
    """Return what a class's section begins by stating of 该类指标 or 本部分, whose name is in the heading."""
    opening = passage.match(_THIS_CLASS)
    return _clause(passage.sub(opening.end()), opening, name) if opening else None


def merged(clauses: Iterable[ClassClause]) -> dict[str, ClassClause]:
    """Return one clause a class: of each fact the first that is stated."""
    found: dict[str, ClassClause] = {}
    for clause in clauses:
        first = found.setdefault(clause.name, clause)
        facts = {name: getattr(first, name) or getattr(clause, name) for name in _PATTERNS}
        found[clause.name] = replace(first, **facts)
    return found


def _clause(passage: Passage, opening: re.Match[str], name: str) -> ClassClause:
    end = passage.search(_END)
    body = passage.sub(passage.start, end.start() if end else None)
    return ClassClause(
        opening.start(),
        name,
        _first(body, "full", Score),
        _first(body, "score", Score),
        _first(body, "rate", Rate),
        _first(body, "groups", Count),
        _first(body, "indicators", Count),
        _first(body, "full_scored", Count),
    )


def _first(body: Passage, fact: str, kind: type[Value]) -> Value | None:
    for at_once, pattern in _COMPILED[fact]:
        match = body.match(pattern) if at_once else body.search(pattern)
        if match:
            return read(body, match, kind)
    return None
