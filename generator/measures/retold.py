"""One figure told in several places of a report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.arithmetic import Stated, value_of
from generator.content.place import Place
from generator.findings.outcome import Comparison


@dataclass(frozen=True)
class Telling:
    """A figure under the words that a place tells it with."""

    words: str
    place: Place
    figure: Stated | None


def retold(first: Telling, later: Iterable[Telling]) -> Iterator[Comparison]:
    """Hold the figures of later tellings against the first one's; rounding makes no difference."""
    if first.figure is None:
        return
    for telling in later:
        if telling.figure is not None and telling != first:
            message = f"{telling.words} {telling.figure} ≠ {first.words} {first.figure}"
            agrees = same(first.figure, telling.figure)
            yield Comparison(telling.place, str(telling.figure), str(first.figure), agrees, message)


def same(one: Stated, other: Stated) -> bool:
    """Tell whether two prints can be of one figure: they differ by no more than rounding to the coarser one."""
    return abs(value_of(one) - value_of(other)) * 2 <= max(one.step, other.step)
