"""What an Office file holds beside its visible text: properties, comments, tracked changes, hidden text."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from generator.sources.markup import Element, is_on, w
from generator.sources.package import Package, open_package

_PARTS = {
    "document": "正文",
    "header": "页眉",
    "footer": "页脚",
    "comments": "批注",
    "footnotes": "脚注",
    "endnotes": "尾注",
}
_TEXT = {w("t"), w("delText"), w("instrText")}
_CHANGES = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))
_PROPERTIES = {"creator": "作者", "lastModifiedBy": "最后修改人", "Company": "单位", "Manager": "经理"}


@dataclass(frozen=True)
class OfficeFile:
    """The texts of the parts by their names in Chinese, deleted and hidden text included; and what to clear.

    `properties` are the properties that name a person or an organisation; the rest are numbers of places.
    """

    texts: tuple[tuple[str, str], ...]
    properties: tuple[tuple[str, str], ...]
    comments: int
    changes: int
    hidden: int


def read_office_file(name: str, data: bytes) -> OfficeFile:
    """Look through a .docx or .xlsx file.

    Raises:
        GongkaiError: it cannot be opened.
    """
    package = open_package(name, data)
    parts = tuple(_parts(package))
    roots = [root for _, root in parts]
    return OfficeFile(
        tuple((name, "\n".join(_paragraphs(root))) for name, root in parts),
        tuple(_properties(package)),
        _number(roots, w("comment")),
        _number(roots, *_CHANGES),
        sum(is_on(run, "rPr", "vanish") and bool(_text(run).strip()) for root in roots for run in root.iter(w("r"))),
    )


def _parts(package: Package) -> Iterator[tuple[str, Element]]:
    for path in sorted(package.names):
        folder, file = posixpath.split(path)
        kind = file.removesuffix(".xml").rstrip("0123456789")
        root = package.part(path) if folder == "word" and kind in _PARTS else None
        if root is not None:
            yield _PARTS[kind], root


def _paragraphs(root: Element) -> Iterator[str]:
    """Yield the text of every paragraph; that of a text box stands for itself."""
    yield from (_text(paragraph) for paragraph in root.iter(w("p")))


def _text(element: Element) -> str:
    """Return all text within an element, shown or not, without that of paragraphs inside it."""
    inside = (one.text or "" if one.tag in _TEXT else _text(one) for one in element if one.tag != w("p"))
    return "".join(inside)


def _number(roots: list[Element], *tags: str) -> int:
    return sum(1 for root in roots for _ in root.iter(*tags))


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    for path in ("docProps/core.xml", "docProps/app.xml"):
        root = package.part(path)
        for one in root if root is not None else ():
            name, text = _PROPERTIES.get(one.tag.rpartition("}")[2]), (one.text or "").strip()
            if name and text:
                yield name, text
