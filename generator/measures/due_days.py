"""Deadlines, and the days on which they were met; a day printed without its year is one of the report's year."""

import re

from generator.model.dates import PrintedDate
from generator.model.folding import squeeze
from generator.model.numerals import NUMERAL
from generator.model.target import Target

_NUMBER = rf"(?:\d{{1,2}}|{NUMERAL})"
_WITHOUT_YEAR = re.compile(
    rf"(?P<day>{_NUMBER}月(?:{_NUMBER}[日号]|(?=底|末|之前|以前|前|内)))[底末]?(?:之前|以前|前|内)?"
)
"""A day, or a month that is clearly not a number of months."""
_LEAP_YEAR = 2000
"""A year that has every day."""
_TO_THE_END = re.compile("[底末内]")


def in_time(target: Target | None, actual: Target | None, year: int | None = None) -> bool | None:
    """Tell whether a deadline was met, None where that cannot be told; `year` is that of days without one."""
    wanted, reached = day_named(target, year), day_named(actual, year)
    if target is None or wanted is None or reached is None or target.operator not in {"<=", "<", None}:
        return None
    months = (reached.year, reached.month), (wanted.year, wanted.month)
    if months[0] != months[1]:
        return months[0] < months[1]
    if wanted.day and reached.day:
        return reached.day <= wanted.day
    if wanted.day or (reached.day and not _TO_THE_END.search(squeeze(target.print))):
        return None
    return True


def day_named(value: Target | None, year: int | None = None) -> PrintedDate | None:
    """Return the day or the month that a target or an actual value is, None where it is none."""
    if value is None or value.date:
        return value.date if value else None
    match = _WITHOUT_YEAR.fullmatch(squeeze(value.print))
    if year is None or match is None:
        return None
    try:
        return PrintedDate.parse(f"{year}年{match['day']}")
    except ValueError:
        return None  # there is no such day


def is_day(value: Target | None) -> bool:
    """Tell whether a target or an actual value is a day or a month, with or without its year."""
    return day_named(value, _LEAP_YEAR) is not None
