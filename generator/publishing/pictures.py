"""Pictures without what cameras and programs write into them: place, time, device, names, earlier versions."""

import re
import zlib
from collections.abc import Callable, Iterator

from generator.errors import GongkaiError
from generator.publishing.jpeg import clean_jpeg

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    (
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV"),
        *(b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT"),
    )
)
_GIF_ANIMATION = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_GIF_COMMENT, _GIF_APPLICATION = 0xFE, 0xFF
_GIF_EXTENSION, _GIF_IMAGE, _GIF_END = 0x21, 0x2C, 0x3B
_EMF = re.compile(rb"\x01\x00\x00\x00.{36} EMF", re.DOTALL)


def clean_picture(place: str, data: bytes) -> bytes:
    """Return a picture (JPEG, PNG, GIF, BMP, EMF or WMF) that looks the same and says nothing else.

    Raises:
        GongkaiError: it is broken, or of another kind.
    """
    cleaner = next((each for starts, each in _CLEANERS if starts.match(data)), None)
    if cleaner is None:
        raise GongkaiError(f"{place}：这种图片格式不能去除附带信息，请换成 PNG 或 JPEG 图片")
    try:
        return cleaner(data)
    except (IndexError, ValueError) as error:
        raise GongkaiError(f"{place}：图片已损坏，不能去除附带信息，请重新插入图片") from error


def _png(data: bytes) -> bytes:
    return _PNG + b"".join(_png_chunks(data))


def _png_chunks(data: bytes) -> Iterator[bytes]:
    """Yield the chunks that are part of the picture, up to its end."""
    at, name = len(_PNG), b""
    while name != b"IEND":
        end = at + 12 + int.from_bytes(data[at : at + 4])
        name, chunk = data[at + 4 : at + 8], data[at:end]
        if len(chunk) < 12 or end > len(data) or zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:]):
            raise ValueError(name)
        if name in _PNG_KEPT:
            yield chunk
        at = end


def _gif(data: bytes) -> bytes:
    at = 13 + _gif_palette(data[10])
    kept = [data[:at]]
    while data[at] != _GIF_END:
        if data[at] == _GIF_EXTENSION:
            end = _gif_blocks_end(data, at + 2)
            told = data[at + 1] == _GIF_COMMENT or data[at + 1] == _GIF_APPLICATION
            if not told or data[at + 3 : at + 14] in _GIF_ANIMATION:
                kept.append(data[at:end])
        elif data[at] == _GIF_IMAGE:
            end = _gif_blocks_end(data, at + 11 + _gif_palette(data[at + 9]))
            kept.append(data[at:end])
        else:
            raise ValueError(at)
        at = end
    return b"".join([*kept, bytes([_GIF_END])])


def _gif_palette(flags: int) -> int:
    """Return the size of the palette that a byte of flags announces."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _gif_blocks_end(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1


def _emf(data: bytes) -> bytes:
    """Blank the description in the header: the program and the picture's name; end where the picture does."""
    data = data[: int.from_bytes(data[48:52], "little") or None]
    length, offset = (int.from_bytes(data[at : at + 4], "little") for at in (60, 64))
    end = min(offset + 2 * length, len(data))
    if not length or offset < 68 or offset > end:
        return data
    return data[:60] + bytes(8) + data[68:offset] + bytes(end - offset) + data[end:]


def _bitmap(data: bytes) -> bytes:
    return data[: int.from_bytes(data[2:6], "little") or None]


def _metafile(data: bytes) -> bytes:
    return data


_CLEANERS: tuple[tuple[re.Pattern[bytes], Callable[[bytes], bytes]], ...] = (
    (re.compile(rb"\xff\xd8\xff"), clean_jpeg),
    (re.compile(re.escape(_PNG)), _png),
    (re.compile(rb"GIF8[79]a"), _gif),
    (re.compile(rb"BM.{4}\x00\x00\x00\x00", re.DOTALL), _bitmap),
    (_EMF, _emf),
    (re.compile(rb"\xd7\xcd\xc6\x9a|[\x01\x02]\x00\x09\x00\x00[\x01\x03]", re.DOTALL), _metafile),
)
"""The pictures by how they begin; Windows metafiles have no room for anything but the picture."""
