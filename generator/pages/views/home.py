"""The home page: what the site is, its years and units with their counts, the newest year's reports."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.addresses import ABOUT, HOME, unit_address
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listing import report_table
from generator.pages.views.page import Link, Page, counted
from generator.pages.views.site import site
from generator.pages.views.table import Table
from generator.pages.views.tags import site_tags
from generator.pages.views.years import year_links


@dataclass(frozen=True)
class HomePage:
    """The home page; `heading` is the site's name, `example` asks for the banner that says so."""

    page: Page
    heading: str
    example: bool
    about: Markup
    bases: tuple[str, ...]
    years: tuple[Link, ...]
    units: tuple[Link, ...]
    latest: Table | None


def home_page(catalogue: Catalogue) -> HomePage:
    """Return the home page."""
    publisher = catalogue.publisher
    return HomePage(
        page=Page(
            title="首页",
            description=f"{publisher.site_name}：项目支出绩效评价报告的全文、指标得分、资金情况和原件。",
            tags=site_tags(publisher),
            site=site(publisher),
        ),
        heading=publisher.site_name,
        example=publisher.example,
        about=HOME.link_to(ABOUT),
        bases=publisher.bases,
        years=year_links(catalogue, HOME),
        units=_unit_links(catalogue),
        latest=_latest(catalogue),
    )


def _unit_links(catalogue: Catalogue) -> tuple[Link, ...]:
    return tuple(
        Link(unit.name, HOME.link_to(unit_address(unit.slug)), counted(len(unit.reports))) for unit in catalogue.units
    )


def _latest(catalogue: Catalogue) -> Table | None:
    if not catalogue.years:
        return None
    newest = catalogue.years[0]
    return report_table(f"{newest.year}年度全部报告", newest.reports, HOME, catalogue)
