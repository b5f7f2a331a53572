"""The page of one report: only what its source prints, in the order in which a reader asks for it."""

from dataclasses import dataclass, replace

from generator.content.filed import FiledReport
from generator.measures.disclosed_title import title
from generator.pages.addresses import HOME, Address, report_address, unit_address, year_address
from generator.pages.views import chapters
from generator.pages.views.amendments import Change, Replaced, changes, replaced
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.chapters import Chapter
from generator.pages.views.facts import Fact
from generator.pages.views.figures import key_figures
from generator.pages.views.form import FormSection, form_section
from generator.pages.views.full_text import FullText, full_text
from generator.pages.views.goals import Goals, goals
from generator.pages.views.metadata import metadata, summary
from generator.pages.views.origin import origin
from generator.pages.views.originals import Download, report_originals
from generator.pages.views.page import Link, Page
from generator.pages.views.pictures.attained import attained
from generator.pages.views.pictures.bars import Bars
from generator.pages.views.pictures.marks import Marks, marks
from generator.pages.views.plain_words import PlainLine, plain_words
from generator.pages.views.problems import Problem, problems
from generator.pages.views.scores import Scores, scores
from generator.pages.views.table import Table, records_table
from generator.pages.views.tags import article_tags
from generator.pages.views.verification import Card, card


@dataclass(frozen=True)
class ReportPage:
    """The page of one report; what holds nothing does not appear."""

    page: Page
    origin: tuple[Fact, ...]
    plain: tuple[PlainLine, ...]
    metadata: tuple[Fact, ...]
    amendments: Table | None
    changes: tuple[Change, ...]
    replaced: Replaced | None
    figures: tuple[Fact, ...]
    card: Card | None
    marks: Marks | None
    scores: Scores | None
    funds: Chapter
    attained: Bars | None
    goals: Goals | None
    execution: Chapter
    work: Chapter
    staffing: Chapter
    practices: tuple[str, ...]
    problems: tuple[Problem, ...]
    recommendations: tuple[str, ...]
    statements: tuple[str, ...]
    form: FormSection | None
    text: FullText | None
    originals: tuple[Download, ...]


def report_page(catalogue: Catalogue, filed: FiledReport) -> ReportPage:
    """Return the page of one report."""
    report = filed.report
    return ReportPage(
        page=_frame(catalogue, filed),
        origin=origin(report),
        plain=plain_words(catalogue.verification, filed),
        metadata=metadata(report),
        amendments=records_table("更正记录", report.envelope.amendments, "date"),
        changes=changes(filed),
        replaced=None,
        figures=key_figures(report),
        card=card(catalogue.verification, filed),
        marks=marks(report),
        scores=scores(report),
        funds=chapters.funds(report.funds),
        attained=attained(report),
        goals=goals(report),
        execution=chapters.execution(report),
        work=chapters.work(report),
        staffing=chapters.staffing(report),
        practices=report.practices,
        problems=problems(report),
        recommendations=report.recommendations,
        statements=report.statements,
        form=form_section(filed),
        text=full_text(filed.text),
        originals=report_originals(catalogue, filed.key, report.originals),
    )


def earlier_page(catalogue: Catalogue, filed: FiledReport, version: FiledReport) -> ReportPage:
    """Return the page of a version that an amendment replaced: as the report was, and what it is.

    No rule is applied to it, so nothing is told in plain words, which leave out what rules dispute.
    """
    now = report_page(catalogue, version)
    here, number = report_address(version), version.version
    crumbs = (*now.page.crumbs, Link("现在的版本", here.link_to(report_address(filed))))
    name = f"{now.page.title}（第{number}次更正前）"
    frame = replace(now.page, title=name, crumbs=crumbs, crumb=f"第{number}次更正前")
    return replace(now, page=frame, plain=(), card=None, replaced=replaced(version, filed))


def _frame(catalogue: Catalogue, filed: FiledReport) -> Page:
    published = filed.report.envelope.published
    return Page(
        title=title(filed.report),
        description=summary(filed.report),
        crumbs=_crumbs(catalogue, filed, report_address(filed)),
        crumb="正文",
        tags=article_tags(catalogue.publisher, f"{filed.year}年度", title(filed.report), filed.report),
        source=filed.file,
        updated=published.iso if published and published.day else None,
    )


def _crumbs(catalogue: Catalogue, filed: FiledReport, here: Address) -> tuple[Link, ...]:
    unit = catalogue.unit_names[filed.unit_slug]
    return (
        Link("首页", here.link_to(HOME)),
        Link(f"{filed.year}年度", here.link_to(year_address(filed.year))),
        Link(unit, here.link_to(unit_address(filed.unit_slug))),
    )
