"""How far an actual value attains its target, in figures of comparable units."""

from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from generator.measures.units import factor
from generator.model.target import Target


@dataclass(frozen=True)
class Attained:
    """A target, an actual value in the target's unit, and how far rounding can have moved that; counts are exact."""

    target: Target
    wanted: Decimal
    reached: Decimal
    room: Decimal = Decimal(0)

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


def attained(target: Target | None, actual: Target | None) -> Attained | None:
    """Return the two figures, None where one is not a figure or their units cannot be compared."""
    if target is None or actual is None or target.value is None or actual.value is None:
        return None
    times = factor(actual.unit, target.unit) if actual.unit and target.unit else Decimal(1)
    if times is None:
        return None
    room = actual.step / 2 if actual.step and actual.step < 1 else Decimal(0)
    return Attained(target, target.value, actual.value * times, room * times)
