"""The site map: every page but the reports, and the lists that lead to these."""

from dataclasses import dataclass

from generator.pages.addresses import (
    ABOUT,
    ACCESSIBILITY,
    GLOSSARY,
    GRADES,
    HOME,
    RULES,
    SEARCH,
    SITE_MAP,
    UNITS,
    YEARS,
    Address,
)
from generator.pages.views import glossary, grades, rules, search, units, years
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.grades import grade_links
from generator.pages.views.listing import list_frame
from generator.pages.views.page import Link, Page
from generator.pages.views.units import unit_links
from generator.pages.views.years import year_links

TITLE = "网站地图"
_COLUMNS: tuple[tuple[str, Address], ...] = (
    ("首页", HOME),
    (years.TITLE, YEARS),
    (units.TITLE, UNITS),
    (grades.TITLE, GRADES),
    (search.TITLE, SEARCH),
    (glossary.TITLE, GLOSSARY),
    (rules.TITLE, RULES),
    ("关于本站", ABOUT),
    ("无障碍声明", ACCESSIBILITY),
)


@dataclass(frozen=True)
class Section:
    """A heading and its links; `id` is of letters alone."""

    id: str
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class SiteMapPage:
    """All columns of the site."""

    page: Page
    sections: tuple[Section, ...]


def site_map_page(catalogue: Catalogue) -> SiteMapPage:
    """Return the site map."""
    sections = (
        Section("columns", "栏目", tuple(Link(name, SITE_MAP.link_to(place)) for name, place in _COLUMNS)),
        Section("years", "年度", year_links(catalogue, SITE_MAP)),
        Section("grades", "等级", grade_links(catalogue, SITE_MAP)),
        Section("units", "单位", unit_links(catalogue, SITE_MAP)),
    )
    frame = list_frame(catalogue, SITE_MAP, TITLE, "本站的全部栏目、年度、等级和单位。")
    return SiteMapPage(frame, tuple(section for section in sections if section.links))
