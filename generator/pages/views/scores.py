"""The scoring chapter: the conclusion, the classes, the score table, and the analysis of every indicator."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.report import Report
from generator.model.scoring import Indicator
from generator.pages.views.facts import Fact, facts
from generator.pages.views.goals import unscored_table
from generator.pages.views.score_table import score_table
from generator.pages.views.table import Table, records_table


@dataclass(frozen=True)
class Analysis:
    """How an indicator was judged: the finding, the rule and the formula, as far as the report prints them."""

    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Scores:
    """The result of the evaluation as the report states it; `id` is the anchor of its facts."""

    id: str
    facts: tuple[Fact, ...]
    classes: Table | None
    table: Table | None
    unscored: Table | None
    analyses: tuple[Analysis, ...]


def scores(report: Report, prefix: str = "") -> Scores | None:
    """Return the result, or None where the report states none; `prefix` begins its anchors."""
    stated = report.conclusion
    chapter = Scores(
        id=f"{prefix}conclusion",
        facts=facts(stated),
        classes=records_table("各类指标的结论", list(filter(None, (*stated.classes, stated.class_total)))),
        table=score_table(report, prefix),
        unscored=unscored_table(report),
        analyses=tuple(_analyses(report.indicators)),
    )
    return chapter if chapter.facts or chapter.classes or chapter.table else None


def _analyses(indicators: tuple[Indicator, ...]) -> Iterator[Analysis]:
    for indicator in indicators:
        found = facts(indicator, "finding", "rule", "formula")
        if found:
            yield Analysis(indicator.name, found)
