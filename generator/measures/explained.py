"""Whether a report gives a reason for what an indicator reached."""

import re

from generator.model.folding import squeeze
from generator.model.scoring import Indicator

_REASONED = re.compile(
    r"原因|由于|因为|因(?![此而素为])|未(?!发现|见|出现|发生)|不足|没有|扣|不够|不完善|不健全|不规范|不及时|不到位"
    r"|不合理|欠|尚|仅|滞后|有待|减少|推迟|调整|压减|核减|节约|超出|增加"
)


def gives_reason(indicator: Indicator) -> bool:
    """Tell whether a reason is printed for an indicator, or its finding has words that can be one."""
    return bool(indicator.reason) or bool(_REASONED.search(squeeze(indicator.finding or "")))
