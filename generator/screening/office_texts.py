"""All text of an Office file, by the names of its parts: what stands in it, shown or not, and where its links lead."""

import posixpath
from collections.abc import Iterator, Mapping

from generator.publishing.relations import read_relations
from generator.publishing.tree import attributes, named
from generator.sources.markup import Element, w
from generator.sources.package import Package

_STORIES = {
    "document": "正文",
    "header": "页眉",
    "footer": "页脚",
    "comments": "批注",
    "footnotes": "脚注",
    "endnotes": "尾注",
}
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
_SHEETS = "xl/worksheets/"
_STRINGS = "xl/sharedstrings.xml"


def office_texts(package: Package, roots: Mapping[str, Element]) -> Iterator[tuple[str, str]]:
    """Yield the name in Chinese and the text of every part that has any; a paragraph, a row or a word is a line.

    `roots` are the parts by their paths.

    Raises:
        GongkaiError: a part is broken.
    """
    strings = _strings(roots.get(_STRINGS))
    for path, root in roots.items():
        if path != _STRINGS and not path.startswith(_BESIDE):
            yield from _part_texts(path, root, strings)
    addresses = [address for path in sorted(package.names) for address in _addresses(package, path)]
    if addresses:
        yield "链接", "\n".join(addresses)


def text_of(element: Element) -> str:
    """Return all text within an element of a Word file, shown or not, without that of paragraphs inside it."""
    inside = (one.text or "" if one.tag in _TEXT else text_of(one) for one in element if one.tag != w("p"))
    return "".join(inside)


def _part_texts(path: str, root: Element, strings: list[str]) -> Iterator[tuple[str, str]]:
    folder, file = posixpath.split(path)
    kind = file.removesuffix(".xml").rstrip("0123456789")
    if folder == "word" and kind in _STORIES:
        yield _STORIES[kind], "\n".join(text_of(paragraph) for paragraph in root.iter(w("p")))
    elif path.startswith(_SHEETS):
        yield f"工作表（{file}）", "\n".join([*_rows(root, strings), *_words_beside_rows(root)])
    else:
        words = [text for element in root.iter() if (text := (element.text or "").strip())]
        if words:
            yield f"部件（{path}）", "\n".join(words)
    spoken = [one.value for one in attributes(root, _WORDS) if one.value]
    if spoken:
        yield f"图片说明和提示（{path}）", "\n".join(spoken)


def _strings(root: Element | None) -> list[str]:
    return [_joined(item) for item in root] if root is not None else []


def _joined(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter() if one.tag.endswith("}t"))


def shown_rows(package: Package) -> list[str]:
    """Return the values of the cells of all sheets, a row a line, whether formulas made them or not.

    Raises:
        GongkaiError: a part is broken.
    """
    strings = _strings(package.part(_STRINGS))
    sheets = (
        package.part(path) for path in sorted(package.names) if path.startswith(_SHEETS) and path.endswith(".xml")
    )
    return [row for sheet in sheets if sheet is not None for row in _rows(sheet, strings)]


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
