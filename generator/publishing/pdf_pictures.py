"""The pictures in a PDF file, in whatever packing they stand."""

import zlib
from collections.abc import Iterator

from generator.publishing.jpeg import clean_jpeg
from generator.publishing.pdf_objects import Dictionary, Value

_LARGEST = 200 * 1024 * 1024
_BOXES_START = b"\0\0\0\x0cjP  "
_TELLING_BOXES = frozenset((b"xml ", b"uuid", b"uinf"))


def clean_stream(head: Dictionary, data: bytes) -> tuple[Dictionary, bytes]:
    """Return a picture's dictionary and bytes without what a camera or a program wrote into them.

    Raises:
        ValueError: it is broken, too large, or packed so that it cannot be told what it carries.
        IndexError: it ends too early.
    """
    filters = head.get(b"/Filter")
    names = filters if isinstance(filters, list) else [filters] if filters is not None else []
    match names:
        case [b"/DCTDecode" | b"/DCT"]:
            return head, clean_jpeg(data)
        case [b"/FlateDecode", b"/DCTDecode"]:
            outer = {name: value for name, value in head.items() if name != b"/DecodeParms"}
            return outer | _inner(head.get(b"/DecodeParms")) | {b"/Filter": b"/DCTDecode"}, clean_jpeg(_unpacked(data))
        case [b"/JPXDecode"]:
            return head, b"".join(_boxes(data)) if data.startswith(_BOXES_START) else data
        case [*_, b"/DCTDecode" | b"/DCT" | b"/JPXDecode"]:
            raise ValueError(names)
    return head, data


def _inner(settings: Value | None) -> Dictionary:
    """Return the settings of the second of two packings."""
    match settings:
        case [_, dict(second)]:
            return {b"/DecodeParms": second}
    return {}


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(data, _LARGEST)
    except zlib.error as error:
        raise ValueError("zlib") from error
    if unpacking.unconsumed_tail:
        raise ValueError(len(unpacked))
    return unpacked


def _boxes(data: bytes) -> Iterator[bytes]:
    """Yield the boxes of a JPEG 2000 file that are part of the picture."""
    at = 0
    while at < len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16])
        end = at + size if size else len(data)
        if end < at + 8 or end > len(data):
            raise ValueError(kind)
        if kind not in _TELLING_BOXES:
            yield data[at:end]
        at = end
