"""The pages of a PDF file and what they need, object by object: only known entries are taken over."""

import re
from collections import Counter, deque
from collections.abc import Mapping

from generator.errors import GongkaiError
from generator.publishing.pdf_objects import Dictionary, Ref, Stream, Value
from generator.publishing.pdf_pictures import clean_stream
from generator.publishing.removed import COMMENT, EMBEDDED

LAYER, STAMP = "图层", "表单域、印章"

_PAGE = frozenset(
    (
        *(b"/Type", b"/Resources", b"/MediaBox", b"/CropBox", b"/BleedBox", b"/TrimBox", b"/ArtBox", b"/Rotate"),
        *(b"/Contents", b"/Group", b"/UserUnit"),
    )
)
_PICTURE = frozenset(
    (
        *(b"/Type", b"/Subtype", b"/Width", b"/Height", b"/ColorSpace", b"/BitsPerComponent", b"/Intent", b"/Mask"),
        *(b"/ImageMask", b"/Decode", b"/Interpolate", b"/SMask", b"/SMaskInData", b"/Matte", b"/Filter"),
        *(b"/DecodeParms", b"/Length"),
    )
)
_FORM = frozenset(
    (
        *(b"/Type", b"/Subtype", b"/FormType", b"/BBox", b"/Matrix", b"/Resources", b"/Group", b"/Filter"),
        *(b"/DecodeParms", b"/Length"),
    )
)
_KNOWN = {b"/Image": _PICTURE, b"/Form": _FORM}
_PRIVATE = re.compile(rb"/(?:Metadata|PieceInfo|LastModified|AF|OPI|Alternates|Thumb|AA|StructParents?|OC|PTEX\..*|EF)")
_APART = frozenset((b"/Metadata", b"/EmbeddedFile", b"/Filespec", b"/Page", b"/Pages", b"/Catalog", b"/Annot"))
"""Types of objects to which no page may lead."""

_COMMENTS = frozenset(
    (
        *(b"/Text", b"/FreeText", b"/Line", b"/Square", b"/Circle", b"/Polygon", b"/PolyLine", b"/Highlight"),
        *(b"/Underline", b"/Squiggly", b"/StrikeOut", b"/Caret", b"/Ink", b"/Redact"),
    )
)
_ATTACHED = frozenset((b"/FileAttachment", b"/Sound", b"/Movie", b"/Screen", b"/RichMedia", b"/3D"))
_DRAWN = frozenset((b"/Widget", b"/Stamp", b"/Watermark"))
_WEB = re.compile(rb"\((?:https?|mailto):", re.IGNORECASE)
_LINK = (b"/Rect", b"/Border", b"/BS", b"/C", b"/H", b"/QuadPoints", b"/F")
_DRAWING = (b"/Rect", b"/F", b"/AS")
_NULL = b"null"
_CATALOGUE, _TREE = 1, 2


class PdfCleaner:
    """Takes the pages over from the objects of a file; counts what it leaves behind and what stays out of sight."""

    def __init__(self, name: str, objects: Mapping[int, Value], root: int) -> None:
        """Take the file's name for messages, its objects by number, and the number of its catalogue."""
        self._name = name
        self._objects = objects
        self._root = root
        self._numbers: dict[int, int] = {}
        self._next = _TREE + 1
        self._waiting: deque[int] = deque()
        self.removed: Counter[str] = Counter()
        self.concealed: Counter[str] = Counter()

    def clean(self) -> tuple[dict[int, Value], int]:
        """Return the new objects by number, and the number of their catalogue.

        Raises:
            GongkaiError: a picture is broken, or packed in a way that hides what it carries.
        """
        pages = list(self._pages())
        kids: list[Value] = [Ref(_TREE + 1 + index) for index in range(len(pages))]
        new: dict[int, Value] = {
            _CATALOGUE: {b"/Type": b"/Catalog", b"/Pages": Ref(_TREE)},
            _TREE: {b"/Type": b"/Pages", b"/Count": b"%d" % len(pages), b"/Kids": kids},
        }
        self._next += len(pages)
        for number, page in enumerate(pages, _TREE + 1):
            new[number] = self._page(page)
        while self._waiting:
            old = self._waiting.popleft()
            new[self._numbers[old]] = self._value(self._objects[old])
        self.concealed[LAYER] = sum(self._kind(self._objects[old]) == b"/OCG" for old in self._objects)
        return new, _CATALOGUE

    def _pages(self) -> list[Dictionary]:
        catalogue = self._dictionary(Ref(self._root))
        kids = self._seen(self._dictionary(catalogue.get(b"/Pages")).get(b"/Kids"))
        return [self._dictionary(kid) for kid in kids] if isinstance(kids, list) else []

    def _page(self, page: Dictionary) -> Dictionary:
        taken = {name: value for name, value in page.items() if name in _PAGE}
        cleaned = self._dictionary(self._value(taken)) | {b"/Parent": Ref(_TREE)}
        listed = self._seen(page.get(b"/Annots"))
        notes = [self._note(self._dictionary(one)) for one in listed] if isinstance(listed, list) else []
        shown: list[Value] = [note for note in notes if note]
        return cleaned | ({b"/Annots": shown} if shown else {})

    def _note(self, note: Dictionary) -> Dictionary | None:
        """Return what stays of an annotation: a link to the web, or the drawing of a field or a stamp."""
        kind = self._seen(note.get(b"/Subtype"))
        if kind == b"/Link":
            return self._link(note)
        if kind in _DRAWN:
            return self._drawing(note)
        self.removed[COMMENT] += kind in _COMMENTS
        self.removed[EMBEDDED] += kind in _ATTACHED
        return None

    def _link(self, note: Dictionary) -> Dictionary | None:
        address = self._seen(self._dictionary(note.get(b"/A")).get(b"/URI"))
        if not isinstance(address, bytes) or not _WEB.match(_readable(address)):
            return None
        action: Dictionary = {b"/S": b"/URI", b"/URI": address}
        return self._taken(note, _LINK) | {b"/Type": b"/Annot", b"/Subtype": b"/Link", b"/A": action}

    def _drawing(self, note: Dictionary) -> Dictionary | None:
        look = self._dictionary(note.get(b"/AP")).get(b"/N")
        if look is None:
            return None
        self.concealed[STAMP] += 1
        looks: Dictionary = {b"/N": self._value(look)}
        return self._taken(note, _DRAWING) | {b"/Type": b"/Annot", b"/Subtype": b"/Stamp", b"/AP": looks}

    def _taken(self, note: Dictionary, names: tuple[bytes, ...]) -> Dictionary:
        return self._dictionary(self._value({name: note[name] for name in names if name in note}))

    def _value(self, value: Value) -> Value:
        match value:
            case Ref(number):
                return self._reference(number)
            case list():
                return [self._value(one) for one in value]
            case dict():
                taken = {name: self._entry(name, one) for name, one in value.items() if not _PRIVATE.fullmatch(name)}
                return {name: one for name, one in taken.items() if one != _NULL}
            case Stream(head, data):
                return self._stream(head, data)
        return value

    def _entry(self, name: bytes, value: Value) -> Value:
        """Return the value of an entry; what the text's marks refer to is not shown, only their names have to exist."""
        if name == b"/Properties":
            return {mark: {} for mark in self._dictionary(value)}
        return self._value(value)

    def _stream(self, head: Dictionary, data: bytes) -> Stream:
        kind = self._seen(head.get(b"/Subtype"))
        known = _KNOWN.get(kind) if isinstance(kind, bytes) else None
        taken = head
        if kind == b"/Image":
            try:
                taken, data = clean_stream({name: self._seen_filter(name, one) for name, one in head.items()}, data)
            except (ValueError, IndexError) as error:
                raise GongkaiError(f"{self._name}：有图片已损坏或压缩方式特殊，请重新输出为 PDF 后再试") from error
        cleaned = self._value({name: value for name, value in taken.items() if known is None or name in known})
        return Stream(self._dictionary(cleaned), data)

    def _seen_filter(self, name: bytes, value: Value) -> Value:
        return (self._seen(value) or _NULL) if name in {b"/Filter", b"/DecodeParms"} else value

    def _reference(self, old: int) -> Value:
        value = self._objects.get(old)
        if value is None or self._kind(value) in _APART:
            return _NULL
        if old not in self._numbers:
            self._numbers[old] = self._next
            self._next += 1
            self._waiting.append(old)
        return Ref(self._numbers[old])

    def _kind(self, value: Value) -> Value | None:
        head = value.head if isinstance(value, Stream) else value
        return head.get(b"/Type") if isinstance(head, dict) else None

    def _seen(self, value: Value | None) -> Value | None:
        """Return a value itself where it is referred to."""
        return self._objects.get(value.number) if isinstance(value, Ref) else value

    def _dictionary(self, value: Value | None) -> Dictionary:
        seen = self._seen(value)
        return seen if isinstance(seen, dict) else {}


def _readable(text: bytes) -> bytes:
    """Return a text in brackets where it is printed in hexadecimal digits."""
    return b"(%s)" % bytes.fromhex(text[1:-1].decode()) if text.startswith(b"<") else text
