"""Scored indicators told in prose: finding, target, actual value, rates, reason, points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.framework import labels
from generator.framework.indicators import EMPTY, STANDARD_INDICATORS, place_of
from generator.importing.facts import labelled, read
from generator.importing.outline import Outline
from generator.importing.points import Points, points_in
from generator.importing.segments import Segment, segments
from generator.importing.stream import Passage
from generator.model.figure import Rate, Score
from generator.model.folding import squeeze
from generator.model.scoring import Indicator
from generator.model.target import Target

_PLAIN_VALUE = r"(?:[^\x1f，。;,“”\"「」]|(?<=\d),(?=\d{3}))+?"
_VALUE = (
    rf"(?:[“\"「](?P<marked>[^\x1f”\"」]+)[”\"」]|(?P<value>{_PLAIN_VALUE})"
    r"(?=[，。;]|,(?!\d{3})|$|(?:全年|年度)?实际))"
)
_TARGET = re.compile(rf"(?:{labels.TARGET})(?:为|是|:)*{_VALUE}")
_ACTUAL = re.compile(rf"(?:{labels.ACTUAL})(?:为|是|:)*{_VALUE}")
_FORMULA = re.compile(r"得分=[^\x1f。;，]+")
_LOOSE_TARGET = re.compile(rf"(?:{labels.LOOSE_TARGET})(?:为|是|:)*{_VALUE}")
_LOOSE_ACTUAL = re.compile(rf"(?:{labels.LOOSE_ACTUAL})(?:为|是|:)*{_VALUE}")
_REASON_TEXT = (
    r"(?P<reason>[^\x1f。]+?)"
    rf"(?=[，,;](?:本|该|此)?(?:项)?(?:三级)?(?:指标)?(?:{labels.FULL}|{labels.GIVEN}|扣){labels.IS}\d|[。\x1f]|$)"
)
_DEVIATION_REASON = re.compile(rf"{labels.DEVIATION_REASON}{_REASON_TEXT}")
_REASON_BEHIND = re.compile(rf"[，,;。]?(?:{labels.REASON})(?P<reason>[^\x1f。]+)")
_REASON_BETWEEN = re.compile(
    rf"(?:{labels.REASON})(?P<reason>[^\x1f。]+?)(?=[，,]?(?:故|因此|所以)?(?:酌情)?(?:扣|得|$))"
)
_REASON_TOLD = re.compile(rf"(?<=[，,;。])(?:{labels.REASON}){_REASON_TEXT}")
_LEADING_REASON = re.compile(rf"(?:扣分|失分)(?:的)?(?:主要)?原因(?:为|是|:)+{_REASON_TEXT}")
_DANGLING = re.compile(r"[，,;]?(?:(?:本|该|此)(?:项)?(?:三级)?(?:指标)?|指标)?[，,;:]?$")
_NUMBER_AND_SIGNS = re.compile(r"^\(?[\d一二三四五六七八九十\u2460-\u2473]{0,2}[)、.]?|[，,;:]")
_CONCLUDING = re.compile(r"(?:综上所述|综上|因此|故)[，,]?[^\x1f。]*$")
_STOP = re.compile("。")
_REASON_SENTENCE = re.compile(rf"(?:{labels.REASON})[^\x1f。]+。")
_EMPTY = re.compile(rf"(?P<wording>{EMPTY})")


@dataclass(frozen=True)
class ScoredItem:
    """An indicator, a group said to be empty, or a subtotal (full score, score), with the class it stands under."""

    class_name: str | None
    group: str | None
    indicator: Indicator | None = None
    empty: str | None = None
    class_full: Score | None = None
    worth: tuple[Score | None, Score | None] | None = None


def prose_items(outline: Outline, chapter: Passage) -> list[ScoredItem]:
    """Return the indicators told in the chapter's prose, in order, each as printed."""
    items: list[ScoredItem] = []
    for segment in segments(outline, chapter):
        items.extend(_read(segment, [item.indicator.name for item in items if item.indicator]))
    return items


def _read(segment: Segment, known: list[str]) -> Iterator[ScoredItem]:
    """Yield the segment's indicator; further points in it belong to indicators whose headings are missing."""
    begin = segment.passage.start
    points = points_in(segment.passage, segment.heading)
    for index, found in enumerate(points):
        following = points[index + 1].start if index + 1 < len(points) else segment.passage.end
        behind = segment.passage.sub(found.end, following)
        end = following if found.end == segment.passage.start else _sentence_end(behind)
        part = segment.passage.sub(begin, end)
        name = segment.name if index == 0 and segment.name else _named_in(part, segment, known)
        begin = end
        if name:
            known.append(name)
            yield ScoredItem(segment.class_name, segment.group, _indicator(name, segment.group, part, found))
        else:
            part.stream.unmark(found.start, found.end)  # points of nobody are not placed
    if not points and segment.name and segment.passage.search(_TARGET):
        indicator = _indicator(segment.name, segment.group, segment.passage, None)
        yield ScoredItem(segment.class_name, segment.group, indicator)
    empty = None if points or not segment.group else segment.passage.search(_EMPTY)
    if empty:
        yield ScoredItem(segment.class_name, segment.group, empty=segment.passage.quote(empty, "wording"))


def _sentence_end(passage: Passage) -> int:
    """Return where the sentence ends that gives the points, a reason in a sentence behind it included."""
    stop = passage.search(_STOP)
    if not stop:
        return passage.end
    behind = passage.sub(stop.end()).match(_REASON_SENTENCE)
    return behind.end() if behind else stop.end()


def _named_in(part: Passage, segment: Segment, known: list[str]) -> str | None:
    """Return the standard indicator that the text itself concludes on (本项目立项程序规范), in framework order."""
    framework = STANDARD_INDICATORS.get(segment.class_name or "")
    groups = [framework] if framework else STANDARD_INDICATORS.values()
    names = (name for group in groups for names in group.values() for name in names)
    return next((name for name in names if name not in known and name.removesuffix("性") in part.chars), None)


def _indicator(name: str, group: str | None, part: Passage, points: Points | None) -> Indicator:
    """Quote the facts of one indicator from its text."""
    told = _told(part, points)
    own = place_of(name) is None
    target = _value(told, _LOOSE_TARGET if own else _TARGET)
    formula = told.search(_FORMULA)
    return Indicator(
        group=group,
        name=name,
        target=target,
        actual=_value(told, _LOOSE_ACTUAL if own else _ACTUAL) if target or own else None,
        completion=labelled(told, labels.COMPLETION, Rate) if target else None,
        deviation=labelled(told, labels.DEVIATION, Rate),
        reason=_reason(part, points, measured=target is not None),
        full=points.full if points else None,
        score=points.score if points else None,
        formula=told.quote(formula) if formula else None,
        finding=told.text() if not target and _says_more(told, name) else None,
    )


def _told(part: Passage, points: Points | None) -> Passage:
    """Return what is told before the clause with the points, or all where the heading has the points."""
    if points is None or points.start <= part.start:
        return part
    before = part.sub(part.start, points.start)
    cut = before.search(_CONCLUDING) or before.search(_DANGLING)
    return part.sub(part.start, cut.start()) if cut else before


def _says_more(told: Passage, name: str) -> bool:
    """Tell whether a text says anything but an indicator's number and name."""
    return _NUMBER_AND_SIGNS.sub("", told.chars) not in {"", squeeze(name)}


def _value(passage: Passage, pattern: re.Pattern[str]) -> Target | None:
    match = passage.search(pattern)
    return read(passage, match, Target, "marked" if match["marked"] else "value") if match else None


def _reason(part: Passage, points: Points | None, *, measured: bool) -> str | None:
    """Return why points were lost: the printed reason of the deviation, else what is told beside the points."""
    lost = not (points and points.full and points.score and points.full.value == points.score.value)
    match = part.search(_DEVIATION_REASON)
    if not match and measured and lost:
        match = part.search(_REASON_TOLD)
    if not match and points:
        match = points.between.search(_REASON_BETWEEN)
    if not match and points and lost:
        match = part.sub(points.end).match(_REASON_BEHIND) or part.search(_LEADING_REASON)
    return part.quote(match, "reason") if match else None
