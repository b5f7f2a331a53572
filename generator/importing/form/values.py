"""Values in the cells of a form; pieces of one value that stand in several cells are joined as printed."""

import re
from collections.abc import Sequence
from typing import TypeVar

from generator.framework.form import NO_OPERATORS
from generator.importing.form.rows import says_nothing
from generator.model.amount import Amount
from generator.model.decimals import FIGURE
from generator.model.figure import Rate, Score
from generator.model.folding import fold, squeeze
from generator.model.printed import Printed
from generator.model.target import Target

Value = TypeVar("Value", bound=Printed)

_OPERATOR = re.compile(
    r"大于(?:或)?等于|小于(?:或)?等于|不少于|不低于|不小于|不高于|不超过|不多于|不大于|至少|至多|大于|小于|高于|低于|超过|少于|多于|等于|[≥≤=><]=?"
)
_FIGURE = re.compile(FIGURE)
_LEAST_CODED = 2
_MONEY_UNIT = re.compile(r"[(:](?P<unit>(?:万|亿|百万|千)?元)\)?")
_CODE = (
    r"(?P<code>[A-Za-z]{1,3}\d{1,4}(?:[-.]\d{1,4})*|\d{1,4}(?:[-.]\d{1,4})+|\d{1,4}(?=[-—_])"
    r"|\d{2,8}(?=\s+[^年月日个项次万亿元户人]))"
)
_CODED = re.compile(rf"{_CODE}(?:[-—_、.:)]|\s)+(?=[\u4e00-\u9fff《“\"])")
_CODED_LABEL = re.compile(rf"{_CODE}(?:[-—_、.:)]|\s)*(?=[\u4e00-\u9fff])")
_NUMBERED = re.compile(r"(?:指标\d{1,2}[:、.]?|\(?\d{1,2}[)、.]|[\u2460-\u2473][、.]?)\s*(?=[\u4e00-\u9fff《“\"])")
_SECOND = re.compile(r"(?:指标2|(?<!\d)2)[:、.)]\s*(?=[\u4e00-\u9fff])|\u2461")


def money_unit(text: str) -> str | None:
    """Return the unit of money that a title gives in brackets or behind 单位: 项目资金（万元） -> 万元."""
    match = _MONEY_UNIT.search(squeeze(text))
    return match["unit"] if match else None


def amount(text: str | None, unit: str | None) -> Amount | None:
    """Return an amount; a bare figure takes the unit of the table's header, without which it is none."""
    if text and unit and _FIGURE.fullmatch(squeeze(text)):
        return Amount.parse(f"{text}{unit}")
    return parsed(Amount, text)


def added(value: Printed | None, text: str | None) -> str:
    """Return the unit that a value has from its table's header and not from its own cell."""
    return value.print.removeprefix(text) if value and text and value.print.startswith(text) else ""


def rate(text: str | None, title: str) -> Rate | None:
    """Return a rate; a bare figure takes the % of its column's title."""
    if text and "%" in title and _FIGURE.fullmatch(squeeze(text)):
        return Rate.parse(f"{text}%")
    return parsed(Rate, text)


def score(text: str | None, full: Score | None = None) -> Score | None:
    """Return points; 满分 is worth `full`."""
    return (Score.in_words(text, full) if text else None) or parsed(Score, text)


def parsed(kind: type[Value], text: str | None) -> Value | None:
    """Return a value, None where the text is none; its cell is then listed as not placed."""
    try:
        return kind.parse(text) if text else None
    except ValueError:
        return None


def target(operator: str, pieces: tuple[str, ...], unit: str) -> Target | None:
    """Return the value whose operator and unit may stand in cells of their own: ≥, 2, 个 -> ≥2个.

    Neither is added to what prints it already, and no unit to words.
    """
    value = "".join(piece for piece in pieces if not _is_no_operator(piece))
    if says_nothing(value):
        return None
    bare = _OPERATOR.sub("", squeeze(value), count=1) if _OPERATOR.match(squeeze(value)) else squeeze(value)
    if _FIGURE.fullmatch(bare) and not says_nothing(unit) and not re.search(r"\d", fold(unit)):
        value += unit
    if _OPERATOR.fullmatch(squeeze(operator)) and not _OPERATOR.match(squeeze(value)):
        value = f"{operator}{value}"
    return Target.parse(value)


def _is_no_operator(piece: str) -> bool:
    return bool(re.fullmatch(NO_OPERATORS, squeeze(piece)))


def are_coded(names: Sequence[str]) -> bool:
    """Tell whether a form puts codes before its names: one name alone may begin like a code (PM2.5 浓度)."""
    found = sum(bool(_CODED.match(fold(name))) for name in names)
    return found >= _LEAST_CODED and found * 2 > len(names)


def code_and_name(text: str, *, is_coded: bool) -> tuple[str | None, str]:
    """Return the code before a name and the name: C11 参训人数; a number that only counts is left out."""
    folded = fold(text)
    code = _CODED.match(folded) if is_coded else None
    if code:
        return text[: code.end("code")], text[code.end() :]
    number = _NUMBERED.match(folded)
    if number and _SECOND.search(folded, number.end()):
        return None, text  # several names in one cell
    return None, text[number.end() :] if number else text


def label_without_code(label: str) -> str:
    """Return the label of a class or a group without code or number: 01-产出指标, C1 数量指标."""
    folded = fold(label)
    code = _CODED_LABEL.match(folded) or _NUMBERED.match(folded)
    return label[code.end() :] if code else label
