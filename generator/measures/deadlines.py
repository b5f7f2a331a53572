"""Which deadline of disclosure a report's own 公开依据 names."""

import re

from generator.model.folding import squeeze
from generator.model.report import Envelope

DAYS = 20
"""Calendar days by the budget law, working days by the regulation on government information."""
_BUDGET_LAW = re.compile(r"预算法》?(?:\([^()]*\))?第(?:十四|14)条|预算法实施条例》?(?:\([^()]*\))?第(?:六|6)条")


def by_budget_law(envelope: Envelope) -> bool:
    """Tell whether the item is disclosed by 预算法 art. 14 or its 实施条例 art. 6, which set calendar days."""
    return any(_BUDGET_LAW.search(squeeze(basis)) for basis in envelope.bases)
