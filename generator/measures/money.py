"""The sum of money that a target or an actual value names."""

import re

from generator.measures.units import is_money
from generator.model.amount import AMOUNT, Amount
from generator.model.folding import squeeze
from generator.model.target import Target

_AMOUNT = re.compile(AMOUNT)


def money_in(value: Target | None) -> Amount | None:
    """Return the amount with its precision, None where the value is no sum of money."""
    if value is None or value.value is None or not is_money(value.unit):
        return None
    match = _AMOUNT.search(squeeze(value.print))
    return Amount.parse(match[0]) if match else None
