"""The units of a corpus, found by their slugs and by the names that texts call them."""

from collections.abc import Mapping
from functools import cached_property

from generator.content.filed import FiledUnit
from generator.model.folding import squeeze


class Units(tuple[FiledUnit, ...]):
    """The cards in the order of their slugs. Rules look single ones up, and see no others."""

    def card(self, slug: str) -> FiledUnit | None:
        """Return the card in the file of this slug."""
        return self._by_slug.get(slug)

    def named(self, name: str) -> FiledUnit | None:
        """Return the unit with this name or alias, however it is printed; a name outranks another unit's alias."""
        return self._by_name.get(squeeze(name))

    @cached_property
    def _by_slug(self) -> Mapping[str, FiledUnit]:
        return {each.slug: each for each in self}

    @cached_property
    def _by_name(self) -> Mapping[str, FiledUnit]:
        cards = self[::-1]
        names = {squeeze(alias): each for each in cards for alias in each.unit.aliases}
        return names | {squeeze(each.unit.name): each for each in cards}
