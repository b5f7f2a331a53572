"""Scored indicators with their places, and how many of them have full marks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.model.scoring import Indicator, ScoredClass


@dataclass(frozen=True)
class Scored:
    """A scored indicator, the class it stands in, and where."""

    filed: FiledReport
    scored_class: ScoredClass
    indicator: Indicator
    row: int
    column: int

    def at(self, key: str) -> Place:
        """Return the place of one of the indicator's facts."""
        return self.filed.at("指标分析", self.row, "指标", self.column, key)


def scored_indicators(filed: FiledReport) -> Iterator[Scored]:
    """Yield all scored indicators of a report in order."""
    for row, scored_class in enumerate(filed.report.classes):
        for column, indicator in enumerate(scored_class.indicators):
            yield Scored(filed, scored_class, indicator, row, column)


def has_full_marks(indicator: Indicator) -> bool | None:
    """Tell whether an indicator has full marks, None where it does not say."""
    if indicator.full is None or indicator.score is None:
        return None
    return indicator.score.value == indicator.full.value


def full_marks(indicators: Iterable[Indicator]) -> int | None:
    """Return how many indicators have full marks, None where one of them does not say or there is none."""
    marks = [has_full_marks(indicator) for indicator in indicators]
    return None if not marks or None in marks else marks.count(True)


def achieved(indicators: Iterable[Indicator]) -> int | None:
    """Return how many indicators reached 100 per cent, or have full marks where no completion is printed."""
    reached = [
        indicator.completion.value >= 100 if indicator.completion else has_full_marks(indicator)
        for indicator in indicators
    ]
    return None if not reached or None in reached else reached.count(True)
