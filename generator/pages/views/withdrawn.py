"""What stands at the address of a report that was withdrawn, and the lists of such reports."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.content.filed import FiledWithdrawal
from generator.model.withdrawal import Withdrawal
from generator.pages.addresses import HOME, Address, report_address, unit_address, year_address
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.facts import Fact, fact, facts, label
from generator.pages.views.listing import UNIT, YEAR
from generator.pages.views.page import Link, Page
from generator.pages.views.table import Cell, Table, field_cell
from generator.pages.views.tags import column_tags

CAPTION = "撤回的报告不计入份数和合计"


@dataclass(frozen=True)
class WithdrawnPage:
    """The page that is left of a report: what it was, since when it is withdrawn, on what ground; nothing else."""

    page: Page
    lead: str
    facts: tuple[Fact, ...]
    unit: Link


def withdrawn_page(catalogue: Catalogue, grave: FiledWithdrawal) -> WithdrawnPage:
    """Return what stands in the place of a report."""
    told, unit, here = grave.withdrawal, catalogue.unit_names[grave.unit_slug], report_address(grave)
    lead = f"这份报告已于 {told.since} 撤回，不再公开，正文、数据和原件均已从本站移除。"
    year, theirs = (Link(f"{grave.year}年度", _to(here, year_address(grave.year))), unit_address(grave.unit_slug))
    column = column_tags(catalogue.publisher, year.text, f"{year.text}项目支出绩效评价报告")
    return WithdrawnPage(
        page=Page(
            title=f"{told.title}（已撤回）",
            description=lead,
            crumbs=(Link("首页", _to(here, HOME)), year, Link(unit, _to(here, theirs))),
            crumb="已撤回",
            tags=column,
            source=grave.file,
            updated=told.since.iso,
        ),
        lead=lead,
        facts=(
            *facts(told, "since", "ground"),
            *facts(told, "title", "project"),
            *fact(UNIT, unit),
            *fact(YEAR, f"{grave.year}"),
            *facts(told, "index_number", "document_number", "published"),
        ),
        unit=Link(f"{unit}的其他报告", _to(here, theirs)),
    )


def withdrawn_table(
    withdrawn: Iterable[FiledWithdrawal], here: Address, catalogue: Catalogue, *, without: str
) -> Table | None:
    """Return the withdrawn reports; `without` leaves out the column that the page itself names."""
    rows = (_cells(grave, here, catalogue) for grave in withdrawn)
    return Table.of(CAPTION, ([cell for cell in row if cell.label != without] for row in rows))


def _cells(grave: FiledWithdrawal, here: Address, catalogue: Catalogue) -> list[Cell]:
    told = grave.withdrawal
    return [
        Cell(UNIT, catalogue.unit_names[grave.unit_slug], href=_to(here, unit_address(grave.unit_slug))),
        Cell("项目", told.project, scope="row", href=_to(here, report_address(grave))),
        Cell(YEAR, str(grave.year), is_figure=True, href=_to(here, year_address(grave.year))),
        *(field_cell(label(Withdrawal, name), getattr(told, name)) for name in ("since", "ground")),
    ]


def _to(here: Address, there: Address) -> Markup:
    return here.link_to(there)
