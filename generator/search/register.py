"""The register of the search page: every report's values for facets and orders, and the words that are not indexed."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.search.entry import Entry
from generator.search.facets import Facets


def register(entries: Mapping[str, Entry], facets: Facets, common: frozenset[str]) -> str:
    """Return the register as JSON; `entries` are by the name that Pagefind gives to a page.

    `facets`: name and values of each; `reports`: name -> for each facet the places of the report's values, then its
    rank by date, score and budget, 0 where it has none; `common`: the words left out of the index.
    """
    places = [{value: place for place, value in enumerate(values)} for values in facets.values()]
    ranks = [_ranks(column) for column in zip(*(entry.orders for entry in entries.values()), strict=True)]
    rows = {
        name: [
            *([place[value] for value in values] for place, values in zip(places, entry.facets.values(), strict=True)),
            *(rank[number] for rank in ranks),
        ]
        for number, (name, entry) in enumerate(entries.items())
    }
    told = {"facets": list(facets.items()), "reports": rows, "common": sorted(common)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _ranks(values: Sequence[str | Decimal | None]) -> list[int]:
    """Return each value's rank among the different ones, the smallest 1; 0 for none."""
    known = sorted({value for value in values if value is not None})
    rank = {value: number for number, value in enumerate(known, 1)}
    return [0 if value is None else rank[value] for value in values]
