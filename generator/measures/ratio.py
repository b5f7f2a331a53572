"""A stated rate and the two figures that it is the rate of."""

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.arithmetic import Stated, agrees, shown, value_of
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.model.amount import Amount
from generator.model.figure import Rate
from generator.model.folding import squeeze
from generator.model.target import Target

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Ratio:
    """Two figures of one kind, how far rounding can have moved each, and what they are, as printed."""

    part: Decimal
    whole: Decimal
    room: Decimal
    words: str

    @property
    def rate(self) -> Decimal:
        """The rate in per cent."""
        return self.part / self.whole * HUNDRED

    @classmethod
    def of(cls, part: Stated | None, part_name: str, whole: Stated | None, whole_name: str) -> "Ratio | None":
        """Return the ratio of two stated figures, None where one is absent or the whole is nothing.

        Money is taken to be rounded to the finer of the two prints; scores are exact.
        """
        if part is None or whole is None or value_of(whole) <= 0:
            return None
        room = min(part.step, whole.step) / 2 if isinstance(part, Amount) else Decimal(0)
        return cls(value_of(part), value_of(whole), room, f"{part_name} {part} ÷ {whole_name} {whole}")


@dataclass(frozen=True)
class StatedRate:
    """A stated rate, what it is the rate of, where it stands, and the ratios that it may be, the usual one first."""

    name: str
    place: Place
    stated: Rate
    ratios: tuple[Ratio, ...]

    @property
    def agrees(self) -> bool:
        """Whether the rate is one of the ratios at its printed precision, or nothing can be compared."""
        return not self.ratios or any(agrees(self.stated, ratio.rate) for ratio in self.ratios)

    @property
    def is_rounded(self) -> bool:
        """Whether the rate does not agree, but differs only by how figures were rounded, cut off or raised."""
        return not self.agrees and any(self._rounds_to(ratio) for ratio in self.ratios)

    @property
    def computed(self) -> str:
        """The usual ratio with the places of the stated rate."""
        return shown(self.stated, self.ratios[0].rate)

    def problem(self) -> Problem | None:
        """Return what is wrong, None where the rate agrees or rounding explains the difference."""
        if self.agrees or self.is_rounded:
            return None
        message = f"{self.name} {self.stated} ≠ {self.computed}（{self.ratios[0].words}）"
        return Problem(self.place, message, str(self.stated), self.computed)

    def _rounds_to(self, ratio: Ratio) -> bool:
        step, value = self.stated.step, self.stated.value
        if value in {ratio.rate.quantize(step, ROUND_FLOOR), ratio.rate.quantize(step, ROUND_CEILING)}:
            return True
        if ratio.whole <= ratio.room:
            return False
        low = (ratio.part - ratio.room) / (ratio.whole + ratio.room) * HUNDRED
        high = (ratio.part + ratio.room) / (ratio.whole - ratio.room) * HUNDRED
        return low - step / 2 <= value <= high + step / 2


def rate_of(actual: Target | None) -> Rate | None:
    """Return an indicator's actual value that is printed as a rate."""
    is_rate = actual and re.fullmatch(r"\d+(?:\.\d+)?%", squeeze(actual.print))
    return Rate.parse(actual.print) if actual and is_rate else None
