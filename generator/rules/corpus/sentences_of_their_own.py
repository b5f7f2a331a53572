"""不同单位的报告不逐句相同。

报告第一章、经验问题和建议写的是本项目的情况；互不隶属的单位逐句相同，可能是套用了别人的文字。格式文本的句子不计。

**修改：** 供参考。套用的文字改写为本项目的情况；共用材料属实的，无需改动。
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.model.folding import squeeze
from generator.narrative.narrative import Narrative, narrative

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


@dataclass(frozen=True)
class Sentences:
    """The long sentences of a report: its own as printed with their lines in text.md, those of set phrases folded."""

    slug: str
    unit: str
    department: str | None
    project: str
    place: Place
    own: tuple[tuple[str, int], ...]
    template: tuple[str, ...]


def read(filed: FiledReport) -> Sentences:
    """Return the sentences of a report."""
    report, text = filed.report, narrative(filed)
    told = filed.unit_slug, report.unit, report.department, report.project, filed.in_text(1)
    return Sentences(*told, tuple(_own(text).values()), tuple(_of_the_template(text)))


def compare(told: Sequence[Sentences]) -> Iterator[Problem]:
    """Yield every pair of reports of unrelated units whose own sentences are the same to a tenth or more."""
    template = {sentence for each in told for sentence in each.template}
    kept = [_without(template, each) for each in told]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, mine in enumerate(kept):
        for sentence in mine:
            holders[sentence].append(number)
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    for sentence, them in holders.items():
        if len({told[number].slug for number in them}) <= _MOST_UNITS:  # what more units write is a template
            for pair in combinations(them, 2):
                shared[pair].append(sentence)
    for (first, second), sentences in shared.items():
        if not _related(told[first], told[second]):
            yield from _pair(told[first], kept[second], sentences)


def _without(template: set[str], told: Sentences) -> dict[str, Place]:
    """Return the own sentences of a report, folded, with their places."""
    folded = ((squeeze(words), replace(told.place, line=line, words=words)) for words, line in told.own)
    return {sentence: place for sentence, place in folded if sentence not in template}


def _pair(one: Sentences, own: dict[str, Place], sentences: list[str]) -> Iterator[Problem]:
    share = 100 * sum(map(len, sentences)) // sum(map(len, own))
    if share >= _SHARE:
        message = f"与{one.unit}“{one.project}”有{len(sentences)}个长句相同，占本报告同类文字的 {share}%"
        yield Problem(own[sentences[0]], message, f"{share}%")


def _related(one: Sentences, other: Sentences) -> bool:
    """Tell whether two reports are one unit's, or of units under one department or one under the other."""
    names = [{each.unit, each.department or each.unit} for each in (one, other)]
    return one.slug == other.slug or bool(names[0] & names[1])


def _own(text: Narrative) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for key in _OWN:
        section = text.section(key)
        for match in text.find(_SENTENCE, section) if section else ():
            place = text.at(match)
            found.setdefault(match[0], (place.words or "", place.line))
    return found


def _of_the_template(text: Narrative) -> Iterator[str]:
    for name in _TEMPLATE:
        chapter = text.chapter(name)
        if chapter:
            yield from (match[0] for match in text.find(_SENTENCE, chapter))
