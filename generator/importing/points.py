"""Where a text gives an indicator its full score and its score."""

import re
from dataclasses import dataclass

from generator.framework import labels
from generator.importing.facts import POINTS, read
from generator.importing.sought import Sought
from generator.importing.stream import Passage
from generator.model.figure import Score

_MARKS = rf"(?:{POINTS}|满分|不扣分)"
_GIVEN = rf"(?:(?:{labels.GIVEN}){labels.IS}(?P<score>{_MARKS})|(?P<none>不得分|未得分))"
_FULL_FIRST = Sought.of(
    rf"{labels.FULL}{labels.IS}(?P<full>{POINTS})(?P<between>[^\x1f。]{{0,80}}?){_GIVEN}",
    "[满指标分权](?=分|标(?:标准)?分值|准分|值|重)",
)
_SCORE_FIRST = Sought.of(
    rf"(?:{labels.GIVEN}){labels.IS}(?P<score>{POINTS})(?P<between>\(?[，,]?){labels.FULL}{labels.IS}(?P<full>{POINTS})"
    r"(?P<none>)\)?",
    labels.GIVEN_BEGINS,
)
_SCORE_ONLY = re.compile(rf"(?:此项|本项|该项|本指标|该指标|指标)?{_GIVEN}(?P<between>)(?P<full>)")
_FULL_IN_HEADING = re.compile(rf"\((?:{labels.FULL})?{labels.IS}(?P<full>{POINTS})\)")
_OF_A_CLASS = re.compile(r"(?:本|该)部分[^\x1f。]*$|三级(?:绩效)?指标[^\x1f。]*$|类(?:绩效)?指标[^\x1f。]*$")
_LOOK_BACK = 40


@dataclass(frozen=True)
class Points:
    """Full score and score of one indicator, where they are told, and what is said between the two."""

    start: int
    end: int
    full: Score | None
    score: Score | None
    between: Passage


def points_in(passage: Passage, heading: Passage | None) -> list[Points]:
    """Return the points told in an indicator's heading or in its text; points of a whole class are left out."""
    in_heading = heading.search(_FULL_FIRST.pattern) if heading else None
    if heading and in_heading:
        return [_points(heading, in_heading, None, passage.start)]
    full_match = heading.search(_FULL_IN_HEADING) if heading else None
    full = read(heading, full_match, Score, "full") if full_match else None
    found = _apart(passage, [_FULL_FIRST, _SCORE_FIRST])
    if not found and full:
        found = _apart(passage, [_SCORE_ONLY])[-1:]
    return [_points(passage, match, full) for match in found]


def _apart(passage: Passage, patterns: list[re.Pattern[str] | Sought]) -> list[re.Match[str]]:
    """Return the matches that do not overlap and do not speak of a class."""
    found: list[re.Match[str]] = []
    matches = [match for pattern in patterns for match in passage.finditer(pattern)]
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        opening = passage.stream.chars[max(passage.start, match.start() - _LOOK_BACK) : match.start()]
        if (not found or match.start() >= found[-1].end()) and not _OF_A_CLASS.search(opening):
            found.append(match)
    return found


def _points(passage: Passage, match: re.Match[str], full: Score | None, place: int | None = None) -> Points:
    """Read a match; points of a heading stand where the indicator's text begins (`place`)."""
    told = read(passage, match, Score, "full") if match["full"] else full
    group = "score" if match["score"] else "none"
    score = Score.in_words(match[group], told)
    if score:
        passage.use(match, group)
        passage.stream.note(score, *match.span(group))
    start, end = (match.start(), match.end()) if place is None else (place, place)
    return Points(start, end, told, score or read(passage, match, Score, group), passage.sub(*match.span("between")))
