"""不同单位的报告不逐句相同。

报告第一章、经验问题和建议写的是本项目的情况；互不隶属的单位逐句相同，可能是套用了别人的文字。格式文本的句子不计。

**修改：** 供参考。套用的文字改写为本项目的情况；共用材料属实的，无需改动。
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import chain, combinations

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
    """The long sentences of a report by digests of their folded words: its own, and those of set phrases.

    Of its own ones also, in the same order, their lines in text.md and how many characters they have.
    """

    slug: str
    unit: str
    department: str | None
    project: str
    place: Place
    own: tuple[int, ...]
    lines: tuple[int, ...]
    lengths: tuple[int, ...]
    template: tuple[int, ...]


def read(filed: FiledReport) -> Sentences:
    """Return the sentences of a report."""
    report, text = filed.report, narrative(filed)
    told = filed.unit_slug, report.unit, report.department, report.project, filed.in_text(1)
    own = tuple(_own(text))
    digests, lines, lengths = (tuple(each[column] for each in own) for column in range(3))
    return Sentences(*told, digests, lines, lengths, tuple(dict.fromkeys(_of_the_template(text))))


def compare(told: Sequence[Sentences]) -> Iterator[Problem]:
    """Yield every pair of reports of unrelated units whose own sentences are the same to a tenth or more."""
    template = set().union(*(each.template for each in told))
    count = Counter(chain.from_iterable(each.own for each in told))
    again = {sentence for sentence, times in count.items() if times > 1} - template
    holders: dict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(told):
        for sentence in dict.fromkeys(filter(again.__contains__, each.own)):
            holders[sentence].append(number)
    shared: dict[tuple[int, int], list[int]] = defaultdict(list)
    for sentence, them in holders.items():
        if len({told[number].slug for number in them}) <= _MOST_UNITS:  # what more units write is a template
            for pair in combinations(them, 2):
                shared[pair].append(sentence)
    for (first, second), sentences in shared.items():
        if not _related(told[first], told[second]):
            yield from _pair(told[first], told[second], _without(template, told[second]), sentences)


def _without(template: set[int], told: Sentences) -> dict[int, tuple[int, int]]:
    """Return the lines and lengths of the own sentences of a report that are no set phrases."""
    places = zip(told.own, told.lines, told.lengths, strict=True)
    return {sentence: (line, length) for sentence, line, length in places if sentence not in template}


def _pair(one: Sentences, other: Sentences, own: dict[int, tuple[int, int]], sentences: list[int]) -> Iterator[Problem]:
    share = 100 * sum(own[each][1] for each in sentences) // sum(length for _, length in own.values())
    if share >= _SHARE:
        message = f"与{one.unit}“{one.project}”有{len(sentences)}个长句相同，占本报告同类文字的 {share}%"
        yield Problem(replace(other.place, line=own[sentences[0]][0]), message, f"{share}%")


def _related(one: Sentences, other: Sentences) -> bool:
    """Tell whether two reports are one unit's, or of units under one department or one under the other."""
    names = [{each.unit, each.department or each.unit} for each in (one, other)]
    return one.slug == other.slug or bool(names[0] & names[1])


def _own(text: Narrative) -> Iterator[tuple[int, int, int]]:
    found: set[str] = set()
    for key in _OWN:
        section = text.section(key)
        for match in text.find(_SENTENCE, section) if section else ():
            if match[0] not in found:
                found.add(match[0])
                yield _digest(match[0]), text.at(match).line, len(match[0])


def _of_the_template(text: Narrative) -> Iterator[int]:
    for name in _TEMPLATE:
        chapter = text.chapter(name)
        if chapter:
            yield from (_digest(match[0]) for match in text.find(_SENTENCE, chapter))


def _digest(sentence: str) -> int:
    """Return 52 bits: among a million different sentences two share them in one corpus of ten thousand."""
    return int.from_bytes(blake2b(squeeze(sentence).encode(), digest_size=8).digest()) >> 12
