"""The addresses of the site's pages, and relative links between them: the site works under any path."""

from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from generator.pages.escaping import address


class Placed(Protocol):
    """A report, or what is known of one: its place in the site."""

    @property
    def year(self) -> int:
        """The year of the report's folder."""

    @property
    def unit_slug(self) -> str:
        """The folder of its unit."""

    @property
    def project_slug(self) -> str:
        """The folder of its project."""


@dataclass(frozen=True)
class Address:
    """A page's place: the names of the folders that lead to it."""

    names: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The path of the page's Markdown file."""
        return "/".join((*self.names, "index.md"))

    def link_to(self, other: "Address") -> Markup:
        """Return the relative address of `other` as seen from this page."""
        return address(*other.names, "", up=len(self.names)) or address(".", "")


HOME = Address()
YEARS = Address(("years",))
UNITS = Address(("units",))
GRADES = Address(("grades",))
RULES = Address(("rules",))
GLOSSARY = Address(("glossary",))
SEARCH = Address(("search",))
ABOUT = Address(("about",))
ACCESSIBILITY = Address(("accessibility",))
SITE_MAP = Address(("sitemap",))


def year_address(year: int) -> Address:
    """Return the address of a year's page."""
    return Address((str(year),))


def grade_address(slug: str, year: int | None = None) -> Address:
    """Return the address of the page of a grade, or of the reports of a year that state it."""
    return Address(("grades", slug) if year is None else ("grades", slug, str(year)))


def unit_address(slug: str) -> Address:
    """Return the address of a unit's page."""
    return Address(("units", slug))


def report_address(filed: Placed) -> Address:
    """Return the address of a report's page; an earlier version lies below the report."""
    return Address((str(filed.year), filed.unit_slug, *filed.project_slug.split("/")))
