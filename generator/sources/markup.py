"""XML of Office files: parsed without entities or network, and asked for values that may be missing or wrong."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Protocol, cast

from lxml import etree  # type: ignore[import-untyped]  # lxml publishes no types; Element below is what is used of it

from generator.errors import GongkaiError
from generator.sources.limits import MOST_TAGS

RESAVE = "请用 Word 或 WPS 打开后另存为 .docx 再导入"
"""What helps against nearly every defect of a file: Word repairs it, or says itself why it cannot."""

RESAVE_SHEETS = "请用 Excel 或 WPS 打开后另存为 .xlsx 再导入"

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = re.compile(
    rb"http://purl\.oclc\.org/ooxml/(wordprocessingml/|spreadsheetml/|officeDocument/)(main|math|relationships)"
)
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

    @property
    def tail(self) -> str | None:
        """The text behind the element, up to the next one."""

    def get(self, key: str) -> str | None:
        """Return an attribute."""

    def __iter__(self) -> Iterator["Element"]:
        """Yield the children."""

    def getparent(self) -> "Element | None":
        """Return the element around this one."""

    def iter(self, *tags: str) -> Iterator["Element"]:
        """Yield the descendants of these names, at any depth."""


def w(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{WORD}}}{name}"


_GONE = {w("del"), w("moveFrom")}
_ALTERNATIVES = f"{_COMPATIBILITY}AlternateContent"


def parse(place: str, data: bytes, remedy: str = RESAVE) -> Element:
    """Parse a part; the namespaces of “Strict Open XML” are read as the usual ones.

    Raises:
        GongkaiError: the part is not well-formed, holds too much, or defines entities, which no Office program writes.
    """
    return parse_exactly(place, _STRICT.sub(_USUAL, data), remedy)


def parse_exactly(place: str, data: bytes, remedy: str = RESAVE) -> Element:
    """Parse a part with the namespaces that it has.

    Raises:
        GongkaiError: the part is not well-formed, holds too much, or defines entities, which no Office program writes.
    """
    _refuse_entities(place, data, remedy)
    if data.count(b"<") > MOST_TAGS:
        raise GongkaiError(f"{place} 内容过多，不予读取。请按项目拆分成几个文件。{remedy}")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return cast("Element", etree.fromstring(data, parser))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise GongkaiError(f"{place} {_fault(error)}。{remedy}") from error


def _fault(error: Exception) -> str:
    """Return what is wrong with a part, and where."""
    if "Excessive depth" in str(error):
        return "里的元素一层套一层，层数多得异常，不予读取"
    line, column = getattr(error, "position", None) or (0, 0)
    return f"已损坏（XML 第 {line} 行第 {column} 个字符处有错）" if line else "已损坏，不是 XML"


def stream(place: str, data: bytes, remedy: str, *names: str) -> Iterator[tuple[str, Element]]:
    """Yield ("start" or "end", element) for the elements of these full names, and forget the last of them as it ends.

    Raises:
        GongkaiError: the part is not well-formed, or defines entities.
    """
    _refuse_entities(place, data, remedy)
    safe = {"resolve_entities": False, "no_network": True, "remove_comments": True, "remove_pis": True}
    try:
        for event, one in etree.iterparse(BytesIO(_STRICT.sub(_USUAL, data)), ("start", "end"), tag=names, **safe):
            yield event, cast("Element", one)
            if event == "end" and one.tag == names[-1]:
                one.clear()
                while one.getprevious() is not None:
                    del one.getparent()[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        raise GongkaiError(f"{place} {_fault(error)}。{remedy}") from error


def _refuse_entities(place: str, data: bytes, remedy: str) -> None:
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise GongkaiError(f"{place} 含有 DTD 实体定义，可能不安全，不予读取。{remedy}")


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
