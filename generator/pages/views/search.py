"""The search page: its form, and the lists that lead to every report where no script runs."""

from dataclasses import dataclass
from typing import Final

from generator.pages.addresses import SEARCH
from generator.pages.views import units, years
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.grades import grade_links
from generator.pages.views.listing import list_frame
from generator.pages.views.page import Link, Page
from generator.pages.views.units import unit_links
from generator.pages.views.years import year_links

TITLE: Final = "搜索"
FACETS: Final = ("单位", "年度", "等级", "评价类型", "资金规模", "核验结果")
"""By what results can be narrowed; the names stand in addresses and never change."""
_ORDERS: Final = (
    ("相关", "最相关的在前"),
    ("日期", "日期从近到远"),
    ("得分", "得分从高到低"),
    ("得分低", "得分从低到高"),
    ("预算", "预算从多到少"),
)


@dataclass(frozen=True)
class Choice:
    """An order of results: its name in addresses, and what a reader is told."""

    value: str
    text: str


@dataclass(frozen=True)
class Shelf:
    """A heading and the links below it; `id` is of letters alone."""

    id: str
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class SearchPage:
    """The form's facets and orders; the lists."""

    page: Page
    facets: str
    orders: tuple[Choice, ...]
    shelves: tuple[Shelf, ...]


def search_page(catalogue: Catalogue) -> SearchPage:
    """Return the search page."""
    shelves = (
        Shelf("years", years.TITLE, year_links(catalogue, SEARCH)),
        Shelf("grades", "按等级查看", grade_links(catalogue, SEARCH)),
        Shelf("units", units.TITLE, unit_links(catalogue, SEARCH)),
    )
    return SearchPage(
        page=list_frame(
            catalogue, SEARCH, TITLE, "在全部项目支出绩效评价报告中搜索单位、项目、人名、文号、金额和文字。"
        ),
        facets=" ".join(FACETS),
        orders=tuple(Choice(*order) for order in _ORDERS),
        shelves=tuple(shelf for shelf in shelves if shelf.links),
    )
