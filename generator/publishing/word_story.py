"""The text of a Word file without its history: changes accepted, comments and hidden words gone, wrappers opened."""

from collections import Counter
from collections.abc import Iterator

from generator.publishing.removed import CHANGE, HIDDEN
from generator.publishing.tree import Node, drop, short, unwrap
from generator.publishing.word_fields import forget_paths

_DELETED = frozenset({"w:del", "w:moveFrom", "w14:conflictDel"})
_INSERTED = frozenset({"w:ins", "w:moveTo", "w14:conflictIns"})
_FORMER = frozenset(
    {
        *("w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblGridChange", "w:tblPrExChange"),
        *("w:tcPrChange", "w:trPrChange", "w:numberingChange", "w:cellIns", "w:cellDel", "w:cellMerge"),
    }
)
"""Settings as they were before a change."""

_MARKS = frozenset(
    {
        *("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:annotationRef", "w:proofErr"),
        *("w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd"),
        *("w:customXmlInsRangeStart", "w:customXmlInsRangeEnd", "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd"),
        *("w:customXmlMoveFromRangeStart", "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart"),
        *("w:customXmlMoveToRangeEnd", "w14:customXmlConflictInsRangeStart", "w14:customXmlConflictInsRangeEnd"),
        *("w14:customXmlConflictDelRangeStart", "w14:customXmlConflictDelRangeEnd", "w:permStart", "w:permEnd"),
        *("w:helpText", "w:statusText", "w:entryMacro", "w:exitMacro"),
    }
)
"""Ends of comments, changes and areas that only some may edit; hints and macros of form fields."""

_WRAPPERS = frozenset({"w:smartTag", "w:customXml", "w:sdt", "w:sdtContent"})
_WRAPPERS_SETTINGS = frozenset({"w:smartTagPr", "w:customXmlPr", "w:sdtPr", "w:sdtEndPr"})
_GONE = _DELETED | _FORMER | _MARKS | _WRAPPERS_SETTINGS
_OPENED = _INSERTED | _WRAPPERS
_COUNTED = _DELETED | _INSERTED | _FORMER

_SHOWING = frozenset(
    {
        *("w:t", "m:t", "w:sym", "w:tab", "w:ptab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen"),
        *("w:drawing", "w:pict", "w:object", "w:fldChar", "w:footnoteReference", "w:endnoteReference"),
    }
)
_STAY_IN_HIDDEN_RUNS = frozenset({"w:rPr", "w:fldChar", "w:footnoteReference", "w:endnoteReference"})
"""A field needs its beginning and its end; a note is read wherever its sign stands."""

_BLOCKS = frozenset({"w:p", "w:tbl"})
_OFF = frozenset({"0", "false", "off", "none"})


def clean_story(root: Node, removed: Counter[str]) -> None:
    """Change a text into what its last reader sees, and count in `removed` what is gone.

    Tracked changes are accepted. A paragraph goes when its mark is deleted and nothing in it is left; where something
    is left, it stays a paragraph of its own, as the importer reads it.
    """
    forget_paths(root)
    ended = [node for node in root.iter() if short(node.tag) == "w:p" and _mark_is_deleted(node)]
    _drop_rows(root, removed)
    for node in list(root.iter()):
        name = short(node.tag)
        if name in _COUNTED:
            removed[CHANGE] += 1
        if name in _GONE:
            drop(node)
        elif name in _OPENED:
            unwrap(node)
    _drop_hidden(root, removed)
    for paragraph in ended:
        if not any(short(node.tag) in _SHOWING for node in paragraph.iter() if not _is_setting(node)):
            _drop_paragraph(paragraph)


def _children(node: Node, name: str) -> Iterator[Node]:
    return (child for child in node if short(child.tag) == name)


def _mark_is_deleted(paragraph: Node) -> bool:
    marks = (mark for settings in _children(paragraph, "w:pPr") for mark in _children(settings, "w:rPr"))
    return any(short(one.tag) in _DELETED for mark in marks for one in mark)


def _drop_rows(root: Node, removed: Counter[str]) -> None:
    """Take out the deleted rows of tables, and tables without rows."""
    for row in [node for node in root.iter() if short(node.tag) == "w:tr"]:
        if any(short(one.tag) == "w:del" for settings in _children(row, "w:trPr") for one in settings):
            removed[CHANGE] += 1
            table = row.getparent()
            drop(row)
            if table is not None and short(table.tag) == "w:tbl" and not _has(table, "w:tr"):
                drop(table)


def _has(node: Node, name: str) -> bool:
    return any(short(one.tag) == name for one in node.iter())


def _drop_hidden(root: Node, removed: Counter[str]) -> None:
    for run in [node for node in root.iter() if short(node.tag) in {"w:r", "m:r"} and _is_hidden(node)]:
        removed[HIDDEN] += any(one.text and one.text.strip() for one in run.iter() if short(one.tag) != "w:fldChar")
        for child in list(run):
            if short(child.tag) not in _STAY_IN_HIDDEN_RUNS:
                drop(child)


def _is_hidden(run: Node) -> bool:
    switches = (switch for settings in _children(run, "w:rPr") for switch in _children(settings, "w:vanish"))
    return any(_value(switch).lower() not in _OFF for switch in switches)


def _value(node: Node) -> str:
    return next((value for name, value in node.attrib.items() if short(name) == "w:val"), "1") or "1"


def _is_setting(node: Node) -> bool:
    """Tell whether a tab is a tab stop among the settings, not one in the text."""
    parent = node.getparent()
    return parent is not None and short(parent.tag) == "w:tabs"


def _drop_paragraph(paragraph: Node) -> None:
    """Take a paragraph out; the last one of a cell, a box or a note is emptied, because these end with one."""
    following = paragraph.getnext()
    while following is not None and short(following.tag) not in _BLOCKS:
        following = following.getnext()
    parent = paragraph.getparent()
    if following is not None or parent is None or short(parent.tag) == "w:body":
        drop(paragraph)
        return
    for child in list(paragraph):
        drop(child)
