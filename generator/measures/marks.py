"""Scored indicators with their places, and how many of them have full marks."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.measures.unprinted import unprinted
from generator.model.report import Report
from generator.model.scoring import Indicator, ScoredClass


@dataclass(frozen=True, eq=False)
class Scored:
    """A scored indicator, the class it stands in, and where; equal only to itself, as its report is."""

    filed: FiledReport
    scored_class: ScoredClass
    indicator: Indicator
    row: int
    column: int

    def at(self, key: str) -> Place:
        """Return the place of one of the indicator's facts."""
        return self.filed.at("指标分析", self.row, "指标", self.column, key)


@lru_cache(maxsize=2)
def scored_indicators(filed: FiledReport) -> tuple[Scored, ...]:
    """Return all scored indicators of a report in order."""
    return tuple(
        Scored(filed, scored_class, indicator, row, column)
        for row, scored_class in enumerate(filed.report.classes)
        for column, indicator in enumerate(scored_class.indicators)
    )


def all_listed(report: Report) -> tuple[Indicator, ...]:
    """Return the indicators that the scoring chapter lists, none where it lists none of a class."""
    return () if _open_classes(report) else report.indicators


def unlisted(report: Report) -> str:
    """Say why the indicators cannot be counted; nothing where they can."""
    without = _open_classes(report)
    if without and report.indicators:
        return f"有{without}类没有列出三级指标"
    return "" if report.indicators else "没有列出三级指标"


def _open_classes(report: Report) -> int:
    """Return of how many classes no indicator is listed, although they have a weight or are not said to have none."""
    return sum(
        not each.indicators and (not each.empty or bool(each.full and each.full.value)) for each in report.classes
    )


def has_full_marks(indicator: Indicator) -> bool | None:
    """Tell whether an indicator has full marks, None where it does not say."""
    if indicator.full is None or indicator.score is None:
        return None
    return indicator.score.value == indicator.full.value


def full_marks(indicators: Iterable[Indicator]) -> int | None:
    """Return how many indicators have full marks, None where one of them does not say or there is none."""
    marks = [has_full_marks(indicator) for indicator in indicators]
    return None if not marks or None in marks else marks.count(True)


def unmarked(indicators: Iterable[Indicator]) -> str:
    """Say what is missing where `full_marks` cannot tell."""
    return unprinted("项指标", "满分或得分", map(has_full_marks, indicators))


def achieved(indicators: Iterable[Indicator]) -> int | None:
    """Return how many indicators reached 100 per cent, or have full marks where no completion is printed."""
    reached = [
        indicator.completion.value >= 100 if indicator.completion else has_full_marks(indicator)
        for indicator in indicators
    ]
    return None if not reached or None in reached else reached.count(True)
