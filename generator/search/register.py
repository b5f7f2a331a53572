"""The register of the search page: every report's values for facets and orders, and the words that are not indexed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from hashlib import blake2b
from itertools import islice
from typing import Final

from generator.search.entry import Entry
from generator.search.facets import ORDERS, Facets

REGISTER: Final = "register.json"
"""What is told of all parts; what is told of the reports of a part is a file of its own, loaded when one is found."""


def register(
    entries: Mapping[str, Entry], facets: Facets, common: frozenset[str], words: Mapping[str, object]
) -> dict[str, str]:
    """Return the register as JSON by file; `entries` are by Pagefind's name of their page: part, `_`, and a digest.

    `REGISTER` has `facets`: name and values of each; `common`: the words left out of the index; `sets`: for every facet
    the sets of values that reports have, as places among its values; `parts`: every part of the index and the number of
    its reports; `words`: what is told of the tables of words; `files`: the folder where each part has a file, which has
    another name when anything here changes, so that no browser puts together what does not belong together. A part's
    file has `digests`: those of its reports, with blanks between; `columns`, one value for each: for every facet the
    place of its set, then its rank by date, score and budget among all reports, 0 where it has none. Like stands beside
    like, so that the files pack well.
    """
    parts: dict[str, list[str]] = {}
    for name in entries:
        parts.setdefault(name.rpartition("_")[0], []).append(name)
    filed = [entries[name] for names in parts.values() for name in names]
    known = [_sets([entry.facets[name] for entry in filed], values) for name, values in facets.items()]
    ranks = [_ranks([entry.orders[place] for entry in filed]) for place in range(ORDERS)]
    columns = [iter(column) for column in (*(chosen for _, chosen in known), *ranks)]
    told = {part: _json(_of_part(names, columns)) for part, names in parts.items()}
    of_all = {
        "facets": list(facets.items()),
        "common": sorted(common),
        "sets": [sets for sets, _ in known],
        "parts": [[part, len(names)] for part, names in parts.items()],
    }
    folder = f"register/{blake2b(_json([of_all, told]).encode(), digest_size=6).hexdigest()}"
    return {
        REGISTER: _json({**of_all, "words": words, "files": folder}),
        **{f"{folder}/{part}.json": text for part, text in told.items()},
    }


def _of_part(names: Sequence[str], columns: Sequence[Iterator[int]]) -> dict[str, object]:
    """Return what is told of the reports of a part, whose values come next in the columns."""
    return {
        "digests": " ".join(name.rpartition("_")[2] for name in names),
        "columns": [list(islice(column, len(names))) for column in columns],
    }


def _json(told: object) -> str:
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
