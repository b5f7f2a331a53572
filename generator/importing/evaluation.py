"""Chapter 2: bases, weights, methods, team and stages of the evaluation."""

import re
from collections.abc import Iterator

from generator.importing.bases import read_bases
from generator.importing.basics import PERIOD
from generator.importing.facts import labelled, read
from generator.importing.outline import Outline
from generator.importing.stream import Passage
from generator.model.dates import Period
from generator.model.decimals import FIGURE
from generator.model.evaluation import ClassWeight, Evaluation, Member, Stage
from generator.model.figure import Count, Score
from generator.model.folding import fold

_WEIGHT = re.compile(
    rf"(?P<name>决策|过程|产出|成本|效益|满意度)(?:管理)?(?:类)?(?:指标)?(?:\(|占|权重|为)*(?P<weight>{FIGURE}(?:%|分))"
)
_METHOD = re.compile(
    "成本效益分析法|最低成本法|标杆管理法|因素分析法|公众评判法|比较法|文献法|专家评议法|问卷调查法|综合分析法|案卷研究法|实地调研法|访谈法"
)
_STANDARDS = re.compile(r"(?:采用|以|选用|依据)(?P<list>(?:(?:计划|行业|历史|标杆)标准[、，,和及与]?)+)")
_STANDARD = re.compile("(?:计划|行业|历史|标杆)标准")
_POST = r"[^\x1f，,。;:、()\d]{2,24}"
_MEMBER = re.compile(
    rf"(?P<name>[\u4e00-\u9fff·]{{2,20}})(?P<posts>(?:[，,、]{_POST})*)\((?P<role>[^\x1f()]*(?:组长|组员|成员)[^\x1f()]*)\)"
    r"(?::(?P<duty>[^\x1f;。]+))?"
)
_NAME = r"(?!副?组长|组员|成员)[\u4e00-\u9fff·]{2,20}?(?:\([^()]{1,20}\))?"
_ROLES = re.compile(
    rf"(?P<role>副组长|组长|组员|成员)(?:为|是|:)?(?P<names>{_NAME}(?:、{_NAME})*)"
    r"(?:[，,](?P<duty>(?:主要|全面|具体)?负责[^\x1f;。]+))?(?=[，,。;]|(?:副组长|组长|组员|成员)|$)"
)
_POST_BEHIND = re.compile(r"\(([^()]*)\)")
_PERIOD = re.compile(PERIOD)
_REST = re.compile(r"(?:担任|任)?(?:等|同志)*$")


def read_evaluation(outline: Outline) -> Evaluation:
    """Read 绩效评价工作开展情况."""
    chapter = outline.chapter("evaluation")
    if not chapter:
        return Evaluation()
    scope = outline.section("evaluation.bases", "evaluation.scope") or chapter
    methods = outline.section("evaluation.methods", "evaluation.system") or chapter
    standards = outline.section("evaluation.standards", "evaluation.system") or chapter
    return Evaluation(
        bases=read_bases(scope),
        classes_stated=labelled(chapter, r"一级指标(?:共|数量)?", Count),
        weights=tuple(_weights(chapter)),
        methods=tuple(dict.fromkeys(methods.quote(match) for match in methods.finditer(_METHOD))),
        standards=tuple(dict.fromkeys(_standards(standards))),
        team=tuple(_team(outline.section("evaluation.process") or chapter)),
        stages=tuple(_stages(outline)),
    )


def _standards(passage: Passage) -> Iterator[str]:
    for match in passage.finditer(_STANDARDS):
        named = passage.sub(*match.span("list"))
        yield from (named.quote(standard) for standard in named.finditer(_STANDARD))


def _weights(passage: Passage) -> Iterator[ClassWeight]:
    for match in passage.finditer(_WEIGHT):
        weight = read(passage, match, Score, "weight")
        if weight:
            yield ClassWeight(name=match["name"], weight=weight)


def _team(passage: Passage) -> Iterator[Member]:
    """Yield members told as 姓名（角色）：分工, then those told as a list behind a role."""
    described = list(_described(passage))
    yield from described
    known = {member.name for member in described}
    yield from (member for member in _listed(passage) if member.name not in known)


def _described(passage: Passage) -> Iterator[Member]:
    for match in passage.finditer(_MEMBER):
        posts = tuple(post for post in re.split(r"[，,、]", passage.quote(match, "posts")) if post)
        yield Member(
            name=passage.quote(match, "name"),
            posts=posts,
            role=passage.quote(match, "role"),
            duty=passage.quote(match, "duty") if match["duty"] else None,
        )


def _listed(passage: Passage) -> Iterator[Member]:
    for match in passage.finditer(_ROLES):
        role = passage.quote(match, "role")
        duty = passage.quote(match, "duty") if match["duty"] else None
        for told in filter(None, _REST.sub("", passage.quote(match, "names")).split("、")):
            post = _POST_BEHIND.search(fold(told))
            posts = (told[slice(*post.span(1))],) if post else ()
            name = told[: post.start()] if post else told
            yield Member(name=name.strip(), posts=posts, role=role, duty=duty)


def _stages(outline: Outline) -> Iterator[Stage]:
    """Yield the named stages with the first time told in each; without stages the whole process is one."""
    found = list(outline.sections("evaluation.stage"))
    if not found:
        found = list(outline.sections("evaluation.process"))
    for heading, passage in found:
        match = passage.search(_PERIOD)
        period = read(passage, match, Period, 0) if match else None
        yield Stage(name=outline.title(heading), period=period)
