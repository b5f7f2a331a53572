"""The index of units."""

from generator.model.unit import Unit
from generator.pages.addresses import UNITS, unit_address
from generator.pages.views.catalogue import Catalogue, UnitShelf
from generator.pages.views.facts import label
from generator.pages.views.listing import UNIT, ListPage, list_frame
from generator.pages.views.page import counted
from generator.pages.views.table import Cell, Table, field_cell

TITLE = "按单位查看"


def units_page(catalogue: Catalogue) -> ListPage:
    """Return the index of units."""
    frame = list_frame(catalogue, UNITS, TITLE, "按单位查看项目支出绩效评价报告。")
    return ListPage(frame, Table.of("公开报告的单位", map(_cells, catalogue.units)))


def _cells(unit: UnitShelf) -> tuple[Cell, ...]:
    card = unit.filed.unit
    return (
        Cell(UNIT, unit.name, scope="row", href=UNITS.link_to(unit_address(unit.slug))),
        field_cell(label(Unit, "kind"), card.kind),
        field_cell(label(Unit, "department"), card.department),
        Cell("报告", counted(len(unit.reports)), is_figure=True),
    )
