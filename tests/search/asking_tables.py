"""What the tables of an index say of a word, read from their files as a browser reads them."""

import struct
from collections.abc import Iterator, Mapping
from typing import Any
from zlib import crc32


def may_have(told: Mapping[str, Any], files: Mapping[str, bytes], word: str) -> set[str]:
    """Return the parts that may have a word; `told` is what the register says, `files` are by their names."""
    known = crc32(word.encode())
    table = files[f"{known >> 32 - told['bits']:x}.bin"]
    return {
        part
        for part, ends in zip(told["parts"], _read(table, len(told["parts"])), strict=True)
        if known & 0xFFFF in ends
    }


def _read(table: bytes, parts: int) -> Iterator[set[int]]:
    counts = struct.unpack_from(f">{parts}H", table)
    at = 2 * parts
    for count in counts:
        yield set(struct.unpack_from(f">{count}H", table, at))
        at += 2 * count
    assert at == len(table)
