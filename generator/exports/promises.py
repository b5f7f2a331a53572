"""What a scored indicator goes back to, also where the goals chapter does not hold it."""

from generator.model.goals import PromisedIndicator
from generator.model.report import Report
from generator.model.scoring import Indicator


def promise(report: Report, indicator: Indicator) -> PromisedIndicator | None:
    """Return the promise; one that the goals chapter lacks has the name that the report gives and no target."""
    promised = report.promise_of(indicator)
    if promised or not indicator.promised_as:
        return promised
    return PromisedIndicator(name=indicator.promised_as)
