"""How far an indicator was completed, by every way of reckoning that reports use."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from generator.measures.attainment import Attained, attained
from generator.measures.due_days import in_time, is_day
from generator.measures.marks import Scored
from generator.measures.promises import promise_of
from generator.measures.stated_rate import HUNDRED, Reading
from generator.model.scoring import Indicator
from generator.model.target import Operator, Target

_COMPLETE, _NOTHING = Reading.of(HUNDRED), Reading.of(Decimal(0))


@lru_cache(maxsize=256)
def reckoned(scored: Scored) -> tuple[Reading, ...]:
    """Return the completions of a scored indicator, whose target may have its operator where it was promised."""
    report, indicator = scored.filed.report, scored.indicator
    promise = promise_of(report, indicator)
    operator = promise.target.operator if promise and promise.target else None
    return completions(indicator, operator, report.year)


def completions(indicator: Indicator, promised: Operator | None = None, year: int | None = None) -> tuple[Reading, ...]:
    """Return the rates of completion that target and actual value allow, the usual one first.

    `promised` is the promise's operator, for a target printed without one, `year` that of days printed without one.
    Nothing is returned for words, for units that cannot be compared, and for a day that was missed, which no formula
    turns into a rate.
    """
    if in_time(indicator.target, indicator.actual, year):
        return (_COMPLETE,)
    pair = attained(indicator.target, indicator.actual)
    if pair and pair.wanted == pair.reached == 0:
        return (_COMPLETE,)
    if pair is None or pair.wanted <= 0 or pair.reached < 0 or _scale_is_doubtful(indicator.target, indicator.actual):
        return ()
    return tuple(dict.fromkeys(_rates(pair, pair.target.operator or promised, indicator.group or "")))


def share_of_ceiling(indicator: Indicator) -> Reading | None:
    """Return actual / target where the target is a ceiling that was kept, which no report should call completion."""
    pair = attained(indicator.target, indicator.actual)
    if pair is None or not pair.is_ceiling or not pair.is_met or pair.wanted <= 0:
        return None
    return Reading.by(lambda reached: reached / pair.wanted * HUNDRED, pair.reached, pair.room)


def no_completion(indicator: Indicator) -> str:
    """Say why target and actual value allow no rate of completion."""
    values = {"预期值": indicator.target, "实际值": indicator.actual}
    for holds, reason in _REASONS:
        names = [name for name, value in values.items() if holds(value)]
        if names:
            return reason.format("和".join(names))
    if attained(indicator.target, indicator.actual) and not _scale_is_doubtful(indicator.target, indicator.actual):
        return f"预期值 {indicator.target} 与实际值 {indicator.actual} 不能相除"
    units = (value.unit or "没有单位" for value in values.values() if value)
    return f"预期值和实际值的单位不同（{'、'.join(units)}）"


def _rates(pair: Attained, operator: Operator | None, group: str) -> list[Reading]:
    exceeded = pair.reached > pair.wanted
    match operator:
        case "<=" | "<":
            return _at_most(pair)
        case "=" if exceeded:
            return [*_at_least(pair), *_at_most(pair)]
        case None if exceeded or "成本" in group:
            return [*_at_least(pair), *_at_most(pair)]
        case _:
            return _at_least(pair)


def _at_least(pair: Attained) -> list[Reading]:
    """Return actual / target, capped at 100 % and as it comes out."""
    rate = _read(pair, lambda reached: reached / pair.wanted * HUNDRED)
    return [_capped(rate), rate]


def _at_most(pair: Attained) -> list[Reading]:
    """Return 100 % for a limit that was kept, and what reports reckon of the distance to it.

    A limit that was exceeded may count as nothing achieved.
    """
    distance = _read(pair, lambda reached: HUNDRED - (reached - pair.wanted) / pair.wanted * HUNDRED)
    share = [_read(pair, lambda reached: pair.wanted / reached * HUNDRED)] if pair.reached > pair.room else []
    if pair.reached <= pair.wanted:
        return [_COMPLETE, distance, *share]
    return [distance if distance.rate >= 0 else _NOTHING, distance, *share, _NOTHING]


def _read(pair: Attained, formula: Callable[[Decimal], Decimal]) -> Reading:
    return Reading.by(formula, pair.reached, pair.room)


def _capped(rate: Reading) -> Reading:
    return Reading(*(min(each, HUNDRED) for each in (rate.rate, rate.least, rate.most)))


def _is_words(value: Target | None) -> bool:
    return value is not None and value.value is None and not is_day(value)


def _scale_is_doubtful(target: Target | None, actual: Target | None) -> bool:
    """Tell whether only one of the two prints a unit, and that unit could scale the figure."""
    units = {target.unit if target else None, actual.unit if actual else None}
    return None in units and any((unit or "").startswith(("%", "‰", "百分", "万", "亿")) for unit in units)


_REASONS: tuple[tuple[Callable[[Target | None], bool], str], ...] = (
    (lambda value: value is None, "指标分析中没有印出{}"),
    (lambda value: _is_words(value) and re.search(r"\d", str(value)) is not None, "{}不是单个数字"),
    (_is_words, "{}是定性描述"),
    (is_day, "{}是日期，不能换算成比率"),
)
"""What a target or an actual value may be, and why nothing can be reckoned of it."""
