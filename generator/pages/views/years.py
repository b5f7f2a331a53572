"""The index of years and the page of one year."""

from generator.pages.addresses import YEARS, Address, year_address
from generator.pages.views.catalogue import Catalogue, Year
from generator.pages.views.listing import YEAR, ListPage, list_frame, report_table, report_tools, summed
from generator.pages.views.page import Link, counted
from generator.pages.views.pictures.gallery import Gallery, gallery
from generator.pages.views.pictures.overview import over_years
from generator.pages.views.table import Cell, Table
from generator.pages.views.terms import explained_heads
from generator.pages.views.totals import Total
from generator.pages.views.withdrawn import withdrawn_table

TITLE = "按年度查看"


def years_page(catalogue: Catalogue) -> ListPage:
    """Return the index of years, with the sums of their reports."""
    frame = list_frame(catalogue, YEARS, TITLE, "按年度查看项目支出绩效评价报告。")
    drawn = over_years(catalogue.years)
    pictures = Gallery((drawn,) if drawn else ())
    return ListPage(frame, Table.of("各年度的报告", map(_cells, catalogue.years)), pictures=pictures)


def year_page(catalogue: Catalogue, year: Year) -> ListPage:
    """Return the page of one year."""
    here = year_address(year.year)
    title = f"{year.year}年度项目支出绩效评价报告"
    description = f"{title}，共{counted(len(year.reports))}。"
    caption = f"{year.year}年度全部报告"
    table = report_table(caption, year.reports, here, catalogue, without=YEAR)
    return ListPage(
        page=list_frame(catalogue, here, title, description, Link(TITLE, here.link_to(YEARS))),
        table=summed(table, year.reports),
        tools=report_tools(table),
        terms=explained_heads(table, here),
        pictures=gallery(year.reports, "#reports", caption),
        withdrawn=withdrawn_table(year.withdrawn, here, catalogue, without=YEAR),
    )


def year_links(catalogue: Catalogue, here: Address) -> tuple[Link, ...]:
    """Return the years, newest first, each with the number of its reports."""
    return tuple(
        Link(f"{year.year}年度", here.link_to(year_address(year.year)), counted(len(year.reports)))
        for year in catalogue.years
    )


def _cells(year: Year) -> tuple[Cell, ...]:
    budget = Total.over(filed.planned for filed in year.reports)
    spending = Total.over(filed.spent for filed in year.reports)
    return (
        Cell(YEAR, f"{year.year}年度", scope="row", href=YEARS.link_to(year_address(year.year))),
        Cell("报告", counted(len(year.reports)), is_figure=True),
        Cell("预算资金合计", budget.text, is_figure=True, note=budget.note),
        Cell("支出合计", spending.text, is_figure=True, note=spending.note),
    )
