"""A page as the verifications need it: read once, and told by what does not change with the rest of the site."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from posixpath import dirname, join, normpath
from typing import Any, Final, NamedTuple, Self
from urllib.parse import unquote, urlsplit

from lxml import etree  # type: ignore[import-untyped]  # lxml publishes no types

from generator.releasing.references import Element, Reference, is_inside, of_page

NOT_FOUND: Final = "404.html"
"""A web server shows this page at any address, so its links cannot be relative."""


class Target(NamedTuple):
    """Where a link within the site leads: a path, None above the site's top, and an anchor, which may be empty."""

    path: str | None
    anchor: str


@dataclass(frozen=True)
class Page:
    """A page by its path in the site, parsed."""

    path: str
    root: Element

    @classmethod
    def of(cls, path: str, data: bytes) -> Self:
        """Parse a page; one that is empty has an empty root."""
        root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True))
        return cls(path, etree.Element("html") if root is None else root)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """What the page refers to."""
        return tuple(of_page(self.root))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What links to the page may name."""
        named = self.root.xpath("//@id | //a/@name")
        return frozenset({"", "top", *map(str, named if isinstance(named, list) else ())})

    @cached_property
    def tags(self) -> Mapping[str, list[str]]:
        """The contents of the meta tags by name."""
        tags: dict[str, list[str]] = {}
        for element in self.root.iter("meta"):
            tags.setdefault(element.get("name") or "", []).append(element.get("content") or "")
        return tags


@dataclass(frozen=True)
class Known:
    """What of a page without faults matters to others: the addresses of the site that it needs, and its own anchors."""

    needs: tuple[tuple[str, str, str], ...]
    anchors: tuple[str, ...]

    @classmethod
    def of(cls, page: Page) -> Self:
        """Note each address as it is written, with the path and the anchor that it leads to."""
        needs = {
            (each, target.path or "", target.anchor) for each, target in inside(page.path, page.references).items()
        }
        return cls(tuple(sorted(needs)), tuple(sorted(page.anchors)))

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Self:
        """Read what `json` wrote."""
        return cls(tuple((each[0], each[1], each[2]) for each in told["needs"]), tuple(told["anchors"]))

    def json(self) -> dict[str, Any]:
        """Return what `of_json` reads."""
        return asdict(self)


def inside(path: str, references: "tuple[Reference, ...]") -> dict[str, Target]:
    """Return where those addresses of a file at `path` lead that are the site's own."""
    found = {each.address for each in references if is_inside(each.address)}
    absolute_is_fine = path == NOT_FOUND
    return {each: _target(path, each) for each in found if not (absolute_is_fine and each.startswith("/"))}


def _target(path: str, address: str) -> Target:
    parts = urlsplit(address.strip().replace("\\", "/"))
    anchor = unquote(parts.fragment)
    if not parts.path:
        return Target(path, anchor)
    if parts.path.startswith("/"):
        return Target(None, anchor)
    place = normpath(join(dirname(path), unquote(parts.path)))
    if place == ".." or place.startswith("../"):
        return Target(None, anchor)
    is_folder = parts.path.endswith(("/", "/.", "/..")) or parts.path in {".", ".."} or place == "."
    return Target(normpath(join(place, "index.html")) if is_folder else place, anchor)
