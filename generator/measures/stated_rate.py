"""A stated rate and the rates that can be recomputed for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cached_property
from typing import NamedTuple, Self

from generator.arithmetic import agrees, reading, shown
from generator.content.place import Place
from generator.findings.outcome import Comparison, Unchecked
from generator.model.figure import Rate

HUNDRED = Decimal(100)


class Reading(NamedTuple):
    """A recomputed rate in per cent, and between which rates it lies if the figures that it is made of were rounded."""

    rate: Decimal
    least: Decimal
    most: Decimal

    @classmethod
    def of(cls, rate: Decimal, room: Decimal = Decimal(0)) -> Self:
        """Return a rate that rounding can have moved by `room` to either side."""
        return cls(rate, rate - room, rate + room)

    @classmethod
    def by(cls, formula: Callable[[Decimal], Decimal], figure: Decimal, room: Decimal) -> Self:
        """Return what a formula makes of a figure that rounding can have moved by `room`."""
        ends = formula(figure - room), formula(figure + room)
        return cls(formula(figure), min(ends), max(ends))


@dataclass(frozen=True)
class StatedRate:
    """A stated rate, where it stands, and what it may be, the usual reading first; `words` say of what that is made.

    Where there is no reading, `missing` says what there would have to be.
    """

    name: str
    place: Place
    stated: Rate
    readings: tuple[Reading, ...]
    words: str
    missing: str = ""

    @cached_property
    def agrees(self) -> bool:
        """Whether the rate is one of the readings at its printed precision."""
        return any(agrees(self.stated, each.rate) for each in self.readings)

    @cached_property
    def is_rounded(self) -> bool:
        """Whether the rate does not agree, but differs only by how figures were rounded, cut off or raised."""
        return not self.agrees and any(self._rounds_to(each) for each in self.readings)

    @property
    def computed(self) -> str:
        """The reading that agrees, else the usual one, with the places of the stated rate."""
        return shown(self.stated, reading(self.stated, [each.rate for each in self.readings]))

    def outcome(self) -> Iterator[Comparison | Unchecked]:
        """Yield what comes of recomputing the rate, nothing where rounding explains the difference."""
        if not self.readings:
            yield Unchecked(self.place, str(self.stated), self.missing)
        elif not self.is_rounded:
            yield self._comparison(f"{self.name} {self.stated} ≠ {self.computed}（{self.words}）")

    def rounding(self) -> Iterator[Comparison]:
        """Yield the difference that rounding explains, if there is one."""
        if self.is_rounded:
            told = f"{self.name} {self.stated} 与 {self.computed}（{self.words}）"
            yield self._comparison(f"{told}的差异可以由取舍解释")

    def _comparison(self, message: str) -> Comparison:
        return Comparison(self.place, str(self.stated), self.computed, self.agrees, message)

    def _rounds_to(self, other: Reading) -> bool:
        step, value = self.stated.step, self.stated.value
        if value in {other.rate.quantize(step, ROUND_FLOOR), other.rate.quantize(step, ROUND_CEILING)}:
            return True
        return other.least - step / 2 <= value <= other.most + step / 2


def room_of(stated: Rate) -> Decimal:
    """Return by how much rounding can have moved a printed rate; what is nothing or complete was not rounded."""
    return Decimal(0) if stated.value in {0, HUNDRED} else stated.step / 2
