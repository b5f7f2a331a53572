"""The numbers of a document's lists, counted from its first paragraph to its last."""

import re
from dataclasses import dataclass, field

from generator.sources.number_formats import format_number
from generator.sources.numbering import Level, NumberedList

_PLACE = re.compile(r"%([1-9])")
_MISSING = Level(start=1, number_format="decimal", pattern="", restart=None, legal=False, style=None)


@dataclass
class ListCounter:
    """What has been counted so far; ask for the label of every paragraph once, in the order of the text."""

    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, numbered: NumberedList, level: int) -> str:
        """Count one paragraph and return its number as Word shows it."""
        if level not in numbered.levels:
            return ""
        counts = self._counts.setdefault(numbered.counter, {})
        self._count(counts, numbered, level)
        return _write(numbered, level, counts)

    def _count(self, counts: dict[int, int], numbered: NumberedList, level: int) -> None:
        restart = level in numbered.restarts and (numbered.key, level) not in self._begun
        self._begun.add((numbered.key, level))
        if restart or level not in counts:
            counts[level] = numbered.levels[level].start
        else:
            counts[level] += 1
        for higher in range(level):
            counts.setdefault(higher, numbered.levels.get(higher, _MISSING).start)
        for lower in [index for index in counts if index > level]:
            if _restarts(numbered.levels.get(lower, _MISSING), lower, level):
                del counts[lower]


def _restarts(lower: Level, index: int, used: int) -> bool:
    """Tell whether a level begins anew after `used`, one of the higher levels.

    Word begins anew after the level named and every higher one, the standard only after the one (MS-OI29500).
    """
    return used < (index if lower.restart is None else lower.restart)


def _write(numbered: NumberedList, level: int, counts: dict[int, int]) -> str:
    shown = numbered.levels[level]

    def write(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        number_format = numbered.levels.get(index, _MISSING).number_format
        if shown.legal and number_format not in {"none", "bullet", "decimalZero"}:
            number_format = "decimal"
        return format_number(counts.get(index, 0), number_format)

    return _PLACE.sub(write, shown.pattern)
