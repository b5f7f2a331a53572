"""Generated pages rendered by a Rust library, fifty times faster than by Python-Markdown and to the same HTML.

The pages print only what both read alike: headings with an id, and blocks of HTML. What people write by hand is left to
Python-Markdown with all its extensions.
"""

import re
from dataclasses import dataclass

import pyromark

_OPTIONS = pyromark.Options.ENABLE_HEADING_ATTRIBUTES
_HEADING = re.compile(r"(?P<marks>#{1,6}) (?P<title>.*) \{ #(?P<id>[^ ]+) \}")
_END = "\n"
_ID = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True)
class Heading:
    """A heading of a page: its level from 1, its anchor, and its title as HTML."""

    level: int
    id: str
    title: str


def html_of(markdown: str) -> str:
    """Return the HTML of a generated page."""
    return pyromark.html(markdown.strip(), options=_OPTIONS).strip()


def headings_of(markdown: str) -> tuple[Heading, ...]:
    """Return the headings of a generated page; those inside blocks of HTML are left out, as Python-Markdown does."""
    lines = (f"#{rest.partition(_END)[0]}" for rest in f"{_END}{markdown}".split(f"{_END}#")[1:])
    found = filter(None, map(_HEADING.fullmatch, lines))
    return tuple(Heading(len(each["marks"]), each["id"], each["title"]) for each in found)


def anchors_of(markdown: str) -> set[str]:
    """Return the ids that links to a generated page may name."""
    return {*_ID.findall(markdown), *(each.id for each in headings_of(markdown))}
