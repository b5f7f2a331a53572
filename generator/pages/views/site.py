"""The furniture that stands around every page, as far as publisher.yaml has it (国办发〔2017〕47号)."""

from dataclasses import dataclass

from generator.model.publisher import Publisher
from generator.pages.views.facts import label, prints

_ENTRIES = ("organiser", "operator", "contact", "domain", "site_code", "icp", "police")
_FIND_ERRORS = "我为政府网站找错"


@dataclass(frozen=True)
class Entry:
    """A label and its text in the footer."""

    label: str
    text: str


@dataclass(frozen=True)
class Outside:
    """A link to another site; `href` is an http or https address."""

    text: str
    href: str


@dataclass(frozen=True)
class Site:
    """Whose site it is, what its footer says, and where it links to outside."""

    name: str
    organiser: str | None
    example: bool
    entries: tuple[Entry, ...]
    links: tuple[Outside, ...]


def site(publisher: Publisher) -> Site:
    """Return the furniture; what is not configured is left out."""
    portal = publisher.portal
    is_address = bool(portal) and str(portal).startswith(("https://", "http://"))
    names = _ENTRIES if is_address else (*_ENTRIES, "portal")
    return Site(
        name=publisher.site_name,
        organiser=publisher.organiser,
        example=publisher.example,
        entries=tuple(
            Entry(label(Publisher, name), text) for name in names for text in prints(getattr(publisher, name))
        ),
        links=(
            *_outside(label(Publisher, "portal"), portal if is_address else None),
            *_outside(label(Publisher, "site_mark"), publisher.site_mark),
            *_outside(_FIND_ERRORS, publisher.report_errors),
        ),
    )


def _outside(text: str, href: str | None) -> tuple[Outside, ...]:
    return (Outside(text, href),) if href else ()
