"""What a page, a style sheet or a script refers to, and whether a browser asks for it by itself."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

Element = Any
"""An element of lxml, which publishes no types."""
_LEADING: Final = frozenset({"a", "area"})
"""Elements whose `href` a reader has to follow."""
_SAYING: Final = frozenset(
    {"alternate", "author", "bookmark", "canonical", "help", "license", "me", "next", "prev", "search"}
)
"""What a `<link>` may say of an address without a browser asking for it."""
_NO_SCRIPT: Final = frozenset({"application/json", "application/ld+json", "text/template"})
_STYLE_URL: Final = re.compile(r"url\(\s*([\"']?)(.*?)\1\s*\)|@import\s+([\"'])(.*?)\3", re.IGNORECASE | re.DOTALL)
_STYLE_REMARK: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPT_URL: Final = re.compile(r"[\"'`]\s*((?:(?:https?|wss?|ftp):)?//[^\s\"'`]*)")
_MODULE: Final = re.compile(r"(?:\bfrom|\bimport)\s*\(?\s*[\"'](\.{1,2}/[^\"']+)[\"']")
_NO_HOST: Final = frozenset({"www.w3.org", "example.com"})
"""In scripts: the names of XML's vocabularies, and the host that nobody has (RFC 2606); Pagefind parses with it."""


class Reference(NamedTuple):
    """An address as it is written, and whether a browser asks for it without the reader's doing."""

    address: str
    loads: bool


def is_elsewhere(address: str) -> bool:
    """Tell whether an address names a host, in any way that browsers understand."""
    parts = urlsplit(address.strip().replace("\\", "/"))
    return bool(parts.netloc) or parts.scheme in {"http", "https", "ws", "wss", "ftp"}


def is_inside(address: str) -> bool:
    """Tell whether an address is one of the site's own: it names neither a host nor a scheme."""
    parts = urlsplit(address.strip().replace("\\", "/"))
    return not parts.netloc and not parts.scheme


def of_page(root: Element) -> Iterator[Reference]:
    """Yield what a page refers to."""
    for element in root.iter():
        if isinstance(element.tag, str):
            yield from _of_element(element)


def of_style(text: str) -> Iterator[Reference]:
    """Yield what a style sheet refers to."""
    for found in _STYLE_URL.finditer(_STYLE_REMARK.sub("", text)):
        yield Reference(found[2] if found[2] is not None else found[4], loads=True)


def of_script(text: str) -> Iterator[Reference]:
    """Yield the modules that a script imports, and every address of a host in it, whatever is done with that."""
    for found in _MODULE.finditer(text):
        yield Reference(found[1], loads=True)
    for found in _SCRIPT_URL.finditer(text):
        host = urlsplit(found[1]).netloc.partition("$")[0]
        if host and host not in _NO_HOST:
            yield Reference(found[1], loads=True)


def _of_element(element: Element) -> Iterator[Reference]:
    tag = str(element.tag).rpartition("}")[2].lower()
    for name, value in element.items():
        match name.rpartition("}")[2].rpartition(":")[2]:
            case "href" if tag != "base":
                yield Reference(value, loads=_loads(tag, element))
            case "src" | "poster" | "background" | "ping" | "action" | "formaction":
                yield Reference(value, loads=True)
            case "data" if tag == "object":
                yield Reference(value, loads=True)
            case "srcset" | "imagesrcset":
                yield from (Reference(each.split()[0], loads=True) for each in value.split(",") if each.strip())
            case "style":
                yield from of_style(value)
            case event if event.startswith("on"):
                yield from of_script(value)
    yield from _of_text(tag, element)


def _of_text(tag: str, element: Element) -> Iterator[Reference]:
    """Yield what stands in an element's text, and where a `<meta>` sends the reader."""
    if tag == "style":
        yield from of_style(element.text or "")
    if tag == "script" and element.get("type") not in _NO_SCRIPT:
        yield from of_script(element.text or "")
    if tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        yield Reference((element.get("content") or "").partition("=")[2].strip("'\" "), loads=True)


def _loads(tag: str, element: Element) -> bool:
    if tag == "link":
        return not set((element.get("rel") or "").lower().split()) <= _SAYING
    return tag not in _LEADING
