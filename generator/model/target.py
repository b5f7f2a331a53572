"""The value an indicator was to reach or has reached: operator, figure and unit, a date, or words."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal, Self

from generator.model.dates import DATE, PrintedDate
from generator.model.decimals import FIGURE, read_decimal, step_of
from generator.model.folding import squeeze
from generator.model.printed import Printed

Operator = Literal[">=", "<=", ">", "<", "="]

_BEFORE: dict[Operator, str] = {
    ">=": "大于等于|大于或等于|不少于|不低于|不小于|至少|≥|>=",
    "<=": "小于等于|小于或等于|不高于|不超过|不多于|不大于|至多|控制在|≤|<=",
    ">": "大于|高于|超过|多于|>",
    "<": "小于|低于|少于|<",
    "=": "等于|=",
}
_BEHIND: dict[Operator, str] = {
    ">=": r"(?:\(含\))?(?:及)?以上(?:\(含\))?",
    "<=": r"(?:\(含\))?(?:及)?(?:以内|以下|之内|内)(?:\(含\))?",
}
_REACHED = "(?:达到|达|完成|约)?"
_DEADLINE = r"(?:底)?(?:之前|以前|前|底|内)?"
_UNIT = r"[^\d,，。;；、]{0,8}?"
_OPERATORS = tuple(_BEFORE)
_LEADING = re.compile("|".join(f"({words})" for words in _BEFORE.values()))
"""One group for each operator, in their order."""
_DATED = re.compile(rf"(?P<date>{DATE})(?P<deadline>{_DEADLINE})")
_FIGURE = rf"{_REACHED}({FIGURE})({_UNIT})"
_MEASURED: tuple[tuple[Operator | None, re.Pattern[str]], ...] = (
    *((operator, re.compile(rf"{_FIGURE}(?:{words})")) for operator, words in _BEHIND.items()),
    (None, re.compile(_FIGURE)),
)
"""A figure with its unit, and the operator that the words behind it are."""


@dataclass(frozen=True)
class Target(Printed):
    """A target or an actual value.

    `value`, `step` and `unit` are None for words such as 持续 and for dates; `date` is set for dates only.
    """

    operator: Operator | None = None
    value: Decimal | None = None
    step: Decimal | None = None
    unit: str | None = None
    date: PrintedDate | None = None

    EXAMPLE: ClassVar[str] = "大于等于2个"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read any value; what is neither a figure nor a date is kept as words."""
        squeezed = squeeze(text)
        if not squeezed:
            raise ValueError(f"指标值不能为空，例如 {cls.EXAMPLE}")
        operator, rest = _leading_operator(squeezed)
        return cls._dated(text, operator, rest) or cls._measured(text, operator, rest) or cls(text)

    @classmethod
    def _dated(cls, text: str, operator: Operator | None, rest: str) -> Self | None:
        match = _DATED.fullmatch(rest)
        if not match:
            return None
        try:
            day = PrintedDate.parse(match["date"])
        except ValueError:
            return None
        return cls(text, operator or ("<=" if match["deadline"] else None), date=day)

    @classmethod
    def _measured(cls, text: str, operator: Operator | None, rest: str) -> Self | None:
        for behind, pattern in _MEASURED:
            match = pattern.fullmatch(rest)
            if match:
                return cls(text, operator or behind, read_decimal(match[1]), step_of(match[1]), match[2] or None)
        return None


def _leading_operator(squeezed: str) -> tuple[Operator | None, str]:
    match = _LEADING.match(squeezed)
    return (_OPERATORS[match.lastindex - 1], squeezed[match.end() :]) if match and match.lastindex else (None, squeezed)
