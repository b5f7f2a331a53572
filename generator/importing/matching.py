"""Which promised indicator a scored one is, when the two chapters name it differently."""

from difflib import SequenceMatcher

from generator.model.folding import squeeze
from generator.model.goals import Goals
from generator.model.scoring import Indicator

_ALIKE = 0.6
"""Names less alike than this are taken for two indicators."""


def promised_names(indicators: list[Indicator], goals: Goals) -> dict[str, str]:
    """Return scored name -> promised name for the indicators that were renamed; equal names are left out."""
    scored = {indicator.name for indicator in indicators}
    free = [promised.name for promised in goals.indicators if promised.name not in scored]
    open_names = [i.name for i in indicators if all(i.name != promised.name for promised in goals.indicators)]
    pairs = sorted(((_alike(name, other), name, other) for name in open_names for other in free), reverse=True)
    found: dict[str, str] = {}
    for likeness, name, other in pairs:
        if likeness >= _ALIKE and name not in found and other not in found.values():
            found[name] = other
    return found


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, squeeze(one), squeeze(other), autojunk=False).ratio()
