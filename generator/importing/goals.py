"""The goals chapter: the overall goal and the indicators promised."""

import re
from collections.abc import Iterator

from generator.framework.indicators import EMPTY, GROUPS
from generator.framework.labels import TARGET
from generator.importing.bases import read_bases
from generator.importing.facts import read
from generator.importing.outline import Outline
from generator.importing.stream import Passage
from generator.model.goals import EmptyGroup, Goals, PromisedIndicator
from generator.model.target import Target

_NUMBER = r"(?:\(?[一二三四五六七八九十]{1,2}[)、.]|\(?\d{1,2}[)、.]|[\u2460-\u2473][、.]?)"
_CLASS = r"(?:项目|相关|年度)?(?:绩效)?(?:产出|成本|效益|满意度)(?:指标|目标)+"
_GROUP = rf"(?:{GROUPS['产出']}|{GROUPS['效益']})(?:指标|目标)?"
_MARK = re.compile(rf"(?P<number>{_NUMBER}*)(?:(?P<group>{_GROUP})|(?P<class>{_CLASS}))(?=[:：。“\"「]|(?P<end>))")
_QUOTED = r"[“\"「](?P<quoted>(?:[^\x1f“”「」\"]|“[^\x1f“”]*”)+)[”\"」](?:这一|这个|该)?(?:三级)?(?:指标)?"
_PLAIN = r"(?P<plain>[^\x1f“”「」\"。;:，]{2,60}?)(?:指标)?"
_VALUE = r"(?:[“\"「](?P<marked>[^\x1f”\"」]+)[”\"」]|(?P<value>(?:[^\x1f，。;,“”]|(?<=\d),(?=\d{3}))+))"
_INDICATOR = re.compile(rf"(?:{_NUMBER})?(?:{_QUOTED}|{_PLAIN})[:，,]?(?:{TARGET})(?:为|是|:)*{_VALUE}")
_HEADING_BEFORE = re.compile(rf"(?:{_NUMBER}*(?:{_CLASS}|{_GROUP}))+")
_LABEL_ONLY = re.compile("(?:预期|年度|计划|全年|目标|设定|绩效)+")
_EMPTY = re.compile(rf"[“\"]?(?P<wording>{EMPTY})[。”\"]*")


def read_goals(outline: Outline) -> Goals:
    """Read 项目绩效目标; an indicator stands under the latest class and group named before it."""
    overall = outline.section("basics.goals.overall")
    promised = outline.section("basics.goals.promised", "basics.goals")
    if not promised:
        return Goals(overall=overall.text() if overall else None)
    marks = list(_marks(promised))
    first = marks[0].start() if marks else promised.end
    return Goals(
        overall=overall.text() if overall else None,
        bases=read_bases(promised.sub(promised.start, first)),
        indicators=tuple(_indicators(promised, marks)),
        empty=tuple(_empty(promised, marks)),
    )


def _marks(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the titles of classes and groups: numbered, or a line of their own."""
    stream = passage.stream
    for match in passage.finditer(_MARK):
        alone = match.start() in stream.starts and (match.end() in stream.starts or match.end() == passage.end)
        if match["number"] or alone:
            yield match


def _place(passage: Passage, marks: list[re.Match[str]], offset: int) -> tuple[str | None, str | None]:
    """Return class and group, as printed, in force at an offset."""
    level_1 = group = None
    for mark in marks:
        if mark.start() > offset:
            break
        kind = "class" if mark["class"] or (mark["number"].startswith("(") and "满意度" in mark["group"]) else "group"
        span = mark.span("class" if mark["class"] else "group")
        passage.stream.quoted(*span)
        title = passage.stream.printed(*span)
        if kind == "class":
            level_1, group = title, None
        else:
            group = title
    return level_1, group


def _indicators(passage: Passage, marks: list[re.Match[str]]) -> Iterator[PromisedIndicator]:
    for match in passage.finditer(_INDICATOR):
        level_1, group = _place(passage, marks, match.start())
        name = passage.quote(match, "quoted") if match["quoted"] else _plain_name(passage, match)
        if not name:
            continue
        target = read(passage, match, Target, "marked" if match["marked"] else "value")
        yield PromisedIndicator(level_1=level_1, group=group, name=name, target=target)


def _plain_name(passage: Passage, match: re.Match[str]) -> str | None:
    """Return a name printed without quotation marks, without the heading that the line before it is."""
    start, end = match.span("plain")
    heading = passage.sub(start, end).match(_HEADING_BEFORE)
    if heading and heading.end() in passage.stream.starts:
        start = heading.end()
    name = passage.sub(start, end)
    return name.prose() if name and not _LABEL_ONLY.fullmatch(name.chars) else None


def _empty(passage: Passage, marks: list[re.Match[str]]) -> Iterator[EmptyGroup]:
    for match in passage.finditer(_EMPTY):
        level_1, group = _place(passage, marks, match.start())
        title = group or level_1
        if title:
            yield EmptyGroup(level_1=level_1, group=title, wording=passage.quote(match, "wording"))
