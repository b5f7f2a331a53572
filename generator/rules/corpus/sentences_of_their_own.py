"""不同单位的报告不逐句相同。

报告第一章、经验问题和建议写的是本项目的情况；互不隶属的单位逐句相同，可能是套用了别人的文字。格式文本的句子不计。

**修改：** 供参考。套用的文字改写为本项目的情况；共用材料属实的，无需改动。
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.narrative.narrative import narrative

_SENTENCE = re.compile(r"[^。;!?\x1f]{25,}")
_OWN = (
    "basics.background",
    "basics.contents",
    "basics.implementation",
    "basics.goals.overall",
    "lessons.practices",
    "lessons.problems",
    "recommendations",
)
_TEMPLATE = ("evaluation", "statements")
_SHARE, _MOST_UNITS = 10, 5


def check(corpus: Corpus) -> Iterator[Problem]:
    """Yield every pair of reports of unrelated units whose own sentences are the same to a tenth or more."""
    template = {sentence for filed in corpus.reports for sentence in _of_the_template(filed)}
    own = {filed.key: _own(filed, template) for filed in corpus.reports}
    holders: dict[str, list[FiledReport]] = defaultdict(list)
    for filed in corpus.reports:
        for sentence in own[filed.key]:
            holders[sentence].append(filed)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    reports = {filed.key: filed for filed in corpus.reports}
    for sentence, them in holders.items():
        if len({filed.unit_slug for filed in them}) <= _MOST_UNITS:  # what more units write is a template
            for one, other in combinations(them, 2):
                shared[one.key, other.key].append(sentence)
    for (first, second), sentences in shared.items():
        yield from _pair(reports[first], reports[second], own[second], sentences)


def _pair(one: FiledReport, other: FiledReport, own: dict[str, Place], sentences: list[str]) -> Iterator[Problem]:
    share = 100 * sum(map(len, sentences)) // sum(map(len, own))
    if share >= _SHARE and not _related(one, other):
        message = f"与{one.report.unit}“{one.report.project}”有{len(sentences)}个长句相同，占本报告同类文字的 {share}%"
        yield Problem(own[sentences[0]], message, f"{share}%")


def _related(one: FiledReport, other: FiledReport) -> bool:
    """Tell whether two reports are one unit's, or of units under one department or one under the other."""
    names = [{each.report.unit, each.report.department or each.report.unit} for each in (one, other)]
    return one.unit_slug == other.unit_slug or bool(names[0] & names[1])


def _own(filed: FiledReport, template: set[str]) -> dict[str, Place]:
    text = narrative(filed)
    found: dict[str, Place] = {}
    for key in _OWN:
        section = text.section(key)
        for match in text.find(_SENTENCE, section) if section else ():
            if match[0] not in template:
                found.setdefault(match[0], text.at(match))
    return found


def _of_the_template(filed: FiledReport) -> Iterator[str]:
    text = narrative(filed)
    for name in _TEMPLATE:
        chapter = text.chapter(name)
        if chapter:
            yield from (match[0] for match in text.find(_SENTENCE, chapter))
