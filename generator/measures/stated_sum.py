"""A stated whole and the stated parts that should add up to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.arithmetic import Stated, agrees, rounding_explains, shown, total, value_of
from generator.content.place import Place
from generator.findings.problem import Problem
from generator.model.amount import Amount


@dataclass(frozen=True)
class StatedSum:
    """Parts and the wholes that they may add up to, the usual one first; scores are exact, amounts may be rounded."""

    whole_name: str
    parts_name: str
    place: Place
    wholes: tuple[Stated, ...]
    parts: tuple[Stated, ...]

    @property
    def agrees(self) -> bool:
        """Whether the parts add up to one of the wholes."""
        return any(self._is(whole) for whole in self.wholes)

    @property
    def is_rounded(self) -> bool:
        """Whether they do not add up, but rounding explains the difference."""
        return not self.agrees and any(self._rounds_to(whole) for whole in self.wholes)

    @property
    def computed(self) -> str:
        """The sum of the parts, in the unit of the whole, with the places of the finer of its figures."""
        whole, added = self.wholes[0], total(self.parts)
        if isinstance(whole, Amount):
            return shown(whole, added) if whole.step <= self._step else f"{added.normalize():f}元"
        return f"{added.quantize(min(whole.step, self._step)):f}分"

    @property
    def difference(self) -> str:
        """What the message compares: both names and both figures."""
        return f"{self.parts_name} {self.computed} {{}} {self.whole_name} {self.wholes[0]}"

    def problem(self) -> Problem | None:
        """Return what is wrong, None where the parts add up or rounding explains the difference."""
        if self.agrees or self.is_rounded:
            return None
        return Problem(self.place, self.difference.format("≠"), str(self.wholes[0]), self.computed)

    def rounding(self) -> Problem | None:
        """Return the difference that rounding explains, if there is one."""
        if not self.is_rounded:
            return None
        message = f"{self.difference.format('与')} 的差异可以由四舍五入解释"
        return Problem(self.place, message, str(self.wholes[0]), self.computed)

    @property
    def _step(self) -> Decimal:
        return min(part.step for part in self.parts)

    def _is(self, whole: Stated) -> bool:
        if isinstance(whole, Amount):
            return agrees(whole, total(self.parts))
        return value_of(whole) == total(self.parts)

    def _rounds_to(self, whole: Stated) -> bool:
        if isinstance(whole, Amount):
            return rounding_explains(whole, self.parts)
        return agrees(whole, total(self.parts))


def all_stated(figures: Iterable[Stated | None]) -> tuple[Stated, ...]:
    """Return the figures if every one is stated, else none."""
    listed = list(figures)
    stated = tuple(figure for figure in listed if figure is not None)
    return stated if len(stated) == len(listed) else ()
