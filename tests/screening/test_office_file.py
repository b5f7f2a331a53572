"""What Word files carry along unseen."""

from generator.screening.office_file import read_office_file
from tests.sources.raw_docx import pack, paragraph, part, relations, run

_CORE = (
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    b' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>x</dc:creator><dc:title>t</dc:title>'
    b"<cp:lastModifiedBy> </cp:lastModifiedBy></cp:coreProperties>"
)


def _file(body: str, **parts: str) -> bytes:
    members = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "docProps/core.xml": _CORE,
    }
    roots = {"header1": "hdr", "comments": "comments"}
    return pack(members | {f"word/{name}.xml": part(roots[name], content) for name, content in parts.items()})


def test_every_part_is_read_deleted_and_hidden_text_too() -> None:
    changed = f'<w:p><w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>{run("留")}</w:p>'
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>"
    comment = f'<w:comment w:id="0">{paragraph("问")}</w:comment>'
    office = read_office_file("报告.docx", _file(changed + hidden, header1=paragraph("眉"), comments=comment))
    assert dict(office.texts) == {"批注": "问", "正文": "删留\n藏", "页眉": "眉"}
    assert (office.comments, office.changes, office.hidden) == (1, 1, 1)


def test_properties_that_name_somebody() -> None:
    assert read_office_file("报告.docx", _file(paragraph("文"))).properties == (("作者", "x"),)


def test_a_text_box_is_read_once() -> None:
    box = f"<w:p>{run('前')}<w:r><w:pict><w:txbxContent>{paragraph('框')}</w:txbxContent></w:pict></w:r></w:p>"
    assert dict(read_office_file("报告.docx", _file(box)).texts) == {"正文": "前\n框"}
