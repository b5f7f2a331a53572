"""Pages that are one complete list, and the table that lists reports."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.filed import FiledReport
from generator.pages.addresses import HOME, Address, report_address, unit_address, year_address
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.figures import execution_rate
from generator.pages.views.page import Link, Page
from generator.pages.views.table import Cell, Table, field_cell
from generator.pages.views.tags import column_tags
from generator.pages.views.verdicts import verdict

UNIT = "单位"
YEAR = "年度"


@dataclass(frozen=True)
class ListPage:
    """A page that is one table; an empty list has none."""

    page: Page
    table: Table | None


def list_frame(catalogue: Catalogue, here: Address, title: str, description: str, *crumbs: Link) -> Page:
    """Return the frame of a list page; `crumbs` stand between home and the page."""
    return Page(
        title=title,
        description=description,
        crumbs=(Link("首页", here.link_to(HOME)), *crumbs),
        tags=column_tags(catalogue.publisher, title, description),
    )


def report_table(
    caption: str, reports: Iterable[FiledReport], here: Address, catalogue: Catalogue, *, without: str = ""
) -> Table | None:
    """Return the reports in their given order; `without` leaves out the column that the page itself names."""
    rows = (_cells(filed, here, catalogue) for filed in reports)
    return Table.of(caption, ([cell for cell in row if cell.label != without] for row in rows))


def _cells(filed: FiledReport, here: Address, catalogue: Catalogue) -> list[Cell]:
    report = filed.report
    return [
        Cell(UNIT, catalogue.unit_names[filed.unit_slug], href=here.link_to(unit_address(filed.unit_slug))),
        Cell("项目", report.project, scope="row", href=here.link_to(report_address(filed))),
        Cell(YEAR, str(filed.year), is_figure=True, href=here.link_to(year_address(filed.year))),
        field_cell("预算资金", report.funds.planned),
        field_cell("预算执行率", execution_rate(report)),
        field_cell("总分", report.conclusion.total),
        field_cell("评级", report.conclusion.grade_print),
        Cell("核验", verdict(catalogue.verification, filed.key)),
    ]
