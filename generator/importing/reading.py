"""A whole report read from a source, with what could not be placed."""

from dataclasses import dataclass

from generator.errors import GongkaiError
from generator.importing.basics import read_funds, read_implementation, read_staffing
from generator.importing.conclusion import read_conclusion
from generator.importing.cover import read_cover
from generator.importing.evaluation import read_evaluation
from generator.importing.execution import read_execution
from generator.importing.goals import read_goals
from generator.importing.leftover import Leftover, leftovers
from generator.importing.lessons import problems_section, read_items, read_problems
from generator.importing.outline import outline
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
    stream = Stream(source.lines, source.table_lines)
    found = outline(source, stream)
    cover = read_cover(found)
    year = read_year(found, cover.filed)
    missing = [
        label
        for label, value in (("项目名称", cover.project), ("实施单位", cover.unit), ("评价年度", year))
        if not value
    ]
    if missing or not cover.project or not cover.unit or not year:
        raise GongkaiError(
            f"{source.name}：没有找到{'、'.join(missing)}。请在封面写明“项目名称：…”“实施单位：…”和填报时间"
        )
    goals = read_goals(found)
    report = Report(
        kind=cover.kind,
        year=year,
        project=cover.project,
        unit=cover.unit,
        department=cover.department,
        leaders=cover.leaders,
        filed=cover.filed,
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
        problems=read_problems(problems_section(found)),
        recommendations=read_items(found.section("recommendations")),
        statements=read_items(found.section("statements")),
        originals=(Original(file=source.name, sha256=source.sha256),),
    )
    return Reading(report, verbatim(source, found), tuple(leftovers(source, found)))
