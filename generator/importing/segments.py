"""The scoring chapter's prose cut into the passages of its indicators."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.framework import labels
from generator.importing.headings import Heading
from generator.importing.outline import Outline
from generator.importing.sought import Sought
from generator.importing.stream import Passage

_QUOTED = re.compile(
    r"[“\"「](?P<name>(?:[^\x1f“”「」\"]|“[^\x1f“”]*”)+)[”\"」](?:这一|这个|该)?(?:项)?(?:三级)?(?:绩效)?指标(?=[:，,]?(?:的)?"
    rf"(?:{labels.LOOSE_TARGET}|{labels.LOOSE_ACTUAL}|满分|分值|权重|{labels.COMPLETION}))"
)
_NUMBERED = Sought.of(
    r"(?:\(\d{1,2}\)|\d{1,2}[.、)]|[\u2460-\u2473])(?P<name>[\u4e00-\u9fff《][^\x1f，。;:“”「」\"]{2,40}?)(?:指标)?[:，,]?"
    rf"(?={labels.LOOSE_TARGET}|{labels.LOOSE_ACTUAL})",
    r"[(\d\u2460-\u2473](?=\d{0,2}[.、)][\u4e00-\u9fff《]|(?<=[\u2460-\u2473])[\u4e00-\u9fff《])",
)
_CLASS_SENTENCE = re.compile(
    r"(?<=[。;:况析])(?:项目)?(?P<class_name>决策|过程|产出|效益)(?:管理)?(?:类)?(?:绩效)?指标[，,]?(?:由|共|包括|包含|设|满分|权重|分值)"
)
_GROUP_END = re.compile(r"(?:完成)?(?:情况)?(?:的)?(?:分析)?$")


@dataclass(frozen=True)
class Segment:
    """The text behind a heading or an indicator's name up to the next, and the headings in force.

    `heading` is what an indicator's own heading says behind the name, such as （分值4分，得分3分）.
    """

    class_name: str | None
    group: str | None
    name: str | None
    passage: Passage
    heading: Passage | None = None


@dataclass(frozen=True)
class _Mark:
    """A place that names a class, a group or an indicator: what is in force from `end` on."""

    start: int
    end: int
    level: str
    title: str
    class_name: str | None = None
    behind: Passage | None = None


def segments(outline: Outline, chapter: Passage) -> Iterator[Segment]:
    """Cut the chapter at every heading, every sentence that opens a class, and every indicator named in the text."""
    class_name = group = name = behind = None
    begin = chapter.start
    for mark in _marks(outline, chapter):
        yield Segment(class_name, group, name, chapter.sub(begin, mark.start), behind)
        begin, behind = mark.end, mark.behind
        match mark.level:
            case "class":
                class_name, group, name = mark.title, group if mark.title == class_name else None, None
            case "group":
                alone = class_name in {"成本", "满意度"}  # these are groups elsewhere, and classes here
                class_name, group, name = class_name if alone else mark.class_name, mark.title, None
            case _:
                name = mark.title
    yield Segment(class_name, group, name, chapter.sub(begin), behind)


def group_name(title: str) -> str:
    """Return a group's name from its heading: 数量指标完成情况分析 -> 数量指标."""
    return _GROUP_END.sub("", title)


def _marks(outline: Outline, chapter: Passage) -> list[_Mark]:
    headings = [h for h in outline.headings if chapter.start <= h.start < chapter.end and h.chapter == "scoring"]
    found = [_of_heading(outline, heading) for heading in headings if heading.level > 1]
    named = [match for pattern in (_QUOTED, _NUMBERED) for match in chapter.finditer(pattern)]
    found += [
        _Mark(match.start(), match.end(), "name", chapter.quote(match, "name"))
        for match in named
        if not any(heading.start <= match.start() < heading.end for heading in headings)
    ]
    found += [_Mark(m.start(), m.start(), "class", m["class_name"]) for m in chapter.finditer(_CLASS_SENTENCE)]
    return sorted(found, key=lambda mark: mark.start)


def _of_heading(outline: Outline, heading: Heading) -> _Mark:
    title = outline.title(heading)
    match heading.key.split("."):
        case ["scoring", "class", name]:
            return _Mark(heading.start, heading.end, "class", name)
        case ["scoring", "group", name]:
            return _Mark(heading.start, heading.end, "group", group_name(title), name)
        case _:
            behind = Passage(outline.stream, heading.title_end, heading.end)
            return _Mark(heading.start, heading.end, "name", title, behind=behind)
