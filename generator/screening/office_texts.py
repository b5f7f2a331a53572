"""All text of an Office file, by the names of its parts: what stands in it, shown or not, and where its links lead."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping

from generator.publishing.relations import read_relations
from generator.publishing.tree import attributes, named
from generator.sources.markup import Element, w
from generator.sources.package import Package

_STORIES = {
    w("document"): "正文",
    w("hdr"): "页眉",
    w("ftr"): "页脚",
    w("comments"): "批注",
    w("footnotes"): "脚注",
    w("endnotes"): "尾注",
}
"""The parts with paragraphs, by the names of their roots: where a part lies is its program's choice."""

_SHEET, _STRINGS = "}worksheet", "}sst"
_TEXT = {w("t"), w("delText"), w("instrText"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
_SPOKEN = named(
    *("descr", "title", "alt", "tooltip", "display", "string", "prompt", "promptTitle", "error", "errorTitle", "instr")
)
_NAMES = " or ".join(
    f"parent::*[local-name()='{one}']" for one in ("sheet", "definedName", "table", "tableColumn", "bookmarkStart")
)
_WORDS = (
    f"{_SPOKEN} or (local-name()='name' and ({_NAMES})) or (local-name()='val' and parent::*[local-name()='lvlText'])"
)
"""Attributes that hold words: descriptions of pictures, hints, lettering, field codes, names, numbers of lists."""

_BESIDE = ("docprops/", "customxml/", "[content_types]")


def xml_parts(package: Package) -> dict[str, Element]:
    """Return the root elements of all XML parts by their paths, in the order of these.

    Raises:
        GongkaiError: a part is broken.
    """
    paths = [path for path in sorted(package.names) if path.endswith(".xml")]
    return {path: root for path in paths if (root := package.part(path)) is not None}


def office_texts(package: Package, roots: Mapping[str, Element]) -> Iterator[tuple[str, str]]:
    """Yield the name in Chinese and the text of every part that has any; a paragraph, a row or a word is a line.

    `roots` are the parts by their paths.

    Raises:
        GongkaiError: a part is broken.
    """
    strings = _strings(roots.values())
    for path, root in roots.items():
        if not root.tag.endswith(_STRINGS) and not path.startswith(_BESIDE):
            yield from _part_texts(path, root, strings)
    addresses = [address for path in sorted(package.names) for address in _addresses(package, path)]
    if addresses:
        yield "链接", "\n".join(addresses)


def text_of(element: Element) -> str:
    """Return all text within an element of a Word file, shown or not, without that of paragraphs inside it."""
    inside = (one.text or "" if one.tag in _TEXT else text_of(one) for one in element if one.tag != w("p"))
    return "".join(inside)


def _part_texts(path: str, root: Element, strings: list[str]) -> Iterator[tuple[str, str]]:
    if root.tag in _STORIES:
        yield _STORIES[root.tag], "\n".join(text_of(paragraph) for paragraph in root.iter(w("p")))
    elif root.tag.endswith(_SHEET):
        yield f"工作表（{posixpath.basename(path)}）", "\n".join([*_rows(root, strings), *_words_beside_rows(root)])
    else:
        words = [text for element in root.iter() if (text := (element.text or "").strip())]
        if words:
            yield f"部件（{path}）", "\n".join(words)
    spoken = [one.value for one in attributes(root, _WORDS) if one.value]
    if spoken:
        yield f"图片说明和提示（{path}）", "\n".join(spoken)


def _strings(roots: Iterable[Element]) -> list[str]:
    return [_joined(item) for root in roots if root.tag.endswith(_STRINGS) for item in root]


def _joined(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter() if one.tag.endswith("}t"))


def shown_rows(package: Package) -> list[str]:
    """Return the values of the cells of all sheets, a row a line, whether formulas made them or not.

    Raises:
        GongkaiError: a part is broken.
    """
    roots = xml_parts(package).values()
    strings = _strings(roots)
    return [row for root in roots if root.tag.endswith(_SHEET) for row in _rows(root, strings)]


def _rows(root: Element, strings: list[str]) -> Iterator[str]:
    for row in (one for one in root.iter() if one.tag.endswith("}row")):
        yield "\t".join(_cell(cell, strings) for cell in row if cell.tag.endswith("}c"))


def _cell(cell: Element, strings: list[str]) -> str:
    value = next((one.text or "" for one in cell if one.tag.endswith("}v")), "")
    if cell.get("t") == "s" and value.strip().isdecimal() and int(value) < len(strings):
        return strings[int(value)]
    return value or _joined(cell)


def _words_beside_rows(root: Element) -> Iterator[str]:
    """Yield formulas with words in them, and what stands outside of the cells: headers, conditions, choices."""
    for one in root.iter():
        text = (one.text or "").strip()
        if text and (one.tag.endswith("}f") and '"' in text):
            yield text
    others = (one for part in root if not part.tag.endswith("}sheetData") for one in part.iter())
    yield from (text for one in others if (text := (one.text or "").strip()))


def _addresses(package: Package, path: str) -> Iterator[str]:
    if not path.endswith(".rels"):
        return
    folder, base = posixpath.split(path)
    owner = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
    yield from (one.address for one in read_relations(package, owner).values() if not one.path)
