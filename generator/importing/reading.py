"""The reports of a source read whole, with what could not be placed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.errors import GongkaiError
from generator.importing.basics import read_funds, read_implementation, read_staffing
from generator.importing.conclusion import read_conclusion
from generator.importing.cover import Cover, read_cover
from generator.importing.envelope import envelope_leftovers, read_envelope
from generator.importing.evaluation import read_evaluation
from generator.importing.execution import read_execution
from generator.importing.form.areas import titled_line
from generator.importing.form.flattened import Flattened
from generator.importing.form.rows import form_rows
from generator.importing.goals import read_goals
from generator.importing.leftover import Leftover, leftovers
from generator.importing.lessons import read_items, read_problems
from generator.importing.origins import envelope_origins, form_origins, narrative_origins, provenance
from generator.importing.outline import Outline
from generator.importing.parts import FormPart, NarrativePart, Part, parts_of
from generator.importing.scoring import read_classes, read_table_total
from generator.importing.verbatim import verbatim, verbatim_lines
from generator.importing.year import read_year
from generator.model.folding import squeeze
from generator.model.origin import Provenance
from generator.model.report import Original, Report
from generator.sources.source import Source

_LIST = re.compile(r"[^。;:]{0,50}(?:汇总表|一览表|统计表|清单)(?:\([^()]{0,20}\))?")
"""The title of a list of projects, one a row."""


@dataclass(frozen=True)
class Reading:
    """A report's facts, its full text as text.md, the sentences whose figures found no field, and where facts stood.

    `is_form` tells that it was read from a form that stands by itself, not from a narrative report.
    """

    report: Report
    text: str
    leftovers: tuple[Leftover, ...]
    origins: Provenance
    is_form: bool = False


def read_source(source: Source) -> Reading:
    """Read the one report that a source holds.

    Raises:
        GongkaiError: there are several, or it cannot be read.
    """
    readings = read_reports(source)
    if len(readings) > 1:
        raise GongkaiError(f"{source.name}：文件里有 {len(readings)} 份报告，这里应只有一份")
    return readings[0]


def facts_of(source: Source, whole: Outline | None = None) -> Report:
    """Read only the facts of the one report that a source holds; `whole` is its outline where that is known already.

    Raises:
        GongkaiError: there are several, or it cannot be read.
    """
    found = parts_of(source, whole)
    if len(found) > 1:
        raise GongkaiError(f"{source.name}：文件里有 {len(found)} 份报告，这里应只有一份")
    match found[0]:
        case FormPart(form=form):
            return form.as_report(source)
        case NarrativePart() as part:
            return _facts(part, source)


def read_reports(source: Source) -> tuple[Reading, ...]:
    """Read every fact of the framework from each report of a source, in order.

    Raises:
        GongkaiError: project, unit or year of one cannot be told, so that it has no place to be filed.
    """
    readings = tuple(_reading(source, part) for part in parts_of(source))
    if len(readings) > 1:
        return readings
    return tuple(_with_metadata(reading, source) for reading in readings)


def _with_metadata(reading: Reading, source: Source) -> Reading:
    """Add what a web page tells about its one report."""
    report = reading.report.model_copy(update={"envelope": read_envelope(source.metadata)})
    told = envelope_origins(report, source.metadata)
    origins = provenance(source, (*told, *reading.origins.origins))
    unplaced = (*envelope_leftovers(source.metadata), *reading.leftovers)
    return replace(reading, report=report, leftovers=unplaced, origins=origins)


def _reading(source: Source, part: Part) -> Reading:
    match part:
        case FormPart():
            if part.unread and not part.form.stands_alone:
                raise _untold(source, part.unread[0])
            report = part.form.as_report(source)
            origins = provenance(source, form_origins(report, source, part.form.grid))
            text = verbatim_lines(source, part.lines)
            return Reading(report, text, _with_unread(part.form.leftovers, part), origins, is_form=True)
        case NarrativePart():
            return _of_narrative(source, part)


def _of_narrative(source: Source, part: NarrativePart) -> Reading:
    report = _facts(part, source)
    origins = list(narrative_origins(report, part.source, part.outline))
    unplaced = list(leftovers(part.source, part.outline))
    if part.form and report.form:
        origins += form_origins(report.form, source, part.form.grid, "自评表")
        unplaced += part.form.leftovers
    unplaced += [Leftover(line, "自此行起为本报告的另一份自评表，未归入事实") for line in part.further]
    text = verbatim(source, part.outline, part.lines)
    return Reading(report, text, _with_unread(unplaced, part), provenance(source, origins))


def _untold(source: Source, form: Flattened) -> GongkaiError:
    hint = "请导入原来的 Excel 或 Word 文件，或对照原表补齐单元格"
    return GongkaiError(f"{source.name} 第 {form.title} 行起的自评表：{form.doubt}。{hint}")


def _refuse_unread_form(part: NarrativePart, source: Source) -> None:
    """Refuse a text without chapters that is called a form and holds none: what stands in its lines is cells mixed up.

    Raises:
        GongkaiError: it is one.
    """
    if not part.is_empty or part.form:
        return
    line = titled_line(form_rows(source.lines))
    if line is not None:
        raise GongkaiError(
            f"{source.name} 第 {line} 行起的自评表：没有找到绩效指标各栏的标题，或 PDF 的表格没有框线，读不出表格。"
            "请核对表头，或导入原来的 Excel、Word 文件"
        )


def _with_unread(unplaced: Sequence[Leftover], part: Part) -> tuple[Leftover, ...]:
    """Return what was not placed in the order of lines, the forms whose cells cannot be told among it."""
    unread = (Leftover(each.title, f"自此行起的自评表未归入事实：{each.doubt}") for each in part.unread)
    return tuple(sorted((*unplaced, *unread), key=lambda leftover: leftover.line))


def _facts(part: NarrativePart, source: Source) -> Report:
    if part.unread and part.is_empty:
        raise _untold(source, part.unread[0])
    _refuse_unread_form(part, source)
    report = _report(part.source, part.outline)
    return report.model_copy(update={"form": part.form.as_appended()}) if part.form else report


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
    listed = next((line for line in map(squeeze, source.lines) if _LIST.fullmatch(line)), None)
    hint = (
        f"“{listed}”逐行列出多个项目，不是报告，请导入各项目的报告或自评表"
        if listed and not cover.project
        else "请在封面写明“项目名称：…”“实施单位：…”和填报时间"
    )
    raise GongkaiError(f"{source.name}：没有找到{missing}。{hint}")
