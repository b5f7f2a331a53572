"""PDF files made by hand: pages of text in a font whose characters are those of Unicode, and ruled tables."""

import zlib
from collections.abc import Iterable, Sequence

from tests.sources.raw_font import box_font

_SIZE = 10
_LEFT, _TOP, _LEADING = 40, 800, 14
_WIDTH, _HEIGHT = 595, 842


def write_pdf(pages: Iterable[str], *, trailer: str = "") -> bytes:
    """Return a PDF with these pages, given by what is drawn on them."""
    drawn = list(pages)
    first = len(_FONT) + 3
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(drawn)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(drawn)} >>".encode()]
    objects += _FONT
    for number, content in enumerate(drawn):
        box = f"/MediaBox [0 0 {_WIDTH} {_HEIGHT}] /Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {first + 2 * number + 1} 0 R >>".encode())
        objects.append(_stream(content.encode("latin-1")))
    return _file(objects, trailer)


def text_page(lines: Sequence[str]) -> str:
    """Return what draws these lines below one another."""
    return "\n".join(show(line, _LEFT, _TOP - _LEADING * number) for number, line in enumerate(lines))


def text_pdf(text: str, lines_a_page: int = 50) -> bytes:
    """Return a PDF that shows a text, its lines broken where the page ends."""
    lines = [piece for line in text.split("\n") for piece in broken(line)]
    starts = range(0, len(lines), lines_a_page)
    return write_pdf(text_page(lines[start : start + lines_a_page]) for start in starts)


def show(text: str, x: float, y: float) -> str:
    """Return what draws a text at a place, counted from the lower left corner."""
    return f"BT /F {_SIZE} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET" if text.strip() else ""


def rule(x: float, y: float, to_x: float, to_y: float) -> str:
    """Return what draws a line."""
    return f"{x} {y} m {to_x} {to_y} l S"


def broken(line: str, width: int = 50) -> list[str]:
    """Return the pieces of a line that fit into a width, counted in characters; tabs are wider blanks."""
    line = line.replace("\t", "  ")
    return [line[start : start + width] for start in range(0, len(line), width)] or [""]


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream"


def _file(objects: list[bytes], trailer: str) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + head.encode() + end.encode()


def _font() -> list[bytes]:
    """Return the objects 3 to 7: a font whose codes are those of Unicode, each shown by the same box."""
    ranges = [f"<{high:02x}00> <{high:02x}ff> <{high:02x}00>" for high in range(0x100)]
    blocks = [ranges[start : start + 100] for start in range(0, len(ranges), 100)]
    mapped = "\n".join(f"{len(block)} beginbfrange\n{chr(10).join(block)}\nendbfrange" for block in blocks)
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def"
    space = "1 begincodespacerange <0000> <ffff> endcodespacerange"
    system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    about = "/Flags 4 /FontBBox [0 -100 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -100 /CapHeight 900 /StemV 80"
    within = (
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F {system} /DW 1000 /W [32 126 500] /CIDToGIDMap 6 0 R "
        f"/FontDescriptor << /Type /FontDescriptor /FontName /F {about} /FontFile2 7 0 R >> >>"
    )
    around = "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H"
    return [
        f"{around} /ToUnicode 4 0 R /DescendantFonts [5 0 R] >>".encode(),
        _stream(f"{head}\n{space}\n{mapped}\nendcmap end end".encode()),
        within.encode(),
        _stream(b"\0\1" * 0x10000),
        _stream(box_font()),
    ]


_FONT = _font()
