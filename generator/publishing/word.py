"""Word files (.docx) as their last reader sees them: no properties, comments, tracked changes or hidden text."""

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
from generator.publishing.tree import Node, drop, short
from generator.publishing.word_settings import clean_settings
from generator.publishing.word_story import clean_story
from generator.sources.markup import RESAVE
from generator.sources.package import Package, open_package

_EMBEDDED_TEXT = frozenset({"w:altChunk", "w:subDoc"})
_WITH_HISTORY = frozenset({"officeDocument", "header", "footer", "footnotes", "endnotes", "styles", "numbering"})
_NOTES = {"footnotes": ("footnote", "footnoteReference"), "endnotes": ("endnote", "endnoteReference")}
_EMBEDDINGS = frozenset({"oleObject", "package", "control"})
CUT_PICTURE = "裁剪过的图片"


def clean_word(name: str, data: bytes) -> PublicCopy:
    """Return the public copy of a Word file: it shows the same, tracked changes as if accepted.

    Raises:
        GongkaiError: the file is broken, encrypted, of another kind, unsafe, or holds what cannot be cleaned.
    """
    package = open_package(name, data)
    cleaner = _WordCleaner(name)
    copied = copy_package(package, cleaner)
    cleaner.removed[COMMENT] += _comments(package, copied.left_out)
    cleaner.removed[EMBEDDED] += sum(one.kind in _EMBEDDINGS for one in copied.left_out)
    removed = Removed.of(properties(package), cleaner.removed)
    return PublicCopy(copied.data, removed, counted(cleaner.concealed, (CUT_PICTURE,)))


@dataclass
class _WordCleaner:
    """Cleans the parts of one Word file; notes come late, when the references to them are known."""

    roots: ClassVar[dict[str, str]] = {
        "officeDocument": "document",
        "header": "hdr",
        "footer": "ftr",
        "footnotes": "footnotes",
        "endnotes": "endnotes",
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
        "fontTable": "fonts",
        "theme": "theme",
        "themeOverride": "themeOverride",
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
            *("footnotes", "endnotes", "styles", "numbering", "settings", "fontTable", "theme"),
            *("themeOverride", "chartStyle", "chartColorStyle", "diagramDrawing"),
        }
    )
    late: ClassVar[frozenset[str]] = frozenset(_NOTES)

    name: str
    removed: Counter[str] = field(default_factory=Counter)
    concealed: Counter[str] = field(default_factory=Counter)
    mentioned: set[tuple[str, str | None]] = field(default_factory=set)

    def clean(self, kind: str, root: Node) -> None:
        """Take out of a part what is not to be published."""
        if kind in _NOTES:
            self._drop_lost_notes(root, *_NOTES[kind])
        if kind in _WITH_HISTORY:
            self._refuse_embedded_text(root)
            clean_story(root, self.removed)
            self._note_references(root)
        elif kind == "settings":
            clean_settings(root)
        elif kind == "chart":
            clean_chart(root)
        clean_everywhere(root)
        self.concealed[CUT_PICTURE] += cut_pictures(root)

    def _refuse_embedded_text(self, root: Node) -> None:
        if any(short(node.tag) in _EMBEDDED_TEXT for node in root.iter()):
            raise GongkaiError(f"{self.name}：嵌有别的文档，无法制作公开副本。{RESAVE}，嵌入的内容会并入正文")

    def _note_references(self, root: Node) -> None:
        for node in root.iter():
            name = short(node.tag)
            if name in {"w:footnoteReference", "w:endnoteReference"}:
                self.mentioned.add((name.removeprefix("w:"), _id(node)))

    def _drop_lost_notes(self, root: Node, note: str, reference: str) -> None:
        """Take out the notes whose reference was deleted; those with a type are the lines that divide them."""
        for node in list(root):
            separates = any(short(name) == "w:type" and value != "normal" for name, value in node.attrib.items())
            if short(node.tag) == f"w:{note}" and not separates and (reference, _id(node)) not in self.mentioned:
                drop(node)


def _id(node: Node) -> str | None:
    return next((value for name, value in node.attrib.items() if short(name) == "w:id"), None)


def _comments(package: Package, left_out: tuple[Relation, ...]) -> int:
    roots = (package.part(one.path) for one in left_out if one.kind == "comments")
    return sum(short(each.tag) == "w:comment" for root in roots if root is not None for each in root)
