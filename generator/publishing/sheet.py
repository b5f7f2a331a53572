"""Excel files (.xlsx) as they show themselves: no properties, comments, links to other books or traces of work."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import ClassVar

from generator.errors import GongkaiError
from generator.publishing.drawing import clean_chart, clean_everywhere, cut_pictures
from generator.publishing.package_copy import copy_package
from generator.publishing.properties import properties
from generator.publishing.public_copy import PublicCopy
from generator.publishing.relations import Relation
from generator.publishing.removed import COMMENT, EMBEDDED, Removed, counted
from generator.publishing.tree import Node, drop, is_machine_path, short
from generator.sources.package import Package, open_package

HIDDEN_SHEET, HIDDEN_LINES, CUT_PICTURE = "隐藏的工作表", "隐藏的行或列", "裁剪过的图片"
_EMBEDDINGS = frozenset({"oleObject", "package", "control"})
_MACRO_SHEETS = frozenset({"xlMacrosheet", "xlIntlMacrosheet", "dialogsheet"})
_COMMENTS = {"comments": "comment", "threadedComment": "threadedComment"}
_OF_WORK = frozenset(
    {
        *("x:fileSharing", "x:fileRecoveryPr", "x:workbookProtection", "x:customWorkbookViews", "x:webPublishing"),
        *("x:webPublishObjects", "x:functionGroups", "x:smartTagPr", "x:smartTagTypes", "x:oleSize"),
        *("x:sheetProtection", "x:protectedRanges", "x:scenarios", "x:customSheetViews", "x:legacyDrawing"),
        *("x:legacyDrawingHF", "x:oleObjects", "x:controls", "x:webPublishItems", "x:smartTags"),
        *("x:customProperties", "x:cellWatches", "x:xmlColumnPr", "?:absPath", "?:revisionPtr"),
    }
)
_NOTES = frozenset(
    {"comment", "description", "help", "statusBar", "connectionId", "queryTableFieldId", "tableType", "vm"}
)
"""Attributes in which people write notes, or that lead to parts which are not copied."""

_OTHER_BOOK = re.compile(r"\[\d+\]")


def clean_sheet(name: str, data: bytes) -> PublicCopy:
    """Return the public copy of an Excel file; hidden sheets, rows and columns stay, because figures depend on them.

    Raises:
        GongkaiError: the file is broken, encrypted, of another kind, unsafe, or holds what cannot be cleaned.
    """
    package = open_package(name, data)
    cleaner = _SheetCleaner(name)
    copied = copy_package(package, cleaner)
    if any(one.kind in _MACRO_SHEETS for one in copied.left_out):
        raise GongkaiError(f"{name}：含有宏表或对话框表，无法制作公开副本。请用 Excel 或 WPS 删除后另存为 .xlsx")
    cleaner.removed[COMMENT] += max(_count(package, copied.left_out, *kind) for kind in _COMMENTS.items())
    cleaner.removed[EMBEDDED] += sum(one.kind in _EMBEDDINGS for one in copied.left_out)
    removed = Removed.of(properties(package), cleaner.removed)
    return PublicCopy(copied.data, removed, counted(cleaner.concealed, (HIDDEN_SHEET, HIDDEN_LINES, CUT_PICTURE)))


@dataclass
class _SheetCleaner:
    """Cleans the parts of one Excel file; the texts come late, when it is known which of them a cell shows."""

    roots: ClassVar[dict[str, str]] = {
        "officeDocument": "workbook",
        "worksheet": "worksheet",
        "chartsheet": "chartsheet",
        "sharedStrings": "sst",
        "sheetMetadata": "metadata",
        "styles": "styleSheet",
        "theme": "theme",
        "themeOverride": "themeOverride",
        "drawing": "wsDr",
        "table": "table",
        "chart": "chartSpace",
        "chartUserShapes": "userShapes",
        "chartStyle": "chartStyle",
        "chartColorStyle": "colorStyle",
        "diagramData": "dataModel",
        "diagramLayout": "layoutDef",
        "diagramQuickStyle": "styleDef",
        "diagramColors": "colorsDef",
        "diagramDrawing": "drawing",
    }
    implied: ClassVar[frozenset[str]] = frozenset(
        {
            *("sharedStrings", "sheetMetadata", "styles", "theme", "themeOverride", "chartStyle", "chartColorStyle"),
            "diagramDrawing",
        }
    )
    late: ClassVar[frozenset[str]] = frozenset({"sharedStrings"})

    name: str
    removed: Counter[str] = field(default_factory=Counter)
    concealed: Counter[str] = field(default_factory=Counter)
    shown_texts: set[str] = field(default_factory=set)

    def clean(self, kind: str, root: Node) -> None:
        """Take out of a part what is not to be published."""
        if kind == "officeDocument":
            self._clean_book(root)
        elif kind == "worksheet":
            self._clean_worksheet(root)
        elif kind == "sharedStrings":
            self._forget_texts(root)
        elif kind == "chart":
            clean_chart(root)
        _drop_work(root)
        clean_everywhere(root)
        self.concealed[CUT_PICTURE] += cut_pictures(root)

    def _clean_book(self, root: Node) -> None:
        for node in list(root.iter()):
            match short(node.tag):
                case "x:sheet":
                    self.concealed[HIDDEN_SHEET] += node.get("state") in {"hidden", "veryHidden"}
                case "x:definedName" if _OTHER_BOOK.search(node.text or ""):
                    drop(node)
                case "x:extLst":
                    drop(node)

    def _clean_worksheet(self, root: Node) -> None:
        for node in root.iter():
            name = short(node.tag)
            if name in {"x:row", "x:col"}:
                self.concealed[HIDDEN_LINES] += node.get("hidden") in {"1", "true"}
            elif name == "x:c" and node.get("t") == "s":
                self.shown_texts.update((one.text or "").strip() for one in node if short(one.tag) == "x:v")
        _drop_links_to_books(root)

    def _forget_texts(self, root: Node) -> None:
        """Empty the texts that no cell shows any more; their places in the list stay."""
        texts = [one for one in root if short(one.tag) == "x:si"]
        for place, text in enumerate(texts):
            if str(place) not in self.shown_texts:
                for child in list(text):
                    drop(child)


def _drop_work(root: Node) -> None:
    for node in list(root.iter()):
        name = short(node.tag)
        if name in _OF_WORK:
            drop(node)
        elif name.startswith("x:"):
            for attribute in [attribute for attribute in node.attrib if attribute in _NOTES]:
                del node.attrib[attribute]


def _drop_links_to_books(root: Node) -> None:
    """Keep of formulas that reach into other books only their results; a formula shared by cells goes from all."""
    formulas = [node for node in root.iter() if short(node.tag) == "x:f"]
    linked = {id(node) for node in formulas if _leads_outside(node.text or "")}
    shared = {node.get("si") for node in formulas if id(node) in linked and node.get("t") == "shared"}
    for node in formulas:
        if id(node) in linked or (node.get("t") == "shared" and node.get("si") in shared):
            drop(node)


def _leads_outside(formula: str) -> bool:
    return _OTHER_BOOK.search(formula) is not None or is_machine_path(formula)


def _count(package: Package, left_out: tuple[Relation, ...], kind: str, name: str) -> int:
    roots = (package.part(one.path) for one in left_out if one.kind == kind)
    return sum(one.tag.rpartition("}")[2] == name for root in roots if root is not None for one in root.iter())
