"""A stated whole and the stated parts that should add up to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.arithmetic import Stated, agrees, rounding_explains, shown, total, value_of
from generator.content.place import Place
from generator.findings.outcome import Comparison, Unchecked
from generator.model.amount import Amount


@dataclass(frozen=True)
class Whole:
    """A stated figure that parts may add up to, what it is called, and where it stands."""

    name: str
    figure: Stated
    place: Place


@dataclass(frozen=True)
class StatedSum:
    """Parts and the wholes that they may add up to, the usual one first; scores are exact, amounts may be rounded.

    Where parts are not printed, `missing` says so and there is nothing to add up. A difference is told at the usual
    whole, or at the part that `blamed` points at.
    """

    parts_name: str
    wholes: tuple[Whole, ...]
    parts: tuple[Stated, ...]
    missing: str = ""
    blamed: Place | None = None

    @cached_property
    def agrees(self) -> bool:
        """Whether the parts add up to one of the wholes."""
        return self._is(self.whole.figure)

    @cached_property
    def is_rounded(self) -> bool:
        """Whether they do not add up, but rounding explains the difference."""
        return not self.missing and not self.agrees and any(self._rounds_to(whole.figure) for whole in self.wholes)

    @cached_property
    def whole(self) -> Whole:
        """The whole that the parts add up to, else the usual one."""
        return next((whole for whole in self.wholes if self._is(whole.figure)), self.wholes[0])

    @property
    def computed(self) -> str:
        """The sum of the parts in the unit of the whole, where they differ with the places of the finer figure."""
        whole, added = self.whole.figure, self._added
        if isinstance(whole, Amount):
            is_shown = self.agrees or whole.step <= self._step
            return shown(whole, added) if is_shown else f"{added.normalize():f}元"
        return f"{added.quantize(min(whole.step, self._step)):f}分"

    @property
    def difference(self) -> str:
        """What the message compares: both names and both figures."""
        return f"{self.parts_name} {self.computed} {{}} {self.whole.name} {self.whole.figure}"

    def outcome(self) -> Iterator[Comparison | Unchecked]:
        """Yield what comes of adding up the parts, nothing where rounding explains the difference."""
        if self.missing:
            whole = self.wholes[0]
            yield Unchecked(whole.place, str(whole.figure), self.missing)
        elif not self.is_rounded:
            yield self._comparison(self.difference.format("≠"))

    def rounding(self) -> Iterator[Comparison]:
        """Yield the difference that rounding explains, if there is one."""
        if self.is_rounded:
            yield self._comparison(f"{self.difference.format('与')} 的差异可以由四舍五入解释")

    def _comparison(self, message: str) -> Comparison:
        place = self.whole.place if self.agrees or not self.blamed else self.blamed
        return Comparison(place, str(self.whole.figure), self.computed, self.agrees, message)

    @cached_property
    def _added(self) -> Decimal:
        return total(self.parts)

    @property
    def _step(self) -> Decimal:
        return min(part.step for part in self.parts)

    def _is(self, whole: Stated) -> bool:
        if isinstance(whole, Amount):
            return agrees(whole, self._added)
        return value_of(whole) == self._added

    def _rounds_to(self, whole: Stated) -> bool:
        if isinstance(whole, Amount):
            return rounding_explains(whole, self.parts)
        return agrees(whole, self._added)


def all_stated(figures: Iterable[Stated | None]) -> tuple[Stated, ...]:
    """Return the figures if every one is stated, else none."""
    listed = list(figures)
    stated = tuple(figure for figure in listed if figure is not None)
    return stated if len(stated) == len(listed) else ()
