"""How far an indicator was completed, by every way of reckoning that reports use."""

from decimal import Decimal

from generator.measures.attainment import Attained, attained, in_time
from generator.model.scoring import Indicator
from generator.model.target import Operator, Target

HUNDRED = Decimal(100)


def completions(indicator: Indicator, promised: Operator | None = None) -> tuple[Decimal, ...]:
    """Return the rates of completion in per cent that target and actual value allow, the usual one first.

    `promised` is the promise's operator, for a target printed without one. Nothing is returned for words, for units
    that cannot be compared, and for a day that was missed, which no formula turns into a rate.
    """
    if in_time(indicator.target, indicator.actual):
        return (HUNDRED,)
    pair = attained(indicator.target, indicator.actual)
    if pair is None or pair.wanted <= 0 or pair.reached < 0 or _scale_is_doubtful(indicator.target, indicator.actual):
        return ()
    return tuple(dict.fromkeys(_rates(pair, pair.target.operator or promised, indicator.group or "")))


def _rates(pair: Attained, operator: Operator | None, group: str) -> list[Decimal]:
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


def _at_least(pair: Attained) -> list[Decimal]:
    """Return actual / target, capped at 100 % and as it comes out."""
    rate = pair.reached / pair.wanted * HUNDRED
    return [min(rate, HUNDRED), rate]


def _at_most(pair: Attained) -> list[Decimal]:
    """Return 100 % for a limit that was kept, and what reports reckon of the distance to it.

    A limit that was exceeded may count as nothing achieved.
    """
    distance = HUNDRED - (pair.reached - pair.wanted) / pair.wanted * HUNDRED
    share = [pair.wanted / pair.reached * HUNDRED] if pair.reached else []
    if pair.reached <= pair.wanted:
        return [HUNDRED, distance, *share]
    return [max(distance, Decimal(0)), distance, *share, Decimal(0)]


def _scale_is_doubtful(target: Target | None, actual: Target | None) -> bool:
    """Tell whether only one of the two prints a unit, and that unit could scale the figure."""
    units = {target.unit if target else None, actual.unit if actual else None}
    return None in units and any((unit or "").startswith(("%", "‰", "百分", "万", "亿")) for unit in units)
