"""Figures in their plain unit: 1.62万人次 are 16200 人次, told to the hundred."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.measures.units import canonical
from generator.model.decimals import read_decimal, step_of
from generator.model.target import Target

_TIMES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_LONGEST = 4
_LONGER = ("次", "月", "百分点", "工作日", "/", "每")
"""What makes another unit of the one before it: 人 and 人次, 个 and 个月."""


@dataclass(frozen=True)
class Measured:
    """A figure, one unit of its last printed place, and its measure word."""

    value: Decimal
    step: Decimal
    unit: str

    def agrees(self, other: "Measured") -> bool:
        """Tell whether two prints can be of one figure: they differ by no more than rounding to the coarser one."""
        return abs(self.value - other.value) * 2 <= max(self.step, other.step)


def measured(value: Target | None) -> Measured | None:
    """Return a target or an actual value in its plain unit, None for words, dates and bare figures."""
    if value is None or value.value is None or value.step is None or not value.unit:
        return None
    times, unit = _plain(value.unit)
    return Measured(value.value * times, value.step * times, unit)


def read_measured(figure: str, unit: str) -> Measured:
    """Return a figure of the prose in its plain unit."""
    times, plain = _plain(unit)
    return Measured(read_decimal(figure) * times, step_of(figure) * times, plain)


def unit_at_start(words: str, units: frozenset[str]) -> str | None:
    """Return the unit that some words begin with, as printed there, where it means one of the plain `units`."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        if _plain(words[:length])[1] in units and not words[length:].startswith(_LONGER):
            return words[:length]
    return None


@lru_cache(maxsize=4096)
def _plain(unit: str) -> tuple[Decimal, str]:
    """Divide 万人次 into 10000 and 人次; units that mean the same become one."""
    times = _TIMES.get(unit[:1]) if len(unit) > 1 else None
    return (times, canonical(unit[1:])) if times else (Decimal(1), canonical(unit))
