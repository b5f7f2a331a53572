"""The goals chapter beside the results: what was promised, what came of it, what was never scored."""

from dataclasses import dataclass, replace

from generator.model.folding import squeeze
from generator.model.goals import PromisedIndicator
from generator.model.report import Report
from generator.model.scoring import Indicator
from generator.pages.views.facts import Fact, facts, label
from generator.pages.views.table import Cell, Table, field_cell, record_cells, records_table


@dataclass(frozen=True)
class Goals:
    """The overall goal and its result, the promised indicators with theirs, the groups without any, the rules named."""

    facts: tuple[Fact, ...]
    table: Table | None
    empty: Table | None
    bases: Table | None


def goals(report: Report) -> Goals | None:
    """Return the goals chapter, or None where the report has none."""
    stated = report.goals
    chapter = Goals(
        facts=facts(stated, "overall", "result"),
        table=Table.of("目标与结果", (_cells(report, promised) for promised in stated.indicators)),
        empty=records_table("没有设置的指标", stated.empty, "group"),
        bases=records_table("制定目标的依据", stated.bases),
    )
    return chapter if any((chapter.facts, chapter.table, chapter.empty, chapter.bases)) else None


def unscored_table(report: Report) -> Table | None:
    """Return the promised indicators that no score goes back to; None where nothing was scored at all."""
    unscored = [promised for promised in report.goals.indicators if not _scored(report, promised)]
    return records_table("目标申报了、评分中没有的指标", unscored) if report.indicators else None


def _scored(report: Report, promised: PromisedIndicator) -> Indicator | None:
    return next((item for item in report.indicators if (item.promised_as or item.name) == promised.name), None)


def _cells(report: Report, promised: PromisedIndicator) -> tuple[Cell, ...]:
    scored = _scored(report, promised)
    level_1, group, name, target = record_cells(promised)
    renamed = scored and squeeze(scored.name) != squeeze(promised.name)
    return (
        level_1,
        group,
        replace(name, note=f"评分时：{scored.name}" if scored and renamed else ""),
        target,
        field_cell(label(Indicator, "actual"), scored and scored.actual),
        field_cell(label(Indicator, "completion"), scored and scored.completion),
    )
