"""The home page: what the site is, its reports in figures, the ways into it, the newest year's reports."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.addresses import ABOUT, HOME, year_address
from generator.pages.views.catalogue import Catalogue, Year
from generator.pages.views.facts import Fact, fact
from generator.pages.views.grades import grade_links
from generator.pages.views.listing import YEAR, report_table
from generator.pages.views.page import Link, Page, counted
from generator.pages.views.pictures.gallery import Gallery, gallery
from generator.pages.views.site import site
from generator.pages.views.table import Table
from generator.pages.views.tags import site_tags
from generator.pages.views.terms import Explained, explained_heads
from generator.pages.views.totals import Total
from generator.pages.views.units import unit_links
from generator.pages.views.years import year_links

_SHOWN = 20
"""How many reports of the newest year stand on the home page; the page of the year has them all."""


@dataclass(frozen=True)
class HomePage:
    """The home page; `heading` is the site's name, `example` asks for the banner that says so."""

    page: Page
    heading: str
    example: bool
    about: Markup
    bases: tuple[str, ...]
    totals: tuple[Fact, ...]
    years: tuple[Link, ...]
    grades: tuple[Link, ...]
    units: tuple[Link, ...]
    latest: Table | None
    all_of_year: Link | None
    terms: tuple[Explained, ...]
    pictures: Gallery
    pictures_title: str


def home_page(catalogue: Catalogue) -> HomePage:
    """Return the home page."""
    publisher = catalogue.publisher
    newest = next((year for year in catalogue.years if year.reports), None)
    latest = _latest(catalogue, newest) if newest else None
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
        totals=_totals(catalogue),
        years=year_links(catalogue, HOME),
        grades=grade_links(catalogue, HOME),
        units=unit_links(catalogue, HOME),
        latest=latest,
        all_of_year=_all_of(newest) if newest else None,
        terms=explained_heads(latest, HOME),
        pictures=_pictures(catalogue, newest) if newest else Gallery(),
        pictures_title=f"{newest.year}年度一览" if newest else "",
    )


def _totals(catalogue: Catalogue) -> tuple[Fact, ...]:
    """Return how much the site holds; sums of money over all years."""
    reports = [filed for year in catalogue.years for filed in year.reports]
    if not reports:
        return ()
    budget, spending = Total.over(filed.planned for filed in reports), Total.over(filed.spent for filed in reports)
    return (
        *fact("公开报告", counted(len(reports))),
        *fact("单位", f"{len(catalogue.units)}个"),
        *fact("预算资金合计", tuple(filter(None, (budget.text, budget.note)))),
        *fact("支出合计", tuple(filter(None, (spending.text, spending.note)))),
    )


def _latest(catalogue: Catalogue, newest: Year) -> Table | None:
    whole = len(newest.reports) <= _SHOWN
    caption = f"{newest.year}年度{'全部报告' if whole else f'的报告，{len(newest.reports)}份中的前{_SHOWN}份'}"
    return report_table(caption, newest.reports[:_SHOWN], HOME, catalogue, without=YEAR)


def _pictures(catalogue: Catalogue, newest: Year) -> Gallery:
    """Return the pictures of the newest year; the table of all its reports stands on the page of the year."""
    href = HOME.link_to(year_address(newest.year)) + "#reports"
    return gallery(newest.reports, href, f"{newest.year}年度全部报告", catalogue.years)


def _all_of(newest: Year) -> Link:
    return Link(f"{newest.year}年度全部报告", HOME.link_to(year_address(newest.year)), counted(len(newest.reports)))
