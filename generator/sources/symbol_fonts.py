"""The signs that Word keeps as a place in a symbol font, written as ordinary characters."""

import unicodedata

_SIGNS = {
    "symbol": dict(
        zip(b"\xa3\xb3\xb9\xbb\xb1\xb4\xb8\xa5\xb0\xb7\xa2\xb2\xe5\xd6-Dm", "≤≥≠≈±×÷∞°•′″∑√−Δμ", strict=True)
    ),
    "wingdings": dict(zip(b"\x6f\xa8\xfe\xfd\xfc\xfb\x6c\x6e\xd8", "□□☑☒✓✗●■➢", strict=True)),
    "wingdings 2": dict(zip(b"\xa3\x52\x53\x54\x50\x4f", "□☑☒☒✓✗", strict=True)),
}
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def read_sign(font: str, code: str) -> str:
    """Return the sign at a hexadecimal `code` of a font; one that is not known shows as such, never as nothing."""
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return _UNKNOWN
    signs = _SIGNS.get(font.lower())
    if signs is not None:
        return signs.get(ord(character) & 0xFF, _UNKNOWN)
    return _UNKNOWN if unicodedata.category(character).startswith("C") else character
