"""What every picture has: its names, its alternative, and lengths as SVG writes them.

Across, lengths are per cent of the picture's width, so that it fits every screen; down, they are em, so that it grows
with the reader's size of type. Text of any length stands beside the shapes as HTML, which breaks where the room ends.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.pages.views.table import Table

_TENTH = Decimal("0.1")
_FULL = Decimal(100)


@dataclass(frozen=True)
class Names:
    """A picture's anchor (letters only), its title, what it shows in a sentence, and what its shades mean.

    `href` leads to the table that has the same figures and is called `place`; where that table stands with the
    picture itself, it is `table`, and there is no `href`.
    """

    id: str
    title: str
    description: str
    key: str
    place: str
    href: str = ""
    table: Table | None = None


def across(part: Decimal, whole: Decimal = _FULL) -> str:
    """Return `part` of `whole` as a width, never beyond the picture; nothing of nothing is no width."""
    share = part / whole * _FULL if whole > 0 else Decimal(0)
    return f"{min(max(share, Decimal(0)), _FULL).quantize(_TENTH, ROUND_HALF_UP):f}%"


def down(lines: Decimal | int) -> str:
    """Return a height in lines of text."""
    return f"{Decimal(lines).quantize(_TENTH, ROUND_HALF_UP):f}em"


def share(part: int, whole: int) -> str:
    """Return a whole percentage for a caption."""
    return f"{(Decimal(part) / whole * _FULL).quantize(Decimal(1), ROUND_HALF_UP):f}%"
