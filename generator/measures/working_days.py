"""Working days by the calendar of Chinese holidays and of weekends worked instead."""

from datetime import date, timedelta

from chinese_calendar import is_workday

_DAY = timedelta(days=1)


def day_after_working_days(start: date, count: int) -> date | None:
    """Return the `count`-th working day behind `start`; None where the holidays are not known."""
    day = start
    while count:
        day += _DAY
        works = _works(day)
        if works is None:
            return None
        count -= works
    return day


def working_days_between(start: date, end: date) -> int | None:
    """Return how many working days lie behind `start` up to `end`; None where the holidays are not known."""
    works = [_works(start + _DAY * offset) for offset in range(1, (end - start).days + 1)]
    return None if None in works else sum(filter(None, works))


def _works(day: date) -> bool | None:
    try:
        return bool(is_workday(day))
    except NotImplementedError:
        return None  # the holidays of that year are not announced, or not in the package yet
