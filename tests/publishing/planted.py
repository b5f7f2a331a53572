"""Words that are planted where no reader sees them, and the search for them in a file that was published."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile, is_zipfile

_FORMS = (
    re.compile(rb"ZQ\d+XJ"),
    re.compile(rb"Z\0Q\0(?:\d\0)+X\0J\0"),
    re.compile(rb"\0Z\0Q(?:\0\d)+\0X\0J"),
)
"""A word in UTF-8 (or any encoding that keeps ASCII), and in the two forms of UTF-16."""


class Planted:
    """Gives words that occur nowhere else, and remembers where each was planted."""

    def __init__(self) -> None:
        """Begin with no words."""
        self.places: dict[str, str] = {}

    def word(self, place: str) -> str:
        """Return a new word for a place."""
        word = f"ZQ{len(self.places):04}XJ"
        self.places[word] = place
        return word

    def found_in(self, data: bytes) -> set[str]:
        """Return the places whose words stand in a file."""
        return {self.places[word] for word in words_in(data)}


def words_in(data: bytes) -> set[str]:
    """Return the planted words in the bytes of a file, in the names of its members and, unpacked, in its members."""
    return {word for piece in _pieces(data) for word in _words(piece)}


def _words(data: bytes) -> Iterator[str]:
    yield from (found.replace(b"\0", b"").decode() for form in _FORMS for found in form.findall(data))


def _pieces(data: bytes) -> Iterator[bytes]:
    yield data
    for packed in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        yield _inflated(packed[1])
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            for member in archive.infolist():
                yield member.filename.encode() + member.comment + member.extra
                yield from _pieces(archive.read(member))


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return data
