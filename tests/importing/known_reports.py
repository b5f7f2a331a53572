"""The reports that the importer is measured on, with the facts a careful reader writes down."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent / "reports"
_CONTENT = Path(__file__).parents[2] / "content"


@dataclass(frozen=True)
class KnownReport:
    """A report's text file and its expected facts, in the JSON shape of `gongkai import --json`."""

    file: Path
    expected: dict[str, Any]

    @property
    def text(self) -> str:
        """The file's text."""
        return self.file.read_text(encoding="utf-8")


def known_reports() -> list[KnownReport]:
    """Return the two published reports and all invented ones."""
    published = {path.name: path for path in _CONTENT.glob("reports/**/files/*.txt")}
    found = []
    for expected in sorted(_HERE.glob("*.expected.json")):
        name = expected.name.replace(".expected.json", ".txt")
        facts = json.loads(expected.read_text(encoding="utf-8"))
        found.append(KnownReport(published.get(name, _HERE / name), facts))
    return found


def fact_count(expected: object) -> int:
    """Return how many facts there are, figures with their print as one; what is known to be absent counts too."""
    match expected:
        case {"print": _}:
            return 1
        case dict():
            return sum(map(fact_count, expected.values()))
        case list():
            return sum(map(fact_count, expected))
    return 1


def squeezed(text: str) -> str:
    """Return the text after NFKC and without white space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def mismatches(expected: object, found: object, place: str = "") -> Iterator[str]:
    """Yield every expected fact that `found` lacks or tells otherwise."""
    match expected:
        case dict():
            facts = found if isinstance(found, dict) else {}
            for key, value in expected.items():
                yield from mismatches(value, facts.get(key), f"{place}.{key}")
        case list():
            facts_list = found if isinstance(found, list) else []
            if len(expected) != len(facts_list):
                yield f"{place}: {len(expected)} expected, {len(facts_list)} found"
            for index, (one, other) in enumerate(zip(expected, facts_list, strict=False)):
                yield from mismatches(one, other, f"{place}[{index}]")
        case str() if isinstance(found, str):
            if not _same(expected, found, place):
                yield f"{place}: {expected!r} expected, {found!r} found"
        case _ if expected != found:
            yield f"{place}: {expected!r} expected, {found!r} found"


def _same(expected: str, found: str, place: str) -> bool:
    if re.search(r"\.(value|yuan)$", place):
        return Decimal(expected) == Decimal(found)
    return squeezed(expected) == squeezed(found)
