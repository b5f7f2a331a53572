"""JPEG pictures without EXIF, XMP, IPTC, comments, thumbnails and what stands behind the picture."""

import re
from collections.abc import Iterator
from typing import Literal

_START, _END = b"\xff\xd8", b"\xff\xd9"
_SCAN = 0xDA
_JFIF, _EXIF, _PROFILE, _ADOBE, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_EXIF_NAME = b"Exif\0\0"
_ORIENTATION = 0x0112
_TURNED = range(2, 9)


def clean_jpeg(data: bytes) -> bytes:
    """Return the picture alone; how it is to be turned and its colour profile are part of it.

    Raises:
        ValueError: it is no JPEG, or broken.
        IndexError: it ends within a segment.
    """
    return b"".join([_START, *_segments(data), _END])


def _segments(data: bytes) -> Iterator[bytes]:
    if not data.startswith(_START):
        raise ValueError(data[:2])
    at = len(_START)
    while data[at : at + 2] != _END:
        if data[at] != 0xFF:
            raise ValueError(at)
        marker = data[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        if end < at + 4 or end > len(data):
            raise ValueError(at)
        yield _kept(marker, data[at:end])
        if marker == _SCAN:
            found = _NEXT_MARKER.search(data, end)
            yield data[end : found.start() if found else len(data)]
            if not found:
                return
            end = found.start()
        at = end


def _kept(marker: int, segment: bytes) -> bytes:
    """Return what remains of a segment: nothing of those that applications add, but for these."""
    body = segment[4:]
    if marker == _JFIF and body.startswith(b"JFIF\0"):
        return segment[:2] + b"\x00\x10" + body[:12].ljust(12, b"\0") + b"\0\0"
    if marker == _EXIF and body.startswith(_EXIF_NAME):
        return _turning(body[len(_EXIF_NAME) :])
    if marker == _PROFILE:
        return segment if body.startswith(b"ICC_PROFILE\0") else b""
    if marker == _ADOBE:
        return segment if body.startswith(b"Adobe") else b""
    return b"" if marker == _COMMENT or _JFIF <= marker <= _JFIF + 15 else segment


def _turning(tiff: bytes) -> bytes:
    """Return a segment that says only how the picture is to be turned, nothing where it is not."""
    turned = _orientation(tiff, "little" if tiff.startswith(b"II") else "big")
    if turned not in _TURNED:
        return b""
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01" + bytes((0, turned, 0, 0))
    body = _EXIF_NAME + b"MM\x00\x2a\x00\x00\x00\x08" + b"\x00\x01" + entry + bytes(4)
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2) + body


def _orientation(tiff: bytes, order: Literal["little", "big"]) -> int:
    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], order)

    first = number(4, 4)
    for entry in range(first + 2, first + 2 + 12 * number(first, 2), 12):
        if number(entry, 2) == _ORIENTATION:
            return number(entry + 8, 2)
    return 1
