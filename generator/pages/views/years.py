"""The index of years and the page of one year."""

from generator.pages.addresses import YEARS, Address, year_address
from generator.pages.views.catalogue import Catalogue, Year
from generator.pages.views.listing import YEAR, ListPage, list_frame, report_table, report_tools, summed
from generator.pages.views.page import Link, counted
from generator.pages.views.table import Cell, Table
from generator.pages.views.terms import explained_heads

TITLE = "按年度查看"


def years_page(catalogue: Catalogue) -> ListPage:
    """Return the index of years."""
    rows = (
        (Cell(YEAR, link.text, scope="row", href=link.href), Cell("报告", link.count, is_figure=True))
        for link in year_links(catalogue, YEARS)
    )
    frame = list_frame(catalogue, YEARS, TITLE, "按年度查看项目支出绩效评价报告。")
    return ListPage(frame, Table.of("各年度的报告", rows))


def year_page(catalogue: Catalogue, year: Year) -> ListPage:
    """Return the page of one year."""
    here = year_address(year.year)
    title = f"{year.year}年度项目支出绩效评价报告"
    description = f"{title}，共{counted(len(year.reports))}。"
    frame = list_frame(catalogue, here, title, description, Link(TITLE, here.link_to(YEARS)))
    table = report_table(f"{year.year}年度全部报告", year.reports, here, catalogue, without=YEAR)
    terms = explained_heads(table, here)
    return ListPage(frame, summed(table, year.reports), report_tools(table), terms=terms)


def year_links(catalogue: Catalogue, here: Address) -> tuple[Link, ...]:
    """Return the years, newest first, each with the number of its reports."""
    return tuple(
        Link(f"{year.year}年度", here.link_to(year_address(year.year)), counted(len(year.reports)))
        for year in catalogue.years
    )
