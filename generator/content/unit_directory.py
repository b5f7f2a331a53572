"""Units found by the names that texts call them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from generator.model.folding import squeeze
from generator.model.unit import Unit


@dataclass(frozen=True)
class UnitDirectory:
    """The slugs of the units by their names and aliases, in the form in which prints are compared."""

    slugs: Mapping[str, str]

    @classmethod
    def of(cls, units: Iterable[tuple[str, Unit]]) -> Self:
        """Return the directory of units given with their slugs; a unit's name outranks another's alias."""
        cards = list(units)
        slugs = {squeeze(alias): slug for slug, unit in reversed(cards) for alias in unit.aliases}
        slugs.update({squeeze(unit.name): slug for slug, unit in reversed(cards)})
        return cls(slugs)

    def slug_of(self, name: str) -> str | None:
        """Return the slug of the unit with this name or alias."""
        return self.slugs.get(squeeze(name))
