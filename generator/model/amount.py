"""An amount of money in 元, 万元 or 亿元."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Self

from generator.model.decimals import FIGURE, read_decimal, step_of
from generator.model.folding import squeeze
from generator.model.printed import Printed

YUAN_PER_UNIT = {
    "亿元": Decimal(100_000_000),
    "百万元": Decimal(1_000_000),
    "万元": Decimal(10_000),
    "千元": Decimal(1_000),
    "元": Decimal(1),
    "亿": Decimal(100_000_000),
    "万": Decimal(10_000),
}
AMOUNT = rf"{FIGURE}(?:{'|'.join(YUAN_PER_UNIT)})"
"""A pattern for an amount after folding."""
_AMOUNT = re.compile(rf"(?:人民币)?({FIGURE})({'|'.join(YUAN_PER_UNIT)})")


@dataclass(frozen=True)
class Amount(Printed):
    """An amount: its print, its value in 元, and one unit of its last printed place in 元."""

    yuan: Decimal
    step: Decimal

    EXAMPLE: ClassVar[str] = "80.00万元"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an amount such as `1,286.50万元`."""
        match = _AMOUNT.fullmatch(squeeze(text))
        if not match:
            raise ValueError(f"“{text}”不是金额，应为数字加单位（元、万元、亿元），例如 {cls.EXAMPLE}")
        unit = YUAN_PER_UNIT[match[2]]
        return cls(text, read_decimal(match[1]) * unit, step_of(match[1]) * unit)
