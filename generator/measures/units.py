"""Units of figures: which are the same, and which can be converted into each other."""

from decimal import Decimal

from generator.model.amount import YUAN_PER_UNIT

_SAME: tuple[frozenset[str], ...] = (
    frozenset({"人", "名"}),
    frozenset({"天", "日"}),
    frozenset({"公里", "千米", "km", "KM"}),
    frozenset({"立方米", "立方", "方", "m³"}),
    frozenset({"平方米", "平米", "㎡", "m²"}),
    frozenset({"%", "百分点", "个百分点"}),
    frozenset({"千克", "公斤", "kg"}),
)
_SCALES: tuple[dict[str, Decimal], ...] = (
    {name: yuan for name, yuan in YUAN_PER_UNIT.items() if name.endswith("元")},
    {"米": Decimal(1), "公里": Decimal(1000)},
    {"亩": Decimal(1), "万亩": Decimal(10000)},
    {"人": Decimal(1), "万人": Decimal(10000)},
    {"人次": Decimal(1), "万人次": Decimal(10000)},
    {"千克": Decimal(1), "吨": Decimal(1000)},
)


def canonical(unit: str) -> str:
    """Return one name for units that mean the same: 名 and 人, 千米 and 公里."""
    for names in _SAME:
        if unit in names:
            return next((name for scale in _SCALES for name in scale if name in names), min(names))
    return unit


def comparable(one: str, other: str) -> bool:
    """Tell whether figures in the two units can be compared."""
    return factor(one, other) is not None


def factor(one: str, other: str) -> Decimal | None:
    """Return how many of `other` one of `one` is, None where the units cannot be converted."""
    one, other = canonical(one), canonical(other)
    if one == other:
        return Decimal(1)
    for scale in _SCALES:
        if one in scale and other in scale:
            return scale[one] / scale[other]
    return None


def is_money(unit: str | None) -> bool:
    """Tell whether a unit is one of money."""
    return unit in _SCALES[0]
