"""Small pictures that carry words beside what they show."""

import zlib
from base64 import b64decode

JPEG = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j"
    "q62rZ4C8ybqmx5moq6T/wAALCAAQABABAREA/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAQFBv/EABsQAAICAwEAAAAAAAAAAAAAAAAE"
    "AhIDESFB/9oACAEBAAA/AM7jhYYxq28BOFtFtNW2uH//2Q=="
)
"""Sixteen by sixteen shades of grey, without anything else: marker, JFIF header of 18 bytes, picture."""

_HEAD = 20
_GIF_HEAD = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00"
_GIF_BODY = b"\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00\x3b"
GIF = _GIF_HEAD + _GIF_BODY


def segment(marker: int, body: bytes) -> bytes:
    """Return a segment of a JPEG file."""
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2) + body


def exif(text: bytes, turned: int = 1) -> bytes:
    """Return the body of an EXIF segment: how the picture is turned, and the camera's maker."""
    maker = b"\x01\x0f\x00\x02" + len(text).to_bytes(4) + (38).to_bytes(4)
    orientation = b"\x01\x12\x00\x03\x00\x00\x00\x01" + bytes((0, turned, 0, 0))
    return b"Exif\0\0MM\x00\x2a\x00\x00\x00\x08\x00\x02" + maker + orientation + bytes(4) + text


PLACES = ("exif", "xmp", "iptc", "comment", "thumbnail", "behind")


def jpeg(words: dict[str, str], turned: int = 1) -> bytes:
    """Return the JPEG with words in some of the PLACES that cameras and programs use."""
    told = {name: word.encode() for name, word in words.items()}
    added = [
        segment(0xE1, exif(told.get("exif", b""), turned)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + told.get("xmp", b"")),
        segment(0xED, b"Photoshop 3.0\0" + told.get("iptc", b"")),
        segment(0xFE, told.get("comment", b"")),
        segment(0xE0, b"JFXX\0\x10" + told.get("thumbnail", b"")),
    ]
    return JPEG[:_HEAD] + b"".join(added) + JPEG[_HEAD:] + told.get("behind", b"")


def chunk(name: bytes, body: bytes) -> bytes:
    """Return a chunk of a PNG file."""
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)


def png(word: str = "") -> bytes:
    """Return one grey dot; a word is written beside it in all the places there are."""
    told = word.encode()
    beside = (
        [
            chunk(b"tEXt", b"Author\0" + told),
            chunk(b"zTXt", b"Comment\0\0" + zlib.compress(told)),
            chunk(b"eXIf", exif(told)[6:]),
            chunk(b"tIME", bytes(7)),
        ]
        if word
        else []
    )
    head, dot = chunk(b"IHDR", bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0))), chunk(b"IDAT", zlib.compress(b"\0\x80"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(beside) + dot + chunk(b"IEND", b"") + told


def gif(word: str) -> bytes:
    """Return one dot with a comment and an application's block."""
    told = word.encode()
    comment = b"\x21\xfe" + bytes((len(told),)) + told + b"\0"
    application = b"\x21\xff\x0bXMP DataXMP" + bytes((len(told),)) + told + b"\0"
    return _GIF_HEAD + comment + application + _GIF_BODY + told
