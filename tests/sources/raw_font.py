"""A TrueType font of one glyph, a box, so that every character of a PDF made by hand has a place and a size."""

import struct

_UNITS = 1000


def box_font() -> bytes:
    """Return the font; glyph 1 is the box."""
    tables = {
        b"glyf": _glyph(),
        b"head": struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0, 0, 0x5F0F3CF5, 0, _UNITS, 0, 0, *_BOX, 0, 8, 2, 0, 0),
        b"hhea": struct.pack(">IhhhHhhhhhh8xhH", 0x10000, 900, -100, 0, _UNITS, 0, 0, 900, 1, 0, 0, 0, 2),
        b"hmtx": struct.pack(">HhHh", _UNITS, 0, _UNITS, 0),
        b"loca": struct.pack(">HHH", 0, 0, len(_glyph()) // 2),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    place = 12 + 16 * len(tables)
    listed, content = b"", b""
    for name, data in sorted(tables.items()):
        listed += name + struct.pack(">III", 0, place + len(content), len(data))
        content += data.ljust(-(-len(data) // 4) * 4, b"\0")
    return struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32) + listed + content


_BOX = (50, -50, 950, 850)


def _glyph() -> bytes:
    left, low, right, high = _BOX
    contour = struct.pack(">hhhhhHH", 1, left, low, right, high, 3, 0) + b"\1" * 4
    across = struct.pack(">hhhh", left, right - left, 0, left - right)
    up = struct.pack(">hhhh", low, 0, high - low, 0)
    return contour + across + up
