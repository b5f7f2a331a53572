"""The register of the search page: every report's values for facets and orders, and the words that are not indexed."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.search.entry import Entry
from generator.search.facets import ORDERS, Facets


def register(entries: Mapping[str, Entry], facets: Facets, common: frozenset[str]) -> str:
    """Return the register as JSON; `entries` are by the name that Pagefind gives to a page: part, `_`, and a digest.

    `facets`: name and values of each; `common`: the words left out of the index; `parts`: every part of the index
    and the digests of its reports with blanks between; `sets`: for every facet the sets of values that reports have, as
    places among its values; `columns`, one value for each report: for every facet the place of its set, then its rank
    by date, score and budget, 0 where it has none. Like stands beside like, so that the file packs well.
    """
    parts: dict[str, dict[str, Entry]] = {}
    for name, entry in entries.items():
        part, _, digest = name.rpartition("_")
        parts.setdefault(part, {})[digest] = entry
    filed = [entry for members in parts.values() for entry in members.values()]
    known = [_sets([entry.facets[name] for entry in filed], values) for name, values in facets.items()]
    ranks = [_ranks([entry.orders[place] for entry in filed]) for place in range(ORDERS)]
    told = {
        "facets": list(facets.items()),
        "common": sorted(common),
        "parts": [[part, " ".join(digests)] for part, digests in parts.items()],
        "sets": [sets for sets, _ in known],
        "columns": [*(chosen for _, chosen in known), *ranks],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _sets(column: Sequence[Sequence[str]], values: Sequence[str]) -> tuple[list[list[int]], list[int]]:
    """Return the different sets of values, as places among all values, and which of them each report has."""
    place = {value: number for number, value in enumerate(values)}
    met: dict[tuple[int, ...], int] = {}
    chosen = [met.setdefault(tuple(place[value] for value in each), len(met)) for each in column]
    return [list(each) for each in met], chosen


def _ranks(values: Sequence[str | Decimal | None]) -> list[int]:
    """Return each value's rank among the different ones, the smallest 1; 0 for none."""
    known = sorted({value for value in values if value is not None})
    rank = {value: number for number, value in enumerate(known, 1)}
    return [0 if value is None else rank[value] for value in values]
