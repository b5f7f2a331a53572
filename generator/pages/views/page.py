"""What every page has, whatever its kind: names, crumbs and meta tags."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.views.site import Site
from generator.pages.views.tags import Tag


@dataclass(frozen=True)
class Link:
    """A link within the site; `count` says how much stands behind it."""

    text: str
    href: Markup
    count: str = ""


@dataclass(frozen=True)
class Page:
    """The frame of a page.

    `crumb` is what the crumbs call the page where its title is long; `source` is the repository path of the file
    that the page shows, `updated` its date of publication (YYYY-MM-DD);
    `site` is what the theme shows around every page, and only the home page brings it along.
    """

    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    crumb: str = ""
    tags: tuple[Tag, ...] = ()
    source: str | None = None
    updated: str | None = None
    site: Site | None = None


def counted(number: int) -> str:
    """Return a number of reports."""
    return f"{number}份"
