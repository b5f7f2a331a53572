"""Which words tell nothing about a report, because most reports have them."""

from collections import Counter
from collections.abc import Iterable

FEW_REPORTS = 20
"""In a smaller corpus every word is worth its place in the index."""


def common_words(reports: Iterable[Iterable[str]]) -> frozenset[str]:
    """Return the words that more than three quarters of the reports have; each report gives all of its words."""
    count: Counter[str] = Counter()
    number = 0
    for words in reports:
        number += 1
        count.update(set(words))
    return frozenset(word for word, holders in count.items() if number >= FEW_REPORTS and 4 * holders > 3 * number)
