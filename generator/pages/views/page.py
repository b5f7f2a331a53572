"""What every page has, whatever its kind: names, crumbs, meta tags and the publisher's furniture."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.publisher import Publisher
from generator.pages.views.facts import Fact, facts
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

    `source` is the repository path of the file that the page shows, `updated` its date of publication (YYYY-MM-DD).
    """

    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    furniture: tuple[Fact, ...] = ()
    tags: tuple[Tag, ...] = ()
    source: str | None = None
    updated: str | None = None


def furniture(publisher: Publisher) -> tuple[Fact, ...]:
    """Return who runs the site, as far as it is configured."""
    names = ("organiser", "operator", "contact", "domain", "site_code", "icp", "police", "portal")
    return facts(publisher, *names)


def counted(number: int) -> str:
    """Return a number of reports."""
    return f"{number}份"
