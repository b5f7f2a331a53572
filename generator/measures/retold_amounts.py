"""Amounts that the prose tells again of a source or a use of the money that chapter 1 names."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.importing.stream import Passage
from generator.measures.surroundings import sentence_before, years_in
from generator.model.amount import AMOUNT, Amount
from generator.model.basics import NamedAmount
from generator.model.folding import squeeze
from generator.narrative.narrative import narrative

_AMOUNT = re.compile(rf"(?:资金|经费)?(?:共计|合计|总计|[为是共计约:])*(?P<amount>{AMOUNT})(?!/)")
_SHORTEST_OF_ITS_OWN = 5
"""A shorter name may be the end of another one, such as 差旅费 of 专家差旅费."""
_NO_NAME = re.compile(r"(?:[^\u4e00-\u9fff]|支付|支出|投入|使用|用于|其中|发放|列支|安排|及|和|与|为|年)$")


@dataclass(frozen=True)
class RetoldAmount:
    """An amount of the prose, and the source or use of money that it is told of."""

    named: NamedAmount
    first: Amount
    amount: Amount
    place: Place


def retold_amounts(
    filed: FiledReport, named: Sequence[NamedAmount], passages: Sequence[Passage], other: re.Pattern[str]
) -> Iterator[RetoldAmount]:
    """Yield the amounts behind the names in some passages.

    Sentences are left out that have words of `other` amounts before the name, or speak of another year.
    """
    text, times = narrative(filed), Counter(squeeze(each.name) for each in named)
    for each in named:
        name = squeeze(each.name)
        if each.amount and times[name] == 1:
            for match in (match for passage in passages for match in _behind(name, passage, other, filed.report.year)):
                yield RetoldAmount(each, each.amount, Amount.parse(match["amount"]), text.at(match, "amount"))


def _behind(name: str, passage: Passage, other: re.Pattern[str], year: int) -> Iterator[re.Match[str]]:
    chars, start = passage.stream.chars, passage.start
    while (start := chars.find(name, start, passage.end)) >= 0:
        match = _AMOUNT.match(chars, start + len(name), passage.end)
        before = sentence_before(passage, start)
        whole = len(name) >= _SHORTEST_OF_ITS_OWN or not before or _NO_NAME.search(before)
        if match and whole and not other.search(before) and not years_in(before) - {year}:
            yield match
        start += len(name)
