"""The index of units."""

from generator.model.unit import Unit
from generator.pages.addresses import UNITS, Address, unit_address
from generator.pages.views.catalogue import Catalogue, UnitShelf
from generator.pages.views.facts import label
from generator.pages.views.list_tools import list_tools
from generator.pages.views.listing import UNIT, ListPage, list_frame
from generator.pages.views.page import Link, counted
from generator.pages.views.table import Cell, Table, field_cell

TITLE = "按单位查看"


def units_page(catalogue: Catalogue) -> ListPage:
    """Return the index of units."""
    frame = list_frame(catalogue, UNITS, TITLE, "按单位查看项目支出绩效评价报告。")
    table = Table.of("公开报告的单位", map(_cells, catalogue.units))
    choices = (label(Unit, "kind"), label(Unit, "department"))
    return ListPage(frame, table, list_tools(table, choices, unit="个单位"))


def unit_links(catalogue: Catalogue, here: Address) -> tuple[Link, ...]:
    """Return the units, each with the number of its reports."""
    return tuple(
        Link(unit.name, here.link_to(unit_address(unit.slug)), counted(len(unit.reports))) for unit in catalogue.units
    )


def _cells(unit: UnitShelf) -> tuple[Cell, ...]:
    card = unit.filed.unit
    return (
        Cell(UNIT, unit.name, scope="row", href=UNITS.link_to(unit_address(unit.slug))),
        field_cell(label(Unit, "kind"), card.kind),
        field_cell(label(Unit, "department"), card.department),
        Cell("报告", counted(len(unit.reports)), is_figure=True, sort=str(len(unit.reports))),
    )
