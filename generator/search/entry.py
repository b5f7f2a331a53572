"""One report as the search shows it: its card, the texts of its page that are searched, and its facets."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from generator.pages.addresses import report_address
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listed import Listed
from generator.search.contents import Content
from generator.search.facets import Facets, facets_of, orders_of


@dataclass(frozen=True)
class Entry:
    """A report in the index.

    `card` is what a result shows beside the title, as printed; `names` are other names of the unit.
    """

    address: str
    title: str
    card: Mapping[str, str]
    names: tuple[str, ...]
    facets: Facets
    orders: tuple[str | Decimal | None, ...]

    @classmethod
    def of(cls, catalogue: Catalogue, filed: Listed) -> "Entry":
        """Take what lists know of a report."""
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
            facets=facets_of(catalogue, filed),
            orders=orders_of(filed),
        )

    @property
    def digest(self) -> bytes:
        """What tells this from another report in the index, but for its contents."""
        return sha256(repr((self.address, self.title, self.card, self.names)).encode()).digest()

    def shown(self, content: Content) -> str:
        """Return as JSON what the search page needs to show the report as a result."""
        passages = [[passage.anchor, passage.name, *passage.texts] for passage in content.passages]
        return json.dumps({"title": self.title, "card": self.card, "passages": passages}, ensure_ascii=False)


def mark(shown: str) -> str:
    """Return a word that changes when anything shown of a report changes, and that no text is cut into."""
    return f"z0{sha256(shown.encode()).hexdigest()[:12]}"
