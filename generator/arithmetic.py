"""Comparing a stated figure with a computed one at the printed precision."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from generator.model.amount import Amount
from generator.model.figure import Figure

Stated = Amount | Figure


def value_of(stated: Stated) -> Decimal:
    """Return the figure: an amount in 元, a rate in per cent, a score in points."""
    return stated.yuan if isinstance(stated, Amount) else stated.value


def agrees(stated: Stated, computed: Decimal) -> bool:
    """Tell whether the computed figure, rounded half up to the stated one's places, is the stated one."""
    return abs(value_of(stated) - computed) * 2 <= stated.step


def reading(stated: Stated, possible: Sequence[Decimal]) -> Decimal:
    """Return the first of the possible figures that agrees with the stated one, else the usual one, which is first."""
    return next((each for each in possible if agrees(stated, each)), possible[0])


def total(parts: Iterable[Stated]) -> Decimal:
    """Return the sum of stated figures."""
    return sum((value_of(part) for part in parts), Decimal(0))


def rounding_explains(stated: Stated, parts: Iterable[Stated]) -> bool:
    """Tell whether rounding of the parts and of their stated sum can make the difference between the two."""
    parts = tuple(parts)
    room = (stated.step + sum((part.step for part in parts), Decimal(0))) / 2
    return abs(value_of(stated) - total(parts)) <= room


def shown(stated: Stated, computed: Decimal) -> str:
    """Return a computed figure in the unit and with the places of the stated one."""
    unit = stated.yuan and stated.step and _unit(stated) if isinstance(stated, Amount) else None
    scaled = computed / unit if unit else computed
    step = stated.step / unit if unit else stated.step
    rounded = scaled.quantize(step, ROUND_HALF_UP) if step else scaled
    return f"{rounded}{_suffix(stated)}"


def _unit(amount: Amount) -> Decimal:
    for name, yuan in (("亿", Decimal(10**8)), ("万", Decimal(10**4))):
        if name in amount.print:
            return yuan
    return Decimal(1)


def _suffix(stated: Stated) -> str:
    return stated.print.lstrip("-0123456789,.，．０１２３４５６７８９ ")
