"""Word files with words planted wherever Word keeps what nobody sees; the text shown is as it was."""

from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.publishing.made_pictures import jpeg
from tests.publishing.planted import Planted
from tests.publishing.poisoned_text import poison_text

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def poisoned(clean: bytes, rng: Random, planted: Planted) -> bytes:
    """Return a Word file that shows the same as `clean` and carries planted words everywhere else."""
    members = members_of(clean)
    parts = Parts(members, planted)
    poison_package(parts)
    _add_parts(parts)
    _poison_settings(parts)
    _poison_others(parts)
    poison_text(parts, rng)
    return packed(parts.members, planted)


class Parts:
    """The members of a file, and the relations between them."""

    def __init__(self, members: dict[str, bytes], planted: Planted) -> None:
        """Take the members of a file."""
        self.members = members
        self.word = planted.word
        self._relations = 0

    def relate(self, owner: str, kind: str, target: str, *, outside: bool = False) -> str:
        """Add a relation and return its id."""
        self.members.setdefault(owner, f'<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode())
        self._relations += 1
        key, mode = f"planted{self._relations}", ' TargetMode="External"' if outside else ""
        added = f'<Relationship Id="{key}" Type="{kind}" Target="{target}"{mode}/></Relationships>'
        self.change(owner, "</Relationships>", added)
        return key

    def change(self, name: str, old: str, new: str) -> None:
        """Replace something that is there in a part."""
        text = self.members[name].decode().replace(f'xmlns="{_RELATIONS}"/>', f'xmlns="{_RELATIONS}"></Relationships>')
        assert old in text, (name, old)
        self.members[name] = text.replace(old, new, 1).encode()

    def add(self, path: str, kind: str, data: str | bytes, owner: str = "word/_rels/document.xml.rels") -> str:
        """Add a part that the document refers to, and return the id of the relation."""
        self.members[path] = data if isinstance(data, bytes) else data.encode()
        return self.relate(owner, kind, f"/{path}")


def members_of(data: bytes) -> dict[str, bytes]:
    """Return the members of an archive by their names."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: dict[str, bytes], planted: Planted) -> bytes:
    """Return an archive with words in its remarks and before it."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            entry = ZipInfo(name, (2024, 4, 2, 10, 11, 12))
            entry.comment = planted.word("comment of a member").encode()
            archive.writestr(entry, data, ZIP_DEFLATED)
        archive.comment = planted.word("comment of the archive").encode()
    return planted.word("before the archive").encode() + stream.getvalue()


def poison_package(parts: Parts) -> None:
    """Add what any Office file may have: properties, preview, labels, data, parts without use."""
    word = parts.word
    parts.members["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{word("author")}</dc:creator>'
        f"<cp:lastModifiedBy>{word('last author')}</cp:lastModifiedBy><dc:title>{word('title')}</dc:title>"
        f"<dc:description>{word('description')}</dc:description><cp:keywords>{word('keywords')}</cp:keywords>"
        "</cp:coreProperties>"
    ).encode()
    parts.members["docProps/app.xml"] = f"<Properties><Company>{word('company')}</Company></Properties>".encode()
    root = "_rels/.rels"
    parts.add("docProps/custom.xml", f"{_KIND}/custom-properties", f"<p>{word('custom property')}</p>", root)
    parts.add("docProps/thumb.jpeg", f"{_PACKAGE_KIND}/thumbnail", jpeg({"exif": word("preview")}), root)
    parts.add("docMetadata/LabelInfo.xml", f"{_MICROSOFT}/classificationlabels", f"<l>{word('label')}</l>", root)
    parts.add("customUI/ui.xml", f"{_MICROSOFT}/ui/extensibility", f"<u>{word('ribbon')}</u>", root)
    parts.members["[trash]/0000.dat"] = word("trash").encode()
    _tell_types(parts)


def _add_parts(parts: Parts) -> None:
    """Add what stands beside the text: comments, people, data, blocks."""
    word = parts.word
    comment = f"<w:p><w:r><w:annotationRef/><w:t>{word('comment')}</w:t></w:r></w:p>"
    author = f'w:author="{word("comment author")}" w:initials="{word("initials")}" w:date="2024-01-01T00:00:00Z"'
    comments = f'<w:comments {_W}><w:comment w:id="7" {author}>{comment}</w:comment></w:comments>'
    parts.add("word/comments.xml", f"{_KIND}/comments", comments)
    parts.add("word/commentsExtended.xml", f"{_MICROSOFT}/commentsExtended", f"<c>{word('extended comment')}</c>")
    parts.add("word/people.xml", f"{_MICROSOFT}/people", f"<p>{word('people')}</p>")
    parts.add("customXml/item1.xml", f"{_KIND}/customXml", f"<d>{word('custom data')}</d>")
    parts.add("word/glossary/document.xml", f"{_KIND}/glossaryDocument", f"<g>{word('glossary')}</g>")
    parts.add("word/webSettings.xml", f"{_KIND}/webSettings", f"<w>{word('web settings')}</w>")
    parts.add("word/printerSettings1.bin", f"{_KIND}/printerSettings", word("printer"))
    parts.add("word/media/unused.jpeg", f"{_KIND}/image", jpeg({"exif": word("picture that nothing shows")}))
    parts.members["word/stray.xml"] = f"<s>{word('part without relation')}</s>".encode()


def _poison_settings(parts: Parts) -> None:
    word, name = parts.word, "word/settings.xml"
    template = parts.relate(
        "word/_rels/settings.xml.rels", f"{_KIND}/attachedTemplate", f"file:///C:/{word('template')}.dotm", outside=True
    )
    told = (
        f'<w:writeProtection w:hash="{word("write protection")}"/>'
        f'<w:attachedTemplate xmlns:r="{_KIND}" r:id="{template}"/><w:trackRevisions/>'
        f'<w:documentProtection w:edit="readOnly" w:salt="{word("protection")}"/>'
        f'<w:mailMerge><w:query w:val="{word("mail merge")}"/></w:mailMerge>'
        f'<w:docVars><w:docVar w:name="a" w:val="{word("variable")}"/></w:docVars>'
        f'<w:rsids><w:rsidRoot w:val="{word("session")}"/></w:rsids><w:saveThroughXslt w:solutionID="{word("xslt")}"/>'
        f'<w15:docId xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w15:val="{word("document id")}"/>'
    )
    parts.change(name, "</w:settings>", f"{told}</w:settings>")


def _poison_others(parts: Parts) -> None:
    """Plant words in the styles, in the footer, and in the notes, one of which was deleted."""
    word, by = parts.word, f'w:id="9" w:author="{parts.word("author in a footer")}"'
    former = f"<w:rPr><w:rPrChange {by}><w:rPr/></w:rPrChange></w:rPr>"
    parts.change("word/styles.xml", "</w:style>", f'<w:rsid w:val="{word("session of a style")}"/>{former}</w:style>')
    footer = next(name for name in parts.members if name.startswith("word/footer"))
    gone = f"<w:del {by}><w:r><w:delText>{word('deleted in a footer')}</w:delText></w:r></w:del>"
    parts.change(footer, "</w:p>", f"{gone}<!--{word('remark in a part')}--></w:p>")
    line = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
    note = f'<w:footnote w:id="5"><w:p><w:r><w:t>{word("deleted note")}</w:t></w:r></w:p></w:footnote>'
    parts.add("word/footnotes.xml", f"{_KIND}/footnotes", f"<w:footnotes {_W}>{line}{note}</w:footnotes>")


def _tell_types(parts: Parts) -> None:
    types = {"jpeg": "image/jpeg", "png": "image/png", "bin": "application/octet-stream", "dat": "text/plain"}
    listed = parts.members["[Content_Types].xml"].decode()
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in types.items()
        if f'"{ending}"' not in listed
    )
    named = f'<Override PartName="/word/people.xml" ContentType="{parts.word("type of a part")}"/>'
    parts.change("[Content_Types].xml", "</Types>", f"{defaults}{named}</Types>")
