"""How far an actual value attains its target, in figures or dates of comparable units."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import assert_never

from generator.measures.units import factor
from generator.model.dates import PrintedDate
from generator.model.target import Target


@dataclass(frozen=True)
class Attained:
    """A target and an actual value in the target's unit."""

    target: Target
    wanted: Decimal
    reached: Decimal

    @property
    def is_ceiling(self) -> bool:
        """Whether less is better."""
        return self.target.operator in {"<=", "<"}

    @property
    def is_met(self) -> bool:
        """Whether the actual value meets the target; a target without operator is met by as much or more."""
        match self.target.operator:
            case "<=":
                return self.reached <= self.wanted
            case "<":
                return self.reached < self.wanted
            case ">":
                return self.reached > self.wanted
            case ">=" | "=" | None:
                return self.reached >= self.wanted
            case _ as never:
                assert_never(never)

    @property
    def completion(self) -> Decimal | None:
        """The completion in per cent, at most 100; None where less is better and the target is missed."""
        if self.is_met:
            return Decimal(100)
        return None if self.is_ceiling or not self.wanted else self.reached / self.wanted * 100


def attained(target: Target | None, actual: Target | None) -> Attained | None:
    """Return the two figures, None where one is not a figure or their units cannot be compared."""
    if target is None or actual is None or target.value is None or actual.value is None:
        return None
    times = factor(actual.unit, target.unit) if actual.unit and target.unit else Decimal(1)
    return None if times is None else Attained(target, target.value, actual.value * times)


def in_time(target: Target | None, actual: Target | None) -> bool | None:
    """Tell whether a deadline was met, None where that cannot be told."""
    if target is None or actual is None or target.date is None or actual.date is None:
        return None
    if target.operator not in {"<=", "<", None} or (target.date.day is None) != (actual.date.day is None):
        return None
    return _day(actual.date) <= _day(target.date)


def _day(printed: PrintedDate) -> date:
    return date(printed.year, printed.month, printed.day or 1)
