"""Which deadline of disclosure a report's own 公开依据 names, and when it ends."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.measures.chronology import last_day
from generator.measures.working_days import day_after_working_days, working_days_between
from generator.model.folding import squeeze
from generator.model.report import Envelope

DAYS = 20
"""Calendar days by the budget law, working days by the regulation on government information."""
_BUDGET_LAW = re.compile(r"预算法》?(?:\([^()]*\))?第(?:十四|14)条|预算法实施条例》?(?:\([^()]*\))?第(?:六|6)条")


@dataclass(frozen=True)
class Deadline:
    """The last day on which a report may be published, and in which days it is counted."""

    day: date
    unit: Literal["日", "个工作日"]

    def between(self, start: date, end: date) -> int | None:
        """Return how many such days lie behind `start` up to `end`; None where the holidays are not known."""
        return (end - start).days if self.unit == "日" else working_days_between(start, end)


def by_budget_law(envelope: Envelope) -> bool:
    """Tell whether the item is disclosed by 预算法 art. 14 or its 实施条例 art. 6, which set calendar days."""
    return any(_BUDGET_LAW.search(squeeze(basis)) for basis in envelope.bases)


def deadline_of(envelope: Envelope) -> Deadline | None:
    """Return the deadline as counted from the date of creation; None without one, or where holidays are not known."""
    if envelope.created is None:
        return None
    created = last_day(envelope.created)
    if by_budget_law(envelope):
        return Deadline(created + timedelta(days=DAYS), "日")
    day = day_after_working_days(created, DAYS)
    return Deadline(day, "个工作日") if day else None
