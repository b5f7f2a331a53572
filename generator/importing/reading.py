"""A whole report read from a source, with what could not be placed."""

from dataclasses import dataclass

from generator.errors import GongkaiError
from generator.importing.basics import read_funds, read_implementation, read_staffing
from generator.importing.conclusion import read_conclusion
from generator.importing.cover import Cover, read_cover
from generator.importing.envelope import envelope_leftovers, read_envelope
from generator.importing.evaluation import read_evaluation
from generator.importing.execution import read_execution
from generator.importing.goals import read_goals
from generator.importing.leftover import Leftover, leftovers
from generator.importing.lessons import read_items, read_problems
from generator.importing.outline import Outline, outline
from generator.importing.scoring import read_classes, read_table_total
from generator.importing.stream import Stream
from generator.importing.verbatim import verbatim
from generator.importing.year import read_year
from generator.model.report import Original, Report
from generator.sources.source import Source


@dataclass(frozen=True)
class Reading:
    """A report's facts, its full text as text.md, and the sentences whose figures found no field."""

    report: Report
    text: str
    leftovers: tuple[Leftover, ...]


def read_source(source: Source) -> Reading:
    """Read every fact of the framework from a source.

    Raises:
        GongkaiError: project, unit or year cannot be told, so that the report has no place to be filed.
    """
    found = outline(source, Stream(source.lines, source.table_lines))
    report = _report(source, found)  # marks what it quotes; what is left over shows only behind it
    unplaced = (*envelope_leftovers(source.metadata), *leftovers(source, found))
    return Reading(report, verbatim(source, found), unplaced)


def _report(source: Source, found: Outline) -> Report:
    cover = read_cover(found)
    project, unit, year = _named(source, cover, read_year(found, cover.filed))
    goals = read_goals(found)
    return Report(
        kind=cover.kind,
        year=year,
        project=project,
        unit=unit,
        department=cover.department,
        leaders=cover.leaders,
        filed=cover.filed,
        envelope=read_envelope(source.metadata),
        implementation=read_implementation(found),
        staffing=read_staffing(found),
        funds=read_funds(found),
        goals=goals,
        evaluation=read_evaluation(found),
        conclusion=read_conclusion(found, source),
        classes=read_classes(found, source, goals),
        table_total=read_table_total(found, source),
        execution=read_execution(found),
        practices=read_items(found.section("lessons.practices")),
        problems=read_problems(found.section("lessons.problems")),
        recommendations=read_items(found.section("recommendations")),
        statements=read_items(found.section("statements")),
        originals=(Original(file=source.name, sha256=source.sha256),),
    )


def _named(source: Source, cover: Cover, year: int | None) -> tuple[str, str, int]:
    """Return project, unit and year, or say which of them is missing."""
    if cover.project and cover.unit and year:
        return cover.project, cover.unit, year
    told = (("项目名称", cover.project), ("实施单位", cover.unit), ("评价年度", year))
    missing = "、".join(label for label, value in told if not value)
    hint = "请在封面写明“项目名称：…”“实施单位：…”和填报时间"
    raise GongkaiError(f"{source.name}：没有找到{missing}。{hint}")
