"""Contradictions planted in some reports: which, of which kind, and which rule has to find them."""

from random import Random
from typing import Final, Literal

from benchmarks.invented.places import Place

Contradiction = Literal["total", "rate", "target"]

FOUND_BY: Final[dict[Contradiction, str]] = {
    "total": "sums/class-scores-equal-total",
    "rate": "rates/execution-is-spent-of-received",
    "target": "drift/target-changed",
}
"""The rule that says what is wrong; others may find it too."""
_SHARE = 10
"""One report in so many."""


def contradiction(place: Place, seed: int) -> Contradiction | None:
    """Return what is planted in a report, nothing in most."""
    random = Random(f"{seed} contradiction {place.key}")  # noqa: S311 (same seed, same reports)
    return random.choice(tuple(FOUND_BY)) if random.randrange(_SHARE) == 0 else None
