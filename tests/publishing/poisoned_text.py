"""The text of a Word file with its history, and with words in all that hangs on it; none of it is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.publishing.made_pictures import PLACES, jpeg, png

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from tests.publishing.poisoned_word import Parts

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCUMENT = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_NAMESPACES = {
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": _KIND,
}
_PARAGRAPH_END = re.compile("(?=</w:p>)")
_BEGIN, _RESULT, _END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def poison_text(parts: Parts, rng: Random) -> None:
    """Put every piece of history at the end of some paragraph, and whole deleted blocks at both ends of the text."""
    text = parts.members[_DOCUMENT].decode()
    ends = [match.start() for match in _PARAGRAPH_END.finditer(text)]
    pieces = [*_changes(parts), *_marks(parts), *_fields(parts), *_pictures(parts)]
    rng.shuffle(pieces)
    places = sorted(((rng.choice(ends), piece) for piece in pieces), reverse=True)
    for place, piece in places:
        text = text[:place] + piece + text[place:]
    blocks = "".join(_blocks(parts))
    text = re.sub("(?<=<w:body>)", lambda _: blocks, text, count=1)
    text = re.sub(r"(?=<w:sectPr(?:(?!<w:sectPr).)*</w:body>)", lambda _: "".join(_blocks(parts)), text, count=1)
    missing = [f' xmlns:{prefix}="{name}"' for prefix, name in _NAMESPACES.items() if f"xmlns:{prefix}=" not in text]
    parts.members[_DOCUMENT] = text.replace("<w:document", f"<w:document{''.join(missing)}", 1).encode()


def _by(word: Callable[[str], str]) -> str:
    return f'w:id="1" w:author="{word("author of a change")}" w:date="2024-01-01T00:00:00Z"'


def _run(text: str, name: str = "t") -> str:
    return f"<w:r><w:{name}>{text}</w:{name}></w:r>"


def _changes(parts: Parts) -> Iterator[str]:
    """Yield tracked changes within a paragraph."""
    word, gone = parts.word, _run(parts.word("deleted"), "delText")
    both = _run(word("inserted and deleted"), "delText")
    yield f"<w:del {_by(word)}>{gone}</w:del>"
    yield f"<w:ins {_by(word)}><w:r><w:t/></w:r><w:del {_by(word)}>{both}</w:del></w:ins>"
    named = f'w:id="2" w:name="{word("name of a move")}" w:author="{word("author of a move")}"'
    away = f'<w:moveFrom {_by(word)}>{_run(word("moved away"))}</w:moveFrom><w:moveFromRangeEnd w:id="2"/>'
    yield f"<w:moveFromRangeStart {named}/>{away}"
    yield f'<w:moveToRangeStart {named}/><w:moveTo {_by(word)}><w:r/></w:moveTo><w:moveToRangeEnd w:id="2"/>'
    yield f"<w:r><w:rPr><w:b/><w:rPrChange {_by(word)}><w:rPr/></w:rPrChange></w:rPr></w:r>"
    yield f"<w14:conflictDel {_by(word)}>{_run(word('deleted in a conflict'), 'delText')}</w14:conflictDel>"
    yield f'<w:customXmlInsRangeStart {_by(word)}/><w:customXmlInsRangeEnd w:id="1"/>'
    note = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    yield f"<w:del {_by(word)}>{note}</w:del>"


def _marks(parts: Parts) -> Iterator[str]:
    """Yield comments, hidden words, wrappers, sessions, editors."""
    word = parts.word
    yield '<w:commentRangeStart w:id="7"/><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
    yield f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{word('hidden')}</w:t></w:r>"
    yield f'<w:r><w:rPr><w:vanish w:val="true"/></w:rPr><w:t>{word("hidden, too")}</w:t></w:r>'
    attribute = f'<w:smartTagPr><w:attr w:name="n" w:val="{word("smart tag")}"/></w:smartTagPr>'
    yield f'<w:smartTag w:uri="{word("uri")}" w:element="PersonName">{attribute}<w:r/></w:smartTag>'
    bound = f'<w:dataBinding w:xpath="{word("data binding")}" w:storeItemID="x"/>'
    settings = f'<w:alias w:val="{word("alias")}"/><w:tag w:val="{word("tag")}"/>{bound}'
    yield f"<w:sdt><w:sdtPr>{settings}</w:sdtPr><w:sdtContent><w:r/></w:sdtContent></w:sdt>"
    yield f'<w:permStart w:id="3" w:ed="{word("editor")}"/><w:permEnd w:id="3"/>'
    yield f'<w:r w:rsidR="{word("session")}"/><!--{word("remark")}--><?target {word("instruction")}?>'


def _fields(parts: Parts) -> Iterator[str]:
    """Yield fields and links that name files of a computer, and a form field with its help."""
    word = parts.word
    halves = ('INCLUDEPICTURE "C:\\\\Us', f'ers\\\\{word("path in a field")}\\\\a.png"')
    yield f"{_BEGIN}{_run(halves[0], 'instrText')}{_run(halves[1], 'instrText')}{_RESULT}<w:r/>{_END}"
    yield f'<w:fldSimple w:instr=" LINK Excel.Sheet &quot;\\\\\\\\server\\\\{word("path in a simple field")}&quot;"/>'
    helped = f'<w:ffData><w:helpText w:val="{word("help")}"/><w:entryMacro w:val="{word("entry macro")}"/></w:ffData>'
    yield f'<w:r><w:fldChar w:fldCharType="begin">{helped}</w:fldChar></w:r>{_END}'
    link = parts.relate(_RELATIONS, f"{_KIND}/hyperlink", f"file:///C:/Users/{word('path of a link')}", outside=True)
    yield f'<w:hyperlink r:id="{link}"><w:r/></w:hyperlink>'


def _pictures(parts: Parts) -> Iterator[str]:
    """Yield pictures, one of them deleted, and an embedded file."""
    word = parts.word
    words = {place: word(f"picture: {place}") for place in PLACES}
    shown = parts.add("word/media/planted1.jpeg", f"{_KIND}/image", jpeg(words))
    linked = parts.relate(_RELATIONS, f"{_KIND}/image", f"file:///C:/{word('linked picture')}.jpg", outside=True)
    described = f"C:\\Users\\{word('path of a picture')}"
    yield f"<w:r>{_drawing(shown, linked, described, word('file name of a picture'))}</w:r>"
    gone = parts.add("word/media/planted2.jpeg", f"{_KIND}/image", jpeg({"comment": word("deleted picture")}))
    yield f"<w:del {_by(word)}><w:r>{_drawing(gone, gone, '', '')}</w:r></w:del>"
    old = parts.add("word/media/planted3.png", f"{_KIND}/image", png(word("text in a PNG")))
    data = f'<v:imagedata r:id="{old}" o:title="D:\\{word("title")}"/>'
    yield f'<w:r><w:pict><v:shape o:gfxdata="{word("packed drawing")}">{data}</v:shape></w:pict></w:r>'
    packed = parts.add("word/embeddings/planted.bin", f"{_KIND}/oleObject", word("embedded file"))
    yield f'<w:r><w:object><v:shape/><o:OLEObject Type="Embed" r:id="{packed}"/></w:object></w:r>'


def _drawing(key: str, linked: str, description: str, file: str) -> str:
    blip = f'<pic:blipFill><a:blip r:embed="{key}" r:link="{linked}"/></pic:blipFill>'
    named = f'<pic:nvPicPr><pic:cNvPr id="3" name="{file}.jpg"/></pic:nvPicPr>'
    picture = f'<a:graphic><a:graphicData uri="x"><pic:pic>{named}{blip}</pic:pic></a:graphicData></a:graphic>'
    return (
        f'<w:drawing><wp:inline><wp:docPr id="1" name="{file}" descr="{description}"/>{picture}</wp:inline></w:drawing>'
    )


def _blocks(parts: Parts) -> Iterator[str]:
    """Yield a deleted paragraph, alone and wrapped, and a table of deleted rows."""
    word = parts.word
    for before, behind in (("", ""), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")):
        mark = f"<w:pPr><w:rPr><w:del {_by(word)}/></w:rPr><w:pPrChange {_by(word)}><w:pPr/></w:pPrChange></w:pPr>"
        gone = _run(word("deleted paragraph"), "delText")
        yield f"{before}<w:p>{mark}<w:del {_by(word)}>{gone}</w:del></w:p>{behind}"
    row = f"<w:tr><w:trPr><w:del {_by(word)}/></w:trPr><w:tc><w:p>{_run(word('deleted row'))}</w:p></w:tc></w:tr>"
    yield f"<w:tbl><w:tblPr/><w:tblGrid/>{row * 2}</w:tbl>"
