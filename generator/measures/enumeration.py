"""Things that a sentence counts and then lists, such as 3个科室，分别是：甲、乙、丙."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.framework.labels import IS
from generator.importing.sought import Sought
from generator.model.numerals import NUMERAL, SIGNS, read_numeral

_AND = re.compile("以及|[和及与]")
COUNTED = Sought.of(
    rf"(?<![\d.第])(?P<number>\d{{1,2}}|{NUMERAL})(?P<measure>[个项名位人家所条类种大])(?P<thing>[\u4e00-\u9fff]{{0,12}}?)"
    rf"[，,:]?(?:分别|依次){IS}[:，,]?(?P<list>[^\x1f。;:，,]+)"
    r"(?:[。;\x1f]|[，,](?P<after>[^\x1f。;，,]*))",
    rf"[\d{SIGNS}](?<![\d.第].)(?=[\d{SIGNS}]*[个项名位人家所条类种大])",
)
"""A pattern on the narrative; a list ends at the first comma."""
_GOES_ON = re.compile("、|^(?:以及|[和及与等])")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_DIGIT = re.compile(r"\d")
_LONGEST = 25


@dataclass(frozen=True)
class Enumeration:
    """A number said, what is counted, how many things are listed behind it, and the match in the narrative."""

    number: int
    counted: str
    lengths: Collection[int]
    match: re.Match[str]


def enumerations(matches: Iterator[re.Match[str]]) -> Iterator[Enumeration]:
    """Yield the enumerations among matches of `COUNTED`; what can be read in two ways is left out."""
    for match in matches:
        items = tuple(item for item in _IN_BRACKETS.sub("", match["list"]).split("、") if item)
        lengths = () if _may_go_on(match["after"], items) else possible_lengths(items)
        if len(items) > 1 and lengths and not any(_is_no_item(item) for item in items):
            number = int(match["number"]) if match["number"].isdigit() else read_numeral(match["number"])
            yield Enumeration(number, f"{match['number']}{match['measure']}{match['thing']}", lengths, match)


def _may_go_on(after: str | None, items: Collection[str]) -> bool:
    """Tell whether what follows the comma behind a list may be one more of its items: a few signs without a figure."""
    if after is None or not items:
        return False
    return bool(_GOES_ON.search(after)) or (len(after) <= max(map(len, items)) + 2 and not _DIGIT.search(after))


def _is_no_item(item: str) -> bool:
    return bool(_DIGIT.search(item)) or len(item) > _LONGEST or "(" in item


def possible_lengths(items: Collection[str]) -> Collection[int]:
    """Return how many things are listed: 甲、乙和丙 may be two or three; nothing where the list ends with 等."""
    if not items or any(re.search(r"等(?:\d*[个项名位人家所])?$|等等", item) for item in items):
        return ()
    joined = sum(len(_AND.findall(item)) for item in items)
    return range(len(items), len(items) + joined + 1)
