"""PDF files made object by object, with words planted wherever a PDF keeps what no page shows."""

import zlib

from tests.publishing.made_pictures import PLACES, jpeg
from tests.publishing.planted import Planted


def pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a file of these objects, whose catalogue is object 1."""
    written, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, value in objects.items():
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start, count = len(written), max(objects) + 1
    written += b"xref\n0 %d\n0000000000 65535 f \n" % count
    for number in range(1, count):
        written += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return bytes(written + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (count, trailer, start))


def stream(head: bytes, data: bytes) -> bytes:
    """Return a dictionary and the bytes behind it."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head, len(data), data)


def poisoned_pdf(planted: Planted) -> bytes:
    """Return two pages that show “Hello shown”, three pictures and a black field; all else is planted."""
    objects = _pages(planted) | _notes(planted) | _pictures(planted)

    def word(place: str) -> bytes:
        return planted.word(place).encode()

    objects |= {
        1: b"<</Type/Catalog/Pages 2 0 R/Metadata 20 0 R/Names<</EmbeddedFiles<</Names[(a.txt) 21 0 R]>>"
        b"/JavaScript<</Names[(s)<</S/JavaScript/JS(%s)>>]>>>>/PieceInfo<</A(%s)>>/OCProperties<</OCGs[23 0 R]>>>>"
        % (word("script"), word("private data of a program")),
        20: stream(b"/Type/Metadata/Subtype/XML", b"<x:xmpmeta>%s</x:xmpmeta>" % word("XMP")),
        21: b"<</Type/Filespec/F(%s)/EF<</F 22 0 R>>>>" % word("name of an attachment"),
        22: stream(b"/Type/EmbeddedFile", word("attachment")),
        23: b"<</Type/OCG/Name(%s)>>" % word("name of a layer"),
        24: b"<</Author(%s)/Title(%s)/Creator(%s)/Subject<%s>>>"
        % (
            word("author"),
            word("title"),
            word("program"),
            b"\xfe\xff".hex().encode() + planted.word("subject").encode("utf-16-be").hex().encode(),
        ),
    }
    return pdf(objects, b"/Info 24 0 R/ID[(%s)(x)]" % word("identifier"))


def _pages(planted: Planted) -> dict[int, bytes]:
    text = b"BT /F 12 Tf 20 200 Td (Hello shown) Tj ET /OC /L BDC 0 0 5 5 re f EMC q 50 0 0 50 100 100 cm /I1 Do Q"
    more = b" q 50 0 0 50 160 100 cm /I2 Do Q q 50 0 0 50 220 100 cm /I3 Do Q"
    private = planted.word("private data of a page").encode()
    return {
        2: b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 300 300]/Rotate 90/Resources<</Font<</F 6 0 R>>"
        b"/XObject<</I1 14 0 R/I2 15 0 R/I3 16 0 R>>/Properties<</L 23 0 R>>>>>>",
        3: b"<</Type/Page/Parent 2 0 R/Contents 5 0 R/Metadata 20 0 R/PieceInfo<</App<</Private(%s)>>>>"
        b"/LastModified(D:20200101)/Annots[7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R]>>" % private,
        4: b"<</Type/Page/Parent 2 0 R/Contents 5 0 R/AA<</O<</S/JavaScript/JS(%s)>>>>>>"
        % planted.word("script of a page").encode(),
        5: stream(b"", text + more),
        6: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }


def _notes(planted: Planted) -> dict[int, bytes]:
    """Return a comment, links to the web and to a file, an attachment, a signed field with its look."""

    def word(place: str) -> bytes:
        return planted.word(place).encode()

    place = b"/Type/Annot/Rect[10 10 40 40]"
    return {
        7: b"<<%s/Subtype/Text/Contents(%s)/T(%s)/Popup 12 0 R>>" % (place, word("comment"), word("comment author")),
        8: b"<<%s/Subtype/Link/NM(%s)/A<</S/URI/URI(https://example.org/)>>>>" % (place, word("name of a note")),
        9: b"<<%s/Subtype/Link/A<</S/Launch/F(%s)>>>>" % (place, word("file to launch")),
        10: b"<<%s/Subtype/FileAttachment/Contents(%s)/FS 21 0 R>>" % (place, word("remark on an attachment")),
        11: b"<<%s/Subtype/Widget/FT/Sig/T(%s)/TU(%s)/V<</Name(%s)>>/AP<</N 13 0 R>>>>"
        % (place, word("name of a field"), word("hint of a field"), word("signer")),
        12: b"<<%s/Subtype/Popup/Contents(%s)>>" % (place, word("popup")),
        13: stream(
            b"/Type/XObject/Subtype/Form/BBox[0 0 30 30]/PieceInfo(%s)" % word("private data"), b"0 0 30 30 re f"
        ),
    }


def _pictures(planted: Planted) -> dict[int, bytes]:
    """Return three JPEG pictures: plain, packed again, and with XMP beside it."""
    size = b"/Type/XObject/Subtype/Image/Width 16/Height 16/ColorSpace/DeviceGray/BitsPerComponent 8"
    first = jpeg({place: planted.word(f"picture: {place}") for place in PLACES})
    second = jpeg({place: planted.word(f"packed picture: {place}") for place in PLACES})
    third = jpeg({"comment": planted.word("third picture")})
    path = planted.word("path of a picture").encode()
    return {
        14: stream(size + b"/Filter/DCTDecode", first),
        15: stream(size + b"/Filter[/FlateDecode/DCTDecode]/DecodeParms[null null]", zlib.compress(second)),
        16: stream(size + b"/Filter[/DCTDecode]/Metadata 20 0 R/PTEX.FileName(/home/%s/a.jpg)" % path, third),
    }
