"""XML of Office files that is changed and written again: names in short form, unwrapping, machine paths."""

import re
from collections.abc import Callable, Iterator, MutableMapping
from functools import lru_cache
from typing import Any, NamedTuple, Protocol, cast

from lxml import etree  # type: ignore[import-untyped]  # lxml publishes no types; Node below is what is used of it

from generator.sources.markup import Element, parse_exactly

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "urn:schemas-microsoft-com:office:office": "o",
    "urn:schemas-microsoft-com:vml": "v",
    "": "",
}
HAS_PATH_SIGNS = r"contains(., ':') or contains(., '\') or starts-with(., '/')"
"""The XPath condition that all attributes with the path of a machine meet, and few others."""

_PATH = re.compile(
    r"(?:^|[\s\"'“=(])(?:file:|[a-z]:[\\/]|\\{2,}[^\\\s])|^/(?:users|home|root|private|var|mnt|volumes)/", re.IGNORECASE
)


class Node(Element, Protocol):
    """What the cleaners ask of an XML element beside what readers ask."""

    text: str | None

    @property
    def attrib(self) -> MutableMapping[str, str]:
        """The attributes, to be changed."""

    def __iter__(self) -> Iterator["Node"]:
        """Yield the children."""

    def __len__(self) -> int:
        """Count the children."""

    def iter(self, *tags: str) -> Iterator["Node"]:
        """Yield this element and its descendants in the order of the document."""

    def getparent(self) -> "Node | None":
        """Return the element around this one."""

    def getnext(self) -> "Node | None":
        """Return the next child of the same parent."""

    def addprevious(self, element: "Node") -> None:
        """Put an element before this one."""

    def remove(self, element: "Node") -> None:
        """Take a child out."""


def read_tree(place: str, data: bytes) -> Node:
    """Parse a part to be changed.

    Raises:
        GongkaiError: the part is not well-formed, or defines entities.
    """
    return cast("Node", parse_exactly(place, data))


def write_tree(root: Node) -> bytes:
    """Return a part: same tree, same bytes."""
    return cast("bytes", etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


@lru_cache(maxsize=4096)
def short(name: str) -> str:
    """Return a full name with its usual prefix (w:p), the same for both editions of the standard; unknown: “?:p”."""
    namespace, _, local = name.rpartition("}")
    prefix = _PREFIXES.get(namespace.removeprefix("{"), "?")
    return f"{prefix}:{local}" if prefix else local


class Attribute(NamedTuple):
    """An attribute of an element, by its full name."""

    node: Node
    name: str
    value: str


def attributes(root: Element, condition: str) -> list[Attribute]:
    """Return the attributes of an element and of all below it that meet an XPath condition."""
    found = _search(condition)(root)
    return [Attribute(one.getparent(), one.attrname, str(one)) for one in found]


@lru_cache(maxsize=64)
def _search(condition: str) -> Callable[[Element], list[Any]]:
    return cast("Callable[[Element], list[Any]]", etree.XPath(f"descendant-or-self::*/@*[{condition}]"))


def named(*names: str) -> str:
    """Return the XPath condition that an attribute has one of these names in any namespace."""
    return " or ".join(f"local-name()='{name}'" for name in names)


def drop(node: Node) -> None:
    """Take an element out with all that it holds."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def unwrap(node: Node) -> None:
    """Put the children of an element into its place."""
    for child in list(node):
        node.addprevious(child)
    drop(node)


def is_machine_path(text: str) -> bool:
    """Tell whether a text names a file on somebody's computer or network."""
    return _PATH.search(text) is not None
