"""The streams of a compound file, in which Office kept its documents before 2007 (.doc, .xls) and keeps encrypted ones.

Source: MS-CFB. Anyone may have made the file: every chain is cut off where it would go in a circle.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.errors import GongkaiError

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR_SHIFTS = (9, 12)
_MINI_SHIFT = 6
_SMALLEST = 4096
"""Bytes; a stream that has fewer lies in pieces of the root's stream."""
_ENTRY = 128
_MOST_ENTRIES = 10_000
_LAST_SECTOR = 0xFFFFFFFA
_FIRST_TABLE, _IN_HEADER = 76, 109
_STREAM, _ROOT = 2, 5


@dataclass(frozen=True)
class _Entry:
    kind: int
    start: int
    size: int


class Compound:
    """A compound file; `names` are those of its streams and storages, at any depth."""

    def __init__(self, name: str, data: bytes) -> None:
        """Read the tables and the directory.

        Raises:
            GongkaiError: they are damaged.
        """
        self._name, self._data = name, data
        try:
            self._read_header()
        except struct.error as error:
            raise self._damaged() from error
        self._entries = dict(self._directory())
        self.names = frozenset(self._entries)

    def _read_header(self) -> None:
        (shift,) = struct.unpack_from("<H", self._data, 30)
        tables, self._first_entry = struct.unpack_from("<II", self._data, 44)
        first_mini, minis, more = struct.unpack_from("<III", self._data, 60)
        if shift not in _SECTOR_SHIFTS:
            raise self._damaged()
        self._size = 1 << shift
        self._sectors = len(self._data) // self._size
        self._next = self._table(list(islice(self._table_sectors(tables, more), min(tables, self._sectors))))
        self._next_mini = self._table(list(islice(self._chain(first_mini, self._next), minis)))

    def stream(self, name: str) -> bytes | None:
        """Return a stream's bytes, None where there is no such stream."""
        entry = self._entries.get(name)
        if entry is None or entry.kind != _STREAM:
            return None
        if entry.size >= _SMALLEST:
            return self._read(entry.start)[: entry.size]
        root = next((one for one in self._entries.values() if one.kind == _ROOT), None)
        whole = self._read(root.start) if root else b""
        pieces = (
            whole[sector << _MINI_SHIFT :][: 1 << _MINI_SHIFT] for sector in self._chain(entry.start, self._next_mini)
        )
        return b"".join(pieces)[: entry.size]

    def _damaged(self) -> GongkaiError:
        return GongkaiError(f"{self._name}：文件已损坏，请用 Office 或 WPS 打开并重新保存后再导入")

    def _table_sectors(self, count: int, more: int) -> Iterator[int]:
        """Yield the sectors of the table of sectors: the first are named in the header, the rest in a chain."""
        yield from struct.unpack_from(f"<{min(count, _IN_HEADER)}I", self._data, _FIRST_TABLE)
        for _ in range(self._sectors):
            if more >= self._sectors:
                return
            *named, more = struct.unpack(f"<{self._size // 4}I", self._sector(more))
            yield from named

    def _table(self, sectors: list[int]) -> tuple[int, ...]:
        data = b"".join(self._sector(sector) for sector in dict.fromkeys(sectors) if sector < self._sectors)
        return struct.unpack(f"<{len(data) // 4}I", data)

    def _sector(self, index: int) -> bytes:
        start = (index + 1) * self._size
        return self._data[start : start + self._size].ljust(self._size, b"\0")

    def _chain(self, sector: int, following: tuple[int, ...]) -> Iterator[int]:
        for _ in range(len(following)):
            if sector >= min(len(following), _LAST_SECTOR):
                return
            yield sector
            sector = following[sector]

    def _read(self, start: int) -> bytes:
        return b"".join(self._sector(sector) for sector in self._chain(start, self._next) if sector < self._sectors)

    def _directory(self) -> Iterator[tuple[str, _Entry]]:
        data = self._read(self._first_entry)[: _ENTRY * _MOST_ENTRIES]
        for offset in range(0, len(data) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", data, offset + 64)
            start, size = struct.unpack_from("<II", data, offset + 116)
            name = data[offset : offset + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            if kind:
                yield name, _Entry(kind, start, size)
