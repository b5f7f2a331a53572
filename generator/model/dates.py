"""Dates and periods as reports print them, to the day or to the month."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from generator.model.folding import squeeze
from generator.model.numerals import NUMERAL, read_numeral
from generator.model.printed import Printed

_NUMBER = rf"(?:\d{{1,2}}|{NUMERAL})"
_YEAR = r"(?:\d{4}|[零〇○一二三四五六七八九]{4})"
_NUMERIC = "|".join(rf"{sign}\d{{1,2}}{sign}\d{{1,2}}" for sign in ("-", "/", r"\."))
DATE = rf"{_YEAR}(?:年{_NUMBER}月(?:{_NUMBER}[日号])?|{_NUMERIC})"
"""A pattern for a date or a month after folding."""
_FORMS = (
    re.compile(rf"(?P<year>{_YEAR})年(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号])?"),
    re.compile(r"(?P<year>\d{4})(?P<sign>[-./])(?P<month>\d{1,2})(?:(?P=sign)(?P<day>\d{1,2}))?"),
)
_DASH = "(?:至|到|[-—–~―－]+)"
_LATER = rf"(?:(?P<month>{_NUMBER})月)?(?:(?P<day>{_NUMBER})[日号])?"


def _number(text: str) -> int:
    return int(text) if text.isdigit() else read_numeral(text)


@dataclass(frozen=True)
class PrintedDate(Printed):
    """A date: its print and its parts; `day` is None where only the month is printed."""

    year: int
    month: int
    day: int | None

    EXAMPLE: ClassVar[str] = "2024年04月02日"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date in digits or Chinese numerals, with 年月日, `-`, `.` or `/`."""
        squeezed = squeeze(text)
        match = next((m for form in _FORMS if (m := form.fullmatch(squeezed))), None)
        if not match:
            raise ValueError(f"“{text}”不是日期，例如 {cls.EXAMPLE}")
        day = match["day"]
        return cls.of(text, _number(match["year"]), _number(match["month"]), _number(day) if day else None)

    @classmethod
    def of(cls, text: str, year: int, month: int, day: int | None) -> Self:
        """Return the date with these parts, printed as `text`.

        Raises:
            ValueError: there is no such day.
        """
        try:
            date(year, month, day or 1)
        except ValueError as error:
            raise ValueError(f"“{text}”这一天不存在，请核对年月日") from error
        return cls(text, year, month, day)

    @property
    def iso(self) -> str:
        """The date as `YYYY-MM-DD`, or `YYYY-MM` where the day is not printed."""
        month = f"{self.year:04}-{self.month:02}"
        return f"{month}-{self.day:02}" if self.day else month


@dataclass(frozen=True)
class Period(Printed):
    """A stretch of time; a single date is a period that starts and ends with it."""

    start: PrintedDate
    end: PrintedDate

    EXAMPLE: ClassVar[str] = "2024年3月4日—3月20日"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read two dates with a dash or 至 between them; the second may leave out its year or month."""
        squeezed = squeeze(text)
        for match in re.finditer(_DASH, squeezed):
            head, tail = squeezed[: match.start()], squeezed[match.end() :]
            if re.fullmatch(DATE, head) and tail:
                start = PrintedDate.parse(head)
                return cls(text, start, cls._end(tail, start))
        only = PrintedDate.parse(squeezed)
        return cls(text, only, only)

    @classmethod
    def _end(cls, tail: str, start: PrintedDate) -> PrintedDate:
        later = re.fullmatch(_LATER, tail)
        if not later:
            return PrintedDate.parse(tail)
        month, day = later["month"], later["day"]
        return PrintedDate.of(tail, start.year, _number(month) if month else start.month, _number(day) if day else None)
