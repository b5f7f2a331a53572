"""What an Office file says anywhere, and what it carries that nobody is meant to see."""

from dataclasses import dataclass

from generator.publishing.properties import properties
from generator.screening.office_texts import office_texts, text_of, xml_parts
from generator.sources.markup import Element, is_on, w
from generator.sources.package import open_package

_CHANGES = frozenset(
    w(name)
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange"),
        *("tblGridChange", "tblPrExChange", "tcPrChange", "trPrChange", "numberingChange", "cellIns", "cellDel"),
    )
)
_AUTHOR, _COMMENT, _RUN = w("author"), w("comment"), w("r")
_COMMENTS = frozenset({"comment", "threadedComment"})
_NOT_SHOWN = ("docprops/", "customxml/", "docmetadata/", "word/embeddings/", "xl/embeddings/", "xl/externallinks/")


@dataclass(frozen=True)
class OfficeFile:
    """The texts of the parts by their names in Chinese, deleted and hidden text included; and what to clear.

    `properties` are the properties that name a person or an organisation, `parts` those that no program shows as part
    of the document; the rest are numbers of places.
    """

    texts: tuple[tuple[str, str], ...]
    properties: tuple[tuple[str, str], ...]
    comments: int
    changes: int
    hidden: int
    parts: int

    @property
    def carries_more(self) -> bool:
        """Whether there is anything beside what is shown."""
        return any((self.properties, self.comments, self.changes, self.hidden, self.parts))


def read_office_file(name: str, data: bytes) -> OfficeFile:
    """Look through a .docx or .xlsx file.

    Raises:
        GongkaiError: it cannot be opened, or a part of it is broken.
    """
    package = open_package(name, data)
    roots = xml_parts(package)
    elements = [element for root in roots.values() for element in root.iter()]
    return OfficeFile(
        tuple(office_texts(package, roots)),
        tuple(properties(package)),
        sum(element.tag.rpartition("}")[2] in _COMMENTS for element in elements),
        sum(_is_change(element) for element in elements),
        sum(element.tag == _RUN and _is_hidden(element) for element in elements),
        sum(path.startswith(_NOT_SHOWN) for path in package.names),
    )


def _is_change(element: Element) -> bool:
    """Tell whether an element marks a change, or says who made one."""
    return element.tag in _CHANGES or (element.tag != _COMMENT and element.get(_AUTHOR) is not None)


def _is_hidden(run: Element) -> bool:
    return is_on(run, "rPr", "vanish") and bool(text_of(run).strip())
