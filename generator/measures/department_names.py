"""By which names a department may be called: its name, the names on its own card, and their short forms."""

from collections.abc import Iterable

from generator.content.corpus import Corpus
from generator.measures.project_names import is_short_for
from generator.model.folding import squeeze


def names_of(corpus: Corpus, name: str) -> frozenset[str]:
    """Return a unit's name with the name and the aliases on its card, if it has one."""
    filed = corpus.units.named(name)
    on_card = (filed.unit.name, *filed.unit.aliases) if filed else ()
    return frozenset(map(squeeze, (name, *on_card)))


def is_one_of(name: str, names: Iterable[str]) -> bool:
    """Tell whether a name is one of some names or short for one: 州文旅局 for 澜川州文化和旅游局."""
    return any(is_short_for(name, each) for each in names)
