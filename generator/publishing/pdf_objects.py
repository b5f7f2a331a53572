"""The objects of a PDF file as PDFium writes it: read into plain values, changed, and written again."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_SECTION = re.compile(rb"(\d+) (\d+)\s+(?=\d{10} )")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([fn])\s+")
_ROOT = re.compile(rb"trailer\s*<<.*?/Root (\d+) 0 R", re.DOTALL)
_START = re.compile(rb"(\d+) \d+ obj\s*")
_BLANK = re.compile(rb"(?:[\0\t\n\f\r ]|%[^\r\n]*)*")
_TOKEN = re.compile(
    rb"(?P<open><<|\[)|(?P<close>>>|\])|(?P<ref>\d+ \d+ R(?![A-Za-z]))|(?P<text>\()|(?P<plain><[0-9A-Fa-f\s]*>"
    rb"|/[^\0\t\n\f\r ()<>\[\]{}/%]*|[^\0\t\n\f\r ()<>\[\]{}/%]+)"
)
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_STREAM = re.compile(rb"\s*stream\r?\n")
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_DEEPEST = 100


@dataclass(frozen=True)
class Ref:
    """A reference to an object by its number."""

    number: int


@dataclass(frozen=True)
class Stream:
    """A dictionary with the bytes that follow it, still packed by its filters."""

    head: "Dictionary"
    data: bytes


Value: TypeAlias = bytes | Ref | Stream | list["Value"] | dict[bytes, "Value"]
"""Bytes are what is neither dictionary, array nor reference, as printed: /Name, (text), <hex>, 12, true."""

Dictionary: TypeAlias = dict[bytes, Value]


class BrokenPdfError(ValueError):
    """The file is not as PDFium writes it."""


def read_objects(data: bytes) -> tuple[dict[int, Value], int]:
    """Return the objects by number, and the number of the catalogue.

    Raises:
        BrokenPdfError: the table of objects or an object is not as it should be.
    """
    table, root = _TABLE.search(data[-64:]), _ROOT.search(data, data.rfind(b"trailer"))
    if not table or not root:
        raise BrokenPdfError("trailer")
    return {number: _Reader(data).object(number, place) for number, place in _places(data, int(table[1]))}, int(root[1])


def write_objects(objects: Mapping[int, Value], root: int) -> bytes:
    """Return a PDF file of these objects, numbered from 1 without gaps: same objects, same bytes."""
    pieces, places, size = [_HEADER], [0] * len(objects), len(_HEADER)
    for number, value in objects.items():
        piece = b"%d 0 obj\n%s\nendobj\n" % (number, _written(value))
        places[number - 1] = size
        pieces.append(piece)
        size += len(piece)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, entries)
    return b"".join(
        [*pieces, table, b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, root, size)]
    )


def _places(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Yield the numbers and the places of the objects that the table lists."""
    if data[at : at + 4] != b"xref":
        raise BrokenPdfError("xref")
    at = _after_blank(data, at + 4)
    while section := _SECTION.match(data, at):
        at = section.end()
        for number in range(int(section[1]), int(section[1]) + int(section[2])):
            entry = _ENTRY.match(data, at)
            if not entry:
                raise BrokenPdfError("xref")
            at = entry.end()
            if entry[3] == b"n":
                yield number, int(entry[1])


def _after_blank(data: bytes, at: int) -> int:
    blank = _BLANK.match(data, at)
    return blank.end() if blank else at


class _Reader:
    """Reads one object."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def object(self, number: int, place: int) -> Value:
        start = _START.match(self._data, place)
        if not start or int(start[1]) != number:
            raise BrokenPdfError(number)
        self._at = start.end()
        value = self._value(_DEEPEST)
        stream = _STREAM.match(self._data, self._at)
        return Stream(value, self._packed(value, stream.end())) if stream and isinstance(value, dict) else value

    def _packed(self, head: Dictionary, start: int) -> bytes:
        length = head.get(b"/Length")
        if not isinstance(length, bytes) or not length.isdigit() or start + int(length) > len(self._data):
            raise BrokenPdfError("Length")
        return self._data[start : start + int(length)]

    def _value(self, deepest: int) -> Value:
        token = self._token()
        if token["text"]:
            return self._text(token.start())
        if token["ref"]:
            return Ref(int(token["ref"].split()[0]))
        if token["plain"]:
            return token["plain"]
        if not token["open"] or not deepest:
            raise BrokenPdfError(self._at)
        items = list(self._items(b">>" if token["open"] == b"<<" else b"]", deepest - 1))
        return items if token["open"] == b"[" else _pairs(items)

    def _items(self, end: bytes, deepest: int) -> Iterator[Value]:
        while True:
            self._at = _after_blank(self._data, self._at)
            if self._data.startswith(end, self._at):
                self._at += len(end)
                return
            yield self._value(deepest)

    def _token(self) -> re.Match[bytes]:
        token = _TOKEN.match(self._data, _after_blank(self._data, self._at))
        if not token:
            raise BrokenPdfError(self._at)
        self._at = token.end()
        return token

    def _text(self, start: int) -> bytes:
        open_brackets, at = 1, start + 1
        while open_brackets:
            bracket = _BRACKET.search(self._data, at)
            if not bracket:
                raise BrokenPdfError(start)
            open_brackets += {b"(": 1, b")": -1}.get(bracket[0], 0)
            at = bracket.end()
        self._at = at
        return self._data[start:at]


def _pairs(items: list[Value]) -> Dictionary:
    names, values = items[::2], items[1::2]
    if len(names) != len(values) or not all(isinstance(name, bytes) and name.startswith(b"/") for name in names):
        raise BrokenPdfError("dictionary")
    return {name: value for name, value in zip(names, values, strict=True) if isinstance(name, bytes)}


def _written(value: Value) -> bytes:
    match value:
        case bytes():
            return value
        case Ref(number):
            return b"%d 0 R" % number
        case list():
            return b"[%s]" % b" ".join(map(_written, value))
        case dict():
            return b"<<%s>>" % b"".join(b"%s %s" % (name, _written(one)) for name, one in value.items())
        case Stream(head, data):
            return b"%s\nstream\n%s\nendstream" % (_written(head | {b"/Length": b"%d" % len(data)}), data)
