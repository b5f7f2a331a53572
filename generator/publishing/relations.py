"""The relations between the parts of an Office file: what refers to what, under which id."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from generator.publishing.tree import Node, attributes, drop, read_tree, short, write_tree
from generator.sources.package import Package

_IDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_IS_RELATION = " or ".join(f"namespace-uri()='{namespace}'" for namespace in _IDS)
_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_LINK_HOLDERS = frozenset({"w:hyperlink", "a:blip", "v:imagedata", "v:fill", "v:stroke", "x:pageSetup"})
"""Elements that say more than their relation; all others go with it."""

_EMPTY_LISTS = frozenset(
    {"ext", "extLst", "imgProps", "pivotCaches", "externalReferences", "tableParts", "hyperlinks", "slicerList"}
)


@dataclass(frozen=True)
class Relation:
    """One relation: its kind is the last word of its type; `path` is in lower case, empty where it leads outside."""

    key: str
    kind: str
    path: str
    address: str

    @property
    def leads_to_the_web(self) -> bool:
        """Whether this is a link that anybody can follow."""
        return self.kind == "hyperlink" and not self.path and _WEB.match(self.address) is not None


def relations_path(path: str) -> str:
    """Return where the relations of a part stand (of the archive itself: "")."""
    folder, base = posixpath.split(path)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def read_relations(package: Package, path: str) -> dict[str, Relation]:
    """Return the relations of a part by their ids.

    Raises:
        GongkaiError: they are not well-formed XML.
    """
    data = package.read(relations_path(path))
    if data is None:
        return {}
    root = read_tree(f"{package.name}：{relations_path(path)}", data)
    return {relation.key: relation for relation in _relations(package, posixpath.dirname(path), root)}


def write_relations(package: Package, path: str, kept: frozenset[str]) -> bytes | None:
    """Return the relations of a part without those that are not kept, None where none is left."""
    data = package.read(relations_path(path))
    if data is None or not kept:
        return None
    root = read_tree(f"{package.name}：{relations_path(path)}", data)
    for place, element in enumerate(list(root)):
        if _key(place, element) not in kept:
            drop(element)
    return write_tree(root)


def referred(root: Node) -> frozenset[str]:
    """Return the ids that a part mentions."""
    return frozenset(each.value for each in attributes(root, _IS_RELATION))


def forget(root: Node, gone: frozenset[str]) -> None:
    """Take out what a part says about relations that are gone; a link keeps its words."""
    for node, name, value in attributes(root, _IS_RELATION) if gone else ():
        if value not in gone:
            continue
        del node.attrib[name]
        if short(node.tag) not in _LINK_HOLDERS and not any(map(name_is_relation, node.attrib)):
            _drop_with_empty_lists(node)


def name_is_relation(attribute: str) -> bool:
    """Tell whether an attribute holds the id of a relation."""
    return short(attribute).startswith("r:")


def _drop_with_empty_lists(node: Node) -> None:
    parent = node.getparent()
    drop(node)
    if parent is not None and not len(parent) and short(parent.tag).rpartition(":")[2] in _EMPTY_LISTS:
        _drop_with_empty_lists(parent)


def _relations(package: Package, folder: str, root: Node) -> Iterator[Relation]:
    for place, element in enumerate(root):
        kind = (element.get("Type") or "").rpartition("/")[2]
        target = element.get("Target") or ""
        outside = (element.get("TargetMode") or "").lower() == "external"
        path = "" if outside else _path(package, folder, target)
        yield Relation(_key(place, element), kind, path, target)


def _key(place: int, element: Node) -> str:
    """Return the id of a relation; one without, which no part can mention, is known by its place."""
    return element.get("Id") or f"#{place}"


def _path(package: Package, folder: str, target: str) -> str:
    """Return the path of a target; one that is no part's name may be one with %20 for a blank."""
    candidates = [posixpath.normpath(posixpath.join("/", folder, one)).lstrip("/") for one in (target, unquote(target))]
    return next((path.lower() for path in candidates if path.lower() in package.names), candidates[0].lower())
