"""The laws, rules and notices that a passage names, with their 文号."""

import re
from collections.abc import Iterator

from generator.importing.stream import Passage
from generator.model.goals import Basis

_BASIS = re.compile(
    r"《(?P<title>(?:[^\x1f《》]|《[^\x1f《》]*》)+)》(?:\((?P<number>[^\x1f()]{2,20}[〔\[][^\x1f()〕\]]{2,6}[〕\]][^\x1f()]{0,6}号?)\))?"
)


def read_bases(passage: Passage | None) -> tuple[Basis, ...]:
    """Return every title in 《》 with the 文号 in brackets behind it, in order, each pair once."""
    return tuple(dict.fromkeys(_bases(passage))) if passage else ()


def _bases(passage: Passage) -> Iterator[Basis]:
    for match in passage.finditer(_BASIS):
        number = passage.quote(match, "number") if match["number"] else None
        yield Basis(title=passage.quote(match, "title"), number=number)
