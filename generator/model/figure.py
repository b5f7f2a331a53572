"""Rates, scores and counts: a figure with the unit that the field prints behind it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import ClassVar, Self

from generator.model.decimals import FIGURE, read_decimal, step_of
from generator.model.folding import squeeze
from generator.model.numerals import NUMERAL, read_numeral
from generator.model.printed import Printed


@cache
def _figure_in(units: str) -> re.Pattern[str]:
    return re.compile(rf"({FIGURE})(?:{units})?")


@dataclass(frozen=True)
class Figure(Printed):
    """A decimal figure: its print, its value, and one unit of its last printed place."""

    value: Decimal
    step: Decimal

    UNITS: ClassVar[str] = ""
    NAME: ClassVar[str] = "数字"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a figure with or without one of the units of this kind of figure."""
        match = _figure_in(cls.UNITS).fullmatch(squeeze(text))
        if not match:
            raise ValueError(f"“{text}”不是{cls.NAME}，例如 {cls.EXAMPLE}")
        return cls(text, read_decimal(match[1]), step_of(match[1]))


@dataclass(frozen=True)
class Rate(Figure):
    """A rate in per cent, or a difference of two rates in percentage points."""

    UNITS: ClassVar[str] = "%|个百分点|百分点|‰"
    NAME: ClassVar[str] = "百分比"
    EXAMPLE: ClassVar[str] = "81.82%"


@dataclass(frozen=True)
class Score(Figure):
    """A score or a weight in points; a weight may be printed in per cent of 100 points."""

    UNITS: ClassVar[str] = "分|%"
    NAME: ClassVar[str] = "分数"
    EXAMPLE: ClassVar[str] = "2.70分"

    FULL_MARKS: ClassVar[tuple[str, ...]] = ("满分", "不扣分")
    NO_MARKS: ClassVar[tuple[str, ...]] = ("不得分",)

    @classmethod
    def in_words(cls, text: str, full: Self | None) -> Self | None:
        """Return the score that words such as 得满分 tell of an indicator worth `full`, else None."""
        words = squeeze(text).removeprefix("得")
        if words in cls.FULL_MARKS and full:
            return cls(text, full.value, full.step)
        if words in cls.NO_MARKS:
            return cls(text, Decimal(0), Decimal(1))
        return None


_COUNT = re.compile(rf"(?:(\d[\d,]*)|({NUMERAL}))[^\d]{{0,4}}")


@dataclass(frozen=True)
class Count(Printed):
    """A number of people or things, in digits or in Chinese numerals."""

    value: int

    EXAMPLE: ClassVar[str] = "23个"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a count with or without its measure word."""
        if squeeze(text) == "无":
            return cls(text, 0)
        match = _COUNT.fullmatch(squeeze(text))
        if not match:
            raise ValueError(f"“{text}”不是数量，应为整数，例如 {cls.EXAMPLE}")
        return cls(text, int(match[1].replace(",", "")) if match[1] else read_numeral(match[2]))
