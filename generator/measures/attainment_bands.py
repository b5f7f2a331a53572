"""The bands in which qualitative results are scored: 财预〔2020〕10号 art. 16."""

import re
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Band:
    """A band under its name, from its lowest to its highest share of full marks in per cent; both belong to it."""

    name: str
    least: Decimal
    most: Decimal

    def __contains__(self, share: Decimal) -> bool:
        """Tell whether a share of full marks is within the band."""
        return self.least <= share <= self.most

    def __str__(self) -> str:
        """Return the band as messages tell it: 部分达成（80%-60%）."""
        return f"{self.name}（{self.most}%-{self.least}%）"


MET = Band("达成", Decimal(80), Decimal(100))
PARTLY_MET = Band("部分达成", Decimal(60), Decimal(80))
MISSED = Band("未达成", Decimal(0), Decimal(60))
_WORDS = (
    (re.compile(r"部分(?:达成|完成|实现|达到)"), PARTLY_MET),
    (re.compile(r"未(?:能)?(?:达成|完成|实现|达到)|没有(?:达成|完成|实现|达到)"), MISSED),
    (re.compile(r"(?<!基本)(?:达成|完成|实现)"), MET),
)


def band_of(completion: Decimal) -> Band:
    """Return the band that a completion in per cent belongs to; the lower end of a band is its own."""
    if completion >= MET.least:
        return MET
    return PARTLY_MET if completion >= PARTLY_MET.least else MISSED


def band_told(words: str) -> Band | None:
    """Return the band that words such as 部分达成 name, None where they name none."""
    return next((band for pattern, band in _WORDS if pattern.search(words)), None)
