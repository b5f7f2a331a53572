"""Bars: a part of a whole as a length, always beside the printed figure and never instead of it."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.model.amount import Amount
from generator.model.figure import Figure

_FULL = Decimal(100)


@dataclass(frozen=True)
class Bar:
    """The width of a bar on a scale of 0 to 100."""

    width: str


def bar(part: Amount | Figure | None, whole: Amount | Figure | None) -> Bar | None:
    """Return the bar for `part` of `whole`, or None where there is nothing to compare."""
    if part is None or whole is None or not _value(whole):
        return None
    share = _value(part) / _value(whole) * _FULL
    width = min(max(share, Decimal(0)), _FULL).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return Bar(f"{width:f}")


def _value(figure: Amount | Figure) -> Decimal:
    return figure.yuan if isinstance(figure, Amount) else figure.value
