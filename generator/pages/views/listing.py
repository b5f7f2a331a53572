"""Pages that are one complete list, and the table that lists reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model.amount import Amount
from generator.model.figure import Figure
from generator.pages.addresses import HOME, Address, report_address, unit_address, year_address
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.list_tools import Filter, ListTools, list_tools
from generator.pages.views.listed import Listed
from generator.pages.views.page import Link, Page
from generator.pages.views.pictures.gallery import Gallery
from generator.pages.views.table import Cell, Row, Table, field_cell
from generator.pages.views.tags import column_tags
from generator.pages.views.terms import Explained
from generator.pages.views.totals import Total
from generator.pages.views.verdicts import CLEAN, VERDICTS, burden, verdict

UNIT = "单位"
YEAR = "年度"
_GRADE = "评级"
_CHECKED = "核验"
_GRADE_ORDER = {"优": "1", "良": "2", "中": "3", "差": "4"}


@dataclass(frozen=True)
class ListPage:
    """A page that is one table; an empty list has none. `lead` says what is listed, `terms` what its heads mean.

    `withdrawn` are those that would be listed, had they not been withdrawn.
    """

    page: Page
    table: Table | None
    tools: ListTools | None = None
    lead: str = ""
    terms: tuple[Explained, ...] = ()
    pictures: Gallery | None = None
    withdrawn: Table | None = None


def list_frame(catalogue: Catalogue, here: Address, title: str, description: str, *crumbs: Link) -> Page:
    """Return the frame of a list page; `crumbs` stand between home and the page."""
    return Page(
        title=title,
        description=description,
        crumbs=(Link("首页", here.link_to(HOME)), *crumbs),
        tags=column_tags(catalogue.publisher, title, description),
    )


def report_table(
    caption: str, reports: Iterable[Listed], here: Address, catalogue: Catalogue, *, without: str = ""
) -> Table | None:
    """Return the reports in their given order; `without` leaves out the column that the page itself names."""
    rows = (_cells(filed, here, catalogue) for filed in reports)
    return Table.of(caption, ([cell for cell in row if cell.label != without] for row in rows))


def summed(table: Table | None, reports: Sequence[Listed]) -> Table | None:
    """Return the table with the sums of its amounts below, where there is more than one report."""
    sums = {
        "预算资金": Total.over(filed.planned for filed in reports),
        "支出": Total.over(filed.spent for filed in reports),
    }
    if table is None or len(reports) < 2:
        return table
    labels = [head.text for head in table.heads]
    first = next((index for index, name in enumerate(labels) if name in sums), None)
    if first is None:
        return table
    head = Cell(labels[0], f"合计（{len(reports)}份）", scope="row", columns=first if first > 1 else None)
    cells = (_sum_cell(name, sums.get(name)) for name in labels[first:])
    return replace(table, foot=(Row((head, *cells), "total"),))


def report_tools(table: Table | None) -> ListTools | None:
    """Return the tools of a table of reports."""
    checked = Filter(_CHECKED, (*VERDICTS.values(), CLEAN), part=True)
    return list_tools(table, (UNIT, YEAR, _GRADE), (checked,))


def _sum_cell(name: str, total: Total | None) -> Cell:
    return Cell(name, total.text, is_figure=True, note=total.note) if total else Cell(name)


def _cells(filed: Listed, here: Address, catalogue: Catalogue) -> list[Cell]:
    return [
        Cell(UNIT, catalogue.unit_names[filed.unit_slug], href=here.link_to(unit_address(filed.unit_slug))),
        Cell("项目", filed.project, scope="row", href=here.link_to(report_address(filed))),
        Cell(
            YEAR,
            str(filed.year),
            is_figure=True,
            href=here.link_to(year_address(filed.year)),
            sort=str(filed.year),
        ),
        _figure_cell("预算资金", filed.planned),
        _figure_cell("支出", filed.spent),
        _figure_cell("预算执行率", filed.rate),
        _figure_cell("总分", filed.total),
        field_cell(_GRADE, filed.grade_print, sort=_GRADE_ORDER[filed.grade] if filed.grade else ""),
        Cell(_CHECKED, verdict(filed.open), sort=burden(filed.open)),
    ]


def _figure_cell(name: str, value: Amount | Figure | None) -> Cell:
    """Return the cell of a figure, which sorts by its value whatever its unit."""
    number = value.yuan if isinstance(value, Amount) else value.value if value else None
    return field_cell(name, value, sort="" if number is None else f"{number:f}")
