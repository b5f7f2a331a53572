"""The amounts, rates, scores, counts and dates of a report's text that belong to none of its fields."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.measures.facts import facts
from generator.model.amount import AMOUNT, YUAN_PER_UNIT, Amount
from generator.model.dates import DATE, Period, PrintedDate
from generator.model.decimals import read_decimal
from generator.model.figure import Count, Rate, Score
from generator.model.printed import Printed
from generator.model.target import Target
from generator.narrative.narrative import narrative

Kind = Literal["金额", "百分比", "分数", "数量", "日期"]
Meaning = tuple[Kind, Decimal | str, str]
"""What a figure says, however it is printed: its kind, its value, and of a count its measure word."""

_MEASURE = "场次|人次|平方米|公里|个|项|次|场|人|名|家|户|期|篇|条|件|份|所|宗|万亩|亩|辆|台|套|批|天"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
"""A figure without a sign: in a formula, `-60%` is a subtraction."""
_FIGURE = re.compile(
    rf"(?P<date>{DATE})|(?P<amount>(?!-){AMOUNT})(?![亩人个户吨次件公平])|(?P<rate>{_NUMBER}(?:%|个百分点))"
    rf"|(?P<score>{_NUMBER}分(?!之|钟))|(?P<count>{_NUMBER})(?P<unit>{_MEASURE})"
)
_EMBEDDED = re.compile(r"(?:[\dA-Za-z.〔\[]|附[件表])$")
_ANNEX = 2
"""So many characters before a figure tell that it is none: 附件1 numbers what follows, on its own line or the next."""


@dataclass(frozen=True)
class Unmatched:
    """A figure of the text that no field holds, as printed, and where it stands."""

    kind: Kind
    print: str
    place: Place


def unmatched(filed: FiledReport) -> tuple[Unmatched, ...]:
    """Return every figure of text.md, in order, whose value is that of no field of report.yaml."""
    known = {
        meaning for fact in facts(filed.report) if isinstance(fact.value, Printed) for meaning in _said(fact.value)
    }
    text = narrative(filed)
    found = []
    for match in text.find(_FIGURE, text.outline.stream.whole()):
        meaning = _meaning(match)
        before = match.string[max(match.start() - _ANNEX, 0) : match.start()]
        embedded = _EMBEDDED.search(before)
        if meaning and not embedded and meaning not in known:
            found.append(Unmatched(meaning[0], text.printed(*match.span()), text.at(match)))
    return tuple(found)


def _meaning(match: re.Match[str]) -> Meaning | None:
    """Return what a figure of the text says, None for a day that does not exist."""
    if match["date"]:
        try:
            return "日期", PrintedDate.parse(match["date"]).iso, ""
        except ValueError:
            return None
    if match["amount"]:
        return "金额", Amount.parse(match["amount"]).yuan, ""
    if match["rate"]:
        return "百分比", Rate.parse(match["rate"]).value, ""
    if match["score"]:
        return "分数", Score.parse(match["score"]).value, ""
    return "数量", read_decimal(match["count"]), match["unit"]


def _said(value: Printed) -> Iterator[Meaning]:
    """Yield everything that a field's value says."""
    for kind, said in _SAID.items():
        if isinstance(value, kind):
            yield from said(value)


def _count(count: Count) -> Iterator[Meaning]:
    yield "数量", Decimal(count.value), count.print.lstrip("0123456789, ")


def _score(score: Score) -> Iterator[Meaning]:
    yield ("百分比" if "%" in score.print else "分数"), score.value, ""


def _target(target: Target) -> Iterator[Meaning]:
    if target.date:
        yield "日期", target.date.iso, ""
    elif target.value is not None and (unit := (target.unit or "").partition("/")[0]) in YUAN_PER_UNIT:
        yield "金额", target.value * YUAN_PER_UNIT[unit], ""
    elif target.value is not None:
        yield ("百分比", target.value, "") if target.unit == "%" else ("数量", target.value, target.unit or "")


def _period(period: Period) -> Iterator[Meaning]:
    yield from (("日期", day.iso, "") for day in (period.start, period.end))


_SAID: dict[type[Printed], Callable[..., Iterator[Meaning]]] = {
    Amount: lambda amount: iter([("金额", amount.yuan, "")]),
    Rate: lambda rate: iter([("百分比", rate.value, "")]),
    Score: _score,
    Count: _count,
    Target: _target,
    PrintedDate: lambda day: iter([("日期", day.iso, "")]),
    Period: _period,
}
