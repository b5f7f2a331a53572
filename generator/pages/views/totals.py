"""Sums that the site itself makes over a list of reports, in 万元 and exact."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.model.amount import YUAN_PER_UNIT, Amount

_UNIT = "万元"
_PLACES = Decimal("0.01")


@dataclass(frozen=True)
class Total:
    """The sum of the amounts that are stated, in 元, and how many of `of` reports state one."""

    yuan: Decimal
    stated: int
    of: int

    @classmethod
    def over(cls, amounts: Iterable[Amount | None]) -> "Total":
        """Add the stated amounts."""
        listed = list(amounts)
        stated = [amount.yuan for amount in listed if amount]
        return cls(sum(stated, Decimal(0)), len(stated), len(listed))

    @property
    def text(self) -> str:
        """The sum, such as `1,286.50万元`; empty where no report states an amount."""
        return in_wan(self.yuan) if self.stated else ""

    @property
    def note(self) -> str:
        """What the sum leaves out, where it leaves out anything."""
        return f"{self.of}份报告中{self.stated}份写明" if 0 < self.stated < self.of else ""


def in_wan(yuan: Decimal) -> str:
    """Return an amount of 元 in 万元, with two decimal places or as many more as it needs."""
    wan = (yuan / YUAN_PER_UNIT[_UNIT]).normalize()
    short = wan.quantize(_PLACES)
    return f"{short if short == wan else wan:,f}{_UNIT}"
