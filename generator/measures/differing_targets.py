"""In what two values of one indicator differ that should be the same."""

from generator.measures.units import factor
from generator.model.dates import PrintedDate
from generator.model.folding import squeeze
from generator.model.target import Target


def difference(one: Target, other: Target, *, months_suffice: bool = False) -> str | None:
    """Name what differs: operator, figure, unit, date or words; a missing operator or unit is no difference.

    Where `months_suffice`, a date printed to the month is no difference from a day in it.
    """
    if one.date and other.date:
        return None if _same_day(one.date, other.date, months_suffice=months_suffice) else "日期"
    if one.value is None or other.value is None:
        return None if _words(one) == _words(other) else "内容"
    if one.operator and other.operator and one.operator != other.operator:
        return "比较方式"
    times = factor(other.unit, one.unit) if other.unit and one.unit else 1
    if times is None:
        return "单位"
    return None if one.value == other.value * times else "数值"


def _words(target: Target) -> str:
    return squeeze(target.print).rstrip("。;，,")


def _same_day(one: PrintedDate, other: PrintedDate, *, months_suffice: bool) -> bool:
    same_month = (one.year, one.month) == (other.year, other.month)
    return same_month and (one.day == other.day or (months_suffice and None in {one.day, other.day}))
