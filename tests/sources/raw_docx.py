"""Word files made by hand, part by part, for what no library writes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from generator.sources.docx import read_docx
from generator.sources.source import Source

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(root: str, content: str) -> bytes:
    """Return a part with the usual namespaces."""
    return f"<w:{root} {_NAMESPACES}>{content}</w:{root}>".encode()


def relations(targets: dict[str, str]) -> bytes:
    """Return a part that names other parts by their kind."""
    items = "".join(f'<Relationship Type="{_KIND}/{kind}" Target="{path}"/>' for kind, path in targets.items())
    return f'<Relationships xmlns="{_RELATIONS}">{items}</Relationships>'.encode()


def pack(members: dict[str, bytes]) -> bytes:
    """Return a zip archive."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def raw_docx(body: str, **parts: str) -> bytes:
    """Return a Word file with a body and the parts styles, numbering, footnotes, endnotes."""
    members = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}),
    }
    return pack(members | {f"word/{kind}.xml": part(kind, content) for kind, content in parts.items()})


def source(body: str, **parts: str) -> Source:
    """Read the Word file with this body."""
    return read_docx("报告.docx", "", raw_docx(body, **parts))


def lines(body: str, **parts: str) -> list[str]:
    """Return the lines of the Word file with this body."""
    return list(source(body, **parts).lines)


def run(text: str) -> str:
    """Return a run."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph of plain text or of runs."""
    runs = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"
