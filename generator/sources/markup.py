"""XML of Office files: parsed without entities or network, and asked for values that may be missing or wrong."""

import re
from collections.abc import Iterator
from typing import Protocol, cast

from lxml import etree  # type: ignore[import-untyped]  # lxml publishes no types; Element below is what is used of it

from generator.errors import GongkaiError

RESAVE = "请用 Word 或 WPS 打开后另存为 .docx 再导入"
"""What helps against nearly every defect of a file: Word repairs it, or says itself why it cannot."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(wordprocessingml/|officeDocument/)(main|math)")
_USUAL = rb"http://schemas.openxmlformats.org/\g<1>2006/\2"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = {"0", "false", "off", "none"}


class Element(Protocol):
    """What the readers ask of an XML element."""

    @property
    def tag(self) -> str:
        """The name, with its namespace in braces."""

    @property
    def text(self) -> str | None:
        """The text before the first child."""

    def get(self, key: str) -> str | None:
        """Return an attribute."""

    def __iter__(self) -> Iterator["Element"]:
        """Yield the children."""

    def iter(self, *tags: str) -> Iterator["Element"]:
        """Yield the descendants of these names, at any depth."""


def w(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{WORD}}}{name}"


_GONE = {w("del"), w("moveFrom")}
_ALTERNATIVES = f"{_COMPATIBILITY}AlternateContent"


def parse(place: str, data: bytes) -> Element:
    """Parse a part; the namespaces of “Strict Open XML” are read as the usual ones.

    Raises:
        GongkaiError: the part is not well-formed, or defines entities, which no Office program writes.
    """
    return parse_exactly(place, _STRICT.sub(_USUAL, data))


def parse_exactly(place: str, data: bytes) -> Element:
    """Parse a part with the namespaces that it has.

    Raises:
        GongkaiError: the part is not well-formed, or defines entities, which no Office program writes.
    """
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise GongkaiError(f"{place} 含有 DTD 实体定义，可能不安全，不予读取。{RESAVE}")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return cast("Element", etree.fromstring(data, parser))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise GongkaiError(f"{place} 已损坏（{error}）。{RESAVE}") from error


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of a WordprocessingML name."""
    return (one for one in element if one.tag == w(name)) if element is not None else iter(())


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant on a path of WordprocessingML names."""
    for name in path:
        element = next(children(element, name), None)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """Return the `w:val` of the descendant on a path."""
    found = child(element, *path)
    return found.get(w("val")) if found is not None else None


def number(element: Element | None, *path: str) -> int | None:
    """Return the `w:val` of the descendant on a path as a whole number, None where it is none."""
    try:
        return int(value(element, *path) or "")
    except ValueError:
        return None


def is_on(element: Element | None, *path: str) -> bool:
    """Tell whether the switch on a path is there and not set to off."""
    found = child(element, *path)
    return found is not None and (found.get(w("val")) or "1").lower() not in _OFF


def shown(element: Element) -> Iterator[Element]:
    """Yield the children as a reader of the document sees them: nothing deleted, of alternatives only the first."""
    for one in element:
        if one.tag == _ALTERNATIVES:
            chosen = next(iter(one), None)
            yield from shown(chosen) if chosen is not None else ()
        elif one.tag not in _GONE:
            yield one
