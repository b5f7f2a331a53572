"""A figure with its parts in brackets behind it, such as 119个（福建106个、山西13个）."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.sought import Sought
from generator.model.decimals import read_decimal, step_of

_UNIT = r"(?:亿元|万元|元|人次|场次|万人次|万人|个|人|名|项|户|家|次|场|期|篇|亩|万亩|公里|册|台|套|辆|所|件)"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_PART = rf"[\u4e00-\u9fff]{{1,12}}{_NUMBER}{_UNIT}"
BRACKETED = Sought.of(
    rf"(?<![\d.])(?P<whole>{_NUMBER})(?P<unit>{_UNIT})\((?:其中[:，,]?)?(?P<parts>{_PART}(?:[、，,;]{_PART})+)\)",
    r"\d(?<![\d.]\d)(?=[\d,.]*[^\d(]{1,3}\()",
)
_AMOUNT = re.compile(rf"(?P<figure>{_NUMBER})(?P<unit>{_UNIT})")


@dataclass(frozen=True)
class Bracketed:
    """The whole, the sum of its parts, how far rounding can move it, their unit, and the match in the narrative."""

    whole: str
    added: Decimal
    room: Decimal
    unit: str
    match: re.Match[str]

    @property
    def difference(self) -> Decimal:
        """How far the parts are from the whole."""
        return abs(read_decimal(self.whole) - self.added)

    @property
    def is_rounded(self) -> bool:
        """Whether the parts do not add up, but rounding explains the difference."""
        return 0 < self.difference <= self.room


def bracketed(matches: Iterable[re.Match[str]]) -> Iterator[Bracketed]:
    """Yield the matches of `BRACKETED` whose parts all have the unit of the whole."""
    for match in matches:
        parts = list(_AMOUNT.finditer(match["parts"]))
        if all(part["unit"] == match["unit"] for part in parts):
            figures = [part["figure"] for part in parts]
            steps = [step_of(figure) for figure in (match["whole"], *figures)]
            room = sum(steps, Decimal(0)) / 2 if min(steps) < 1 else Decimal(0)
            added = sum(map(read_decimal, figures), Decimal(0))
            yield Bracketed(match["whole"], added, room, match["unit"], match)
