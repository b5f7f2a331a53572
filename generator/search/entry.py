"""One report as the search shows it: its card, the texts of its page that are searched, and its facets."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from generator.pages.addresses import report_address
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listed import Listed
from generator.search.cutting import characters, cut
from generator.search.facets import Facets, facets_of, orders_of
from generator.search.passages import Passage


@dataclass(frozen=True)
class Entry:
    """A report in the index.

    `card` is what a result shows beside the title, as printed; `names` are other names of the unit.
    """

    address: str
    title: str
    card: Mapping[str, str]
    names: tuple[str, ...]
    passages: Sequence[Passage]
    facets: Facets
    orders: tuple[str | Decimal | None, ...]

    @classmethod
    def of(cls, catalogue: Catalogue, filed: Listed, passages: Sequence[Passage]) -> "Entry":
        """Take what is searched of a report from its passages, all else from what lists know of it."""
        card = {
            "单位": catalogue.unit_names[filed.unit_slug],
            "年度": str(filed.year),
            "评级": filed.grade_print,
            "总分": filed.total and filed.total.print,
            "预算资金": filed.planned and filed.planned.print,
        }
        return cls(
            address="/".join((*report_address(filed).names, "")),
            title=filed.title,
            card={name: value for name, value in card.items() if value},
            names=catalogue.aliases[filed.unit_slug],
            passages=passages,
            facets=facets_of(catalogue, filed),
            orders=orders_of(filed),
        )

    def words(self) -> Iterator[str]:
        """Yield the words of the passages in order, and behind them the bare figures of their amounts."""
        beside: list[str] = []
        for passage in self.passages:
            for text in passage.texts:
                found = cut(text)
                yield from found.words
                beside += found.beside
        yield from beside

    def characters(self) -> list[str]:
        """Return every Chinese character of the passages as a word, in order of their spelling."""
        return sorted(set().union(*(characters(text) for passage in self.passages for text in passage.texts)))

    def shown(self) -> str:
        """Return as JSON what the search page needs to show the report as a result."""
        passages = [[passage.anchor, passage.name, *passage.texts] for passage in self.passages]
        return json.dumps({"title": self.title, "card": self.card, "passages": passages}, ensure_ascii=False)

    def digest(self) -> str:
        """Return a word that changes when anything shown changes, and that no text is cut into."""
        return f"z0{sha256(self.shown().encode()).hexdigest()[:12]}"
