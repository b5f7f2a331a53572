"""The page of one unit: its card and its reports over the years."""

from dataclasses import dataclass, replace

from generator.pages.addresses import UNITS, unit_address
from generator.pages.views import units
from generator.pages.views.catalogue import Catalogue, UnitShelf, by_year
from generator.pages.views.facts import Fact, facts
from generator.pages.views.list_tools import ListTools
from generator.pages.views.listing import UNIT, list_frame, report_table, report_tools, summed
from generator.pages.views.page import Link, Page
from generator.pages.views.pictures.gallery import Gallery, gallery
from generator.pages.views.table import Table
from generator.pages.views.terms import Explained, explained_heads
from generator.pages.views.withdrawn import withdrawn_table


@dataclass(frozen=True)
class UnitPage:
    """The page of one unit; one that has filed nothing has no table, and most have none of withdrawn reports."""

    page: Page
    card: tuple[Fact, ...]
    reports: Table | None
    tools: ListTools | None
    terms: tuple[Explained, ...]
    pictures: Gallery
    withdrawn: Table | None = None


def unit_page(catalogue: Catalogue, unit: UnitShelf) -> UnitPage:
    """Return the page of one unit."""
    here = unit_address(unit.slug)
    description = f"{unit.name}的项目支出绩效评价报告。"
    crumb = Link(units.TITLE, here.link_to(UNITS))
    frame = list_frame(catalogue, here, unit.name, description, crumb)
    caption = "各年度的报告"
    table = report_table(caption, unit.reports, here, catalogue, without=UNIT)
    return UnitPage(
        page=replace(frame, source=unit.filed.file),
        card=facts(unit.filed.unit),
        reports=summed(table, unit.reports),
        tools=report_tools(table),
        terms=explained_heads(table, here),
        pictures=gallery(unit.reports, "#reports", caption, by_year(unit.reports)),
        withdrawn=withdrawn_table(unit.withdrawn, here, catalogue, without=UNIT),
    )
