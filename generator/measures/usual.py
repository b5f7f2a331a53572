"""What most units do alike, and which of them do otherwise."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Told = TypeVar("Told")


@dataclass(frozen=True)
class Way(Generic[Told]):
    """A unit, how it does something, and where that is told."""

    unit: str
    way: Hashable
    told: Told


def unlike(ways: Sequence[Way[Told]]) -> Iterator[tuple[Told, Told, bool]]:
    """Yield what is told otherwise than by most units, with what one of these tells, and True.

    Where no more than half of the units do alike, nothing is usual: each is yielded with another one unlike it, and
    False.
    """
    usual = _usual(ways)
    for each in ways:
        if each.way != usual:
            others = (other for other in ways if other.unit != each.unit and other.way != each.way)
            other = next((other for other in others if usual is None or other.way == usual), None)
            if other:
                yield each.told, other.told, usual is not None


def _usual(ways: Sequence[Way[Told]]) -> Hashable | None:
    """Return the way of more than half of the units, None where there is none; a unit may have several."""
    units = {(each.unit, each.way) for each in ways}
    way, count = max(Counter(way for _, way in units).items(), key=lambda counted: counted[1], default=(None, 0))
    return way if count * 2 > len(units) else None
