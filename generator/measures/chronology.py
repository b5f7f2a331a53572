"""Which of two printed dates comes first, as far as their prints tell: a month is any day of it."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from generator.model.dates import Period, PrintedDate

_LATE, _EARLY = 10, 3


def first_day(printed: PrintedDate) -> date:
    """Return the earliest day that the print can mean."""
    return date(printed.year, printed.month, printed.day or 1)


def last_day(printed: PrintedDate) -> date:
    """Return the latest day that the print can mean."""
    return date(printed.year, printed.month, printed.day or monthrange(printed.year, printed.month)[1])


def surely_before(one: PrintedDate, other: PrintedDate) -> bool:
    """Tell whether every day that `one` can mean lies before every day that `other` can mean."""
    return last_day(one) < first_day(other)


def end_of(period: Period) -> PrintedDate:
    """Return the end of a period; 2023年12月20日—1月10日, printed without its year, ends in the next."""
    start, end = period.start, period.end
    turns = "年" not in end.print and start.month >= _LATE and end.month <= _EARLY and end.year == start.year
    return replace(end, year=end.year + 1) if turns and "月" in end.print else end


def runs_backwards(period: Period) -> bool:
    """Tell whether a period ends before it starts."""
    return surely_before(end_of(period), period.start)
