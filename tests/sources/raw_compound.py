"""Compound files and .xls workbooks made by hand, which no library at hand writes."""

import struct

from generator.sources.compound import MARK

_END, _FREE, _TABLE, _LIST = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFC
_SECTOR = 512


def compound(streams: dict[str, bytes]) -> bytes:
    """Return a compound file with these streams, each filled up to the 4,096 bytes from which it has own sectors."""
    bodies = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    chains: list[int] = []
    starts = {}
    for name, data in bodies.items():
        starts[name] = len(chains)
        chains += _chain(len(chains), data)
    directory = len(chains)
    entries = [_entry("Root Entry", 5, _END, 0, child=1 if streams else _FREE)]
    for number, name in enumerate(bodies, 1):
        following = number + 1 if number < len(bodies) else _FREE
        entries.append(_entry(name, 2, starts[name], len(bodies[name]), right=following))
    listed = b"".join(entries)
    chains += _chain(directory, listed)
    return _packed([*bodies.values(), listed], chains, directory, (_END, 0))


def small_compound(name: str, data: bytes) -> bytes:
    """Return a compound file with one stream of less than 4,096 bytes, in pieces of 64 of the root's behind another."""
    pieces = -(-len(data) // 64)
    table = struct.pack(f"<{pieces + 1}I", _END, *range(2, pieces + 1), _END)
    whole = bytes(64) + data
    entries = _entry("Root Entry", 5, 0, len(whole), child=1) + _entry(name, 2, 1, len(data))
    chains = _chain(0, whole)
    directory = len(chains)
    chains += _chain(directory, entries)
    return _packed([whole, entries, table], [*chains, _END], directory, (len(chains), 1))


def _chain(first: int, data: bytes) -> list[int]:
    count = -(-len(data) // _SECTOR)
    return [*range(first + 1, first + count), _END]


def _packed(parts: list[bytes], chains: list[int], directory: int, small: tuple[int, int]) -> bytes:
    """Return the file of these parts; the places of the first 109 tables stand in the header, the others behind."""
    tables = next(n for n in range(1, 999) if (len(chains) + n + _lists(n)) * 4 <= n * _SECTOR)
    lists = _lists(tables)
    places = [*range(len(chains), len(chains) + tables)]
    table = [*chains, *[_TABLE] * tables, *[_LIST] * lists]
    table += [_FREE] * (tables * _SECTOR // 4 - len(table))
    first = len(chains) + tables
    header = MARK + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIII", 0, tables, directory, 0, 4096, small[0])
    header += struct.pack("<III", small[1], first if lists else _END, lists)
    header += struct.pack("<109I", *(places + [_FREE] * 109)[:109])
    more = b""
    for number in range(lists):
        named = (places[109 + 127 * number :] + [_FREE] * 127)[:127]
        more += struct.pack("<128I", *named, first + number + 1 if number + 1 < lists else _END)
    content = b"".join(part.ljust(-(-len(part) // _SECTOR) * _SECTOR, b"\0") for part in parts)
    return header + content + struct.pack(f"<{len(table)}I", *table) + more


def _lists(tables: int) -> int:
    return max(-(-(tables - 109) // 127), 0)


def _entry(name: str, kind: int, start: int, size: int, *, child: int = _FREE, right: int = _FREE) -> bytes:
    text = f"{name}\0".encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<III", start, size, 0)


def record(kind: int, content: bytes) -> bytes:
    """Return a record of a workbook."""
    return struct.pack("<HH", kind, len(content)) + content


def wide(text: str) -> bytes:
    """Return a text with its number of characters, as formats and cells have it."""
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


_BEGIN = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
_END_OF_PART = record(0x000A, b"")


def style(number: int) -> bytes:
    """Return the record of a style with a number format."""
    return record(0x00E0, struct.pack("<HH", 0, number) + bytes(16))


def text_cell(row: int, column: int, text: str, style_number: int = 0) -> bytes:
    """Return the record of a cell with a text."""
    return record(0x0204, struct.pack("<HHH", row, column, style_number) + wide(text))


def number_cell(row: int, column: int, number: float, style_number: int = 0) -> bytes:
    """Return the record of a cell with a number of eight bytes."""
    return record(0x0203, struct.pack("<HHHd", row, column, style_number, number))


def xls(sheets: dict[str, bytes], formats: dict[int, str] | None = None, styles: tuple[int, ...] = (0,)) -> bytes:
    """Return a workbook of Excel 97 with these sheets, given by the records of their cells."""
    head = b"".join(record(0x041E, struct.pack("<H", key) + wide(code)) for key, code in (formats or {}).items())
    head = _BEGIN + record(0x0042, struct.pack("<H", 1200)) + head + b"".join(map(style, styles))
    bound = [(name, b"\0\0" + bytes([len(name), 1]) + name.encode("utf-16-le")) for name in sheets]
    start = len(head) + sum(8 + len(text) for _, text in bound) + len(_END_OF_PART)
    listed, parts = b"", b""
    for name, text in bound:
        listed += record(0x0085, struct.pack("<I", start + len(parts)) + text)
        sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + sheets[name] + _END_OF_PART
        parts += sheet
    return compound({"Workbook": head + listed + _END_OF_PART + parts})
