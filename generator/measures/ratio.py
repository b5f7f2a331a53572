"""Rates of one stated figure in another, such as money spent of money received."""

import re
from decimal import Decimal

from generator.arithmetic import Stated, value_of
from generator.content.place import Place
from generator.measures.stated_rate import HUNDRED, Reading, StatedRate
from generator.model.amount import Amount
from generator.model.figure import Rate
from generator.model.folding import squeeze
from generator.model.target import Target

Operand = tuple[str, Stated | None]
"""A figure under its name, None where it is not printed."""
Ratio = tuple[Operand, Operand]
"""The part and the whole."""


def stated_ratio(name: str, place: Place, stated: Rate, *ratios: Ratio) -> StatedRate:
    """Return a rate with the readings that its ratios give, the usual ratio first."""
    known = [(told(ratio), each) for ratio in ratios if (each := quotient(ratio))]
    words = known[0][0] if known else ""
    whole, figure = ratios[0][1]
    lacking = missing(*ratios[0]) or f"{whole}为 {figure}，不能计算比率"
    return StatedRate(name, place, stated, tuple(each for _, each in known), words, lacking)


def quotient(ratio: Ratio) -> Reading | None:
    """Return the rate of two stated figures, None where one is absent or the whole is nothing.

    Money is taken to be rounded to the finer of the two prints; scores are exact.
    """
    (_, part), (_, whole) = ratio
    if part is None or whole is None or value_of(whole) <= 0:
        return None
    small, large = value_of(part), value_of(whole)
    room = min(part.step, whole.step) / 2 if isinstance(part, Amount) else Decimal(0)
    if large <= room:
        return Reading.of(small / large * HUNDRED)
    least, most = (small - room) / (large + room), (small + room) / (large - room)
    return Reading(small / large * HUNDRED, least * HUNDRED, most * HUNDRED)


def told(ratio: Ratio) -> str:
    """Return a ratio in words: 支出资金 57.00万元 ÷ 到位资金 60.00万元."""
    (part_name, part), (whole_name, whole) = ratio
    return f"{part_name} {part} ÷ {whole_name} {whole}"


def missing(*operands: Operand) -> str:
    """Say which operands are not printed; nothing where all are."""
    absent = [name for name, figure in operands if figure is None]
    return f"没有印出{'和'.join(absent)}" if absent else ""


def rate_of(actual: Target | None) -> Rate | None:
    """Return an indicator's actual value that is printed as a rate."""
    is_rate = actual and re.fullmatch(r"\d+(?:\.\d+)?%", squeeze(actual.print))
    return Rate.parse(actual.print) if actual and is_rate else None
