"""Which parts of the index may have a word: small tables, of which a browser asks a few before it loads any part.

A word is known by its CRC-32 (zlib). The first bits of that say in which table the word is; the last 16 bits tell it
from the other words there. A few words are taken for others: then a part is asked in vain. No word is ever missing.
"""

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Final
from zlib import crc32

TABLES: Final = "words"
"""Where in the index the tables lie, in a folder named by what they say."""
SIZE: Final = 2048
"""How many bytes a table has at most on average: a browser loads one for every word that it asks about."""
_BITS: Final = 32
_MOST_BITS: Final = 16


def sums(words: Iterable[str]) -> bytes:
    """Return what tells that a part has these words: the CRC-32 of each, 4 bytes, the highest first, in order."""
    return b"".join(sorted({crc32(word.encode()).to_bytes(4) for word in words}))


@dataclass(frozen=True)
class WordTables:
    """The tables of an index; `parts` are the sums of the words of its parts, by their names."""

    parts: Mapping[str, bytes]

    @property
    def folder(self) -> str:
        """The folder of the tables, which has another name when anything in them changes."""
        return f"{TABLES}/{self.digest.hex()}"

    @cached_property
    def digest(self) -> bytes:
        """What tells these tables from others."""
        told = blake2b(repr([self.bits, *self.parts]).encode(), digest_size=6)
        for each in self.parts.values():
            told.update(blake2b(each).digest())
        return told.digest()

    @property
    def bits(self) -> int:
        """How many bits of a sum say in which table the word is; there are two tables at least."""
        number = sum(map(len, self.parts.values())) // 2
        return min(max(1, (number // SIZE).bit_length()), _MOST_BITS)

    @property
    def told(self) -> dict[str, object]:
        """What the register says of the tables: their folder, `bits`, and the parts in their order there."""
        return {"folder": self.folder, "bits": self.bits, "parts": list(self.parts)}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of every table: for each part how many words it has here, then the ends of their sums.

        All numbers have 16 bits, the highest first; a table is named by the bits that its words begin with, in hex.
        """
        begins = [number << _BITS - self.bits for number in range(1, 1 << self.bits)]
        bounds = [_bounds(each, begins) for each in self.parts.values()]
        ends = [memoryview(each).cast("H")[1::2].tobytes() for each in self.parts.values()]
        form = f">{len(bounds)}H"
        for table in range(1 << self.bits):
            here = [(each[table], each[table + 1]) for each in bounds]
            counts = struct.pack(form, *(end - start for start, end in here))
            told = (each[2 * start : 2 * end] for each, (start, end) in zip(ends, here, strict=True))
            yield f"{table:x}.bin", b"".join((counts, *told))


def _bounds(told: bytes, begins: Iterable[int]) -> list[int]:
    """Return where among the sums of a part those of each table begin, and behind them where the last ones end."""
    numbers = array("I", told)
    if sys.byteorder == "little":
        numbers.byteswap()
    return [0, *(bisect_left(numbers, each) for each in begins), len(numbers)]
