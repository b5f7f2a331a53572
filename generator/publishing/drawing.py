"""What every part of an Office file may hold: marks of editing sessions, paths of machines, packed copies, charts."""

import re

from generator.publishing.relations import name_is_relation
from generator.publishing.tree import HAS_PATH_SIGNS, Node, attributes, drop, is_machine_path, named, short

_EDITING_MARK = f"starts-with(local-name(), 'rsid') or {named('gfxdata', 'href', 'documentId', 'uid')}"
"""Numbers of editing sessions, and drawings packed a second time into an attribute."""

_FILE_NAME = "local-name()='name' and parent::*[local-name()='cNvPr' or local-name()='docPr']"
"""Pictures are called by the files that they came from."""

_TELLING = frozenset({"w:rsid", "c:pivotSource", "c:externalData", "c:printSettings"})
_OTHER_BOOK = re.compile(r"\[[^\]]*\]")
_SIDES = frozenset("ltrb")


def clean_everywhere(root: Node) -> None:
    """Take out what no part needs."""
    for node in [node for node in root.iter() if short(node.tag) in _TELLING]:
        drop(node)
    for mark in attributes(root, _EDITING_MARK):
        if not name_is_relation(mark.name):
            del mark.node.attrib[mark.name]
    for one in attributes(root, _FILE_NAME):
        one.node.attrib[one.name] = one.node.get("id") or "0"
    for one in attributes(root, HAS_PATH_SIGNS):
        if is_machine_path(one.value):
            one.node.attrib[one.name] = ""


def clean_chart(root: Node) -> None:
    """Let a chart name the cells of its figures without the file that they came from."""
    for node in root.iter():
        if node.text and short(node.tag).rpartition(":")[2] == "f":
            node.text = _OTHER_BOOK.sub("", node.text)


def cut_pictures(root: Node) -> int:
    """Count the pictures of which a part is cut off but still in the file."""
    cuts = (node for node in root.iter() if short(node.tag) == "a:srcRect")
    return sum(any(name in _SIDES and value.strip("-0%") for name, value in cut.attrib.items()) for cut in cuts)
