"""Which parts of the index may have words: small tables, of which a browser asks a few before it loads any part.

The tables know single words, and every two words that follow each other: most parts have most words, but few have them
side by side. Each is known by its CRC-32 (zlib), and by the first bits of that only: a few are taken for others, and a
part is asked in vain. None is ever missing.

The first `STRETCH_BITS` bits of a sum name a stretch. In a part's stretch stand the next bits of all sums that are
there, as many bits as make every fiftieth number or so a sum, in order: for each how much it is more than the one
before, as a byte. A byte of 255 is added, and stands for no sum.
"""

import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import accumulate
from operator import sub
from typing import Final, Self
from zlib import crc32

TABLES: Final = "words"
"""Where in the index the tables lie, in a folder named by what they say."""
SIZE: Final = 4096
"""How many bytes a table has at most on average: a browser loads one for every word that it asks about."""
STRETCH_BITS: Final = 12
_STRETCHES: Final = 1 << STRETCH_BITS
_LEFT: Final = 32 - STRETCH_BITS
_APART: Final = 48
"""So far apart are the sums of a stretch on average, or up to twice as far: one in so many words seems to be there."""
_MORE: Final = 255


def sum_of(*words: str) -> int:
    """Return the CRC-32 of a word, or of words that follow each other."""
    return crc32(" ".join(words).encode())


@dataclass(frozen=True)
class PartWords:
    """What the tables say of a part: how many bits of a sum are kept behind its stretch, and the bytes by stretch."""

    bits: int
    lengths: bytes
    """How many bytes each stretch has: 16 bits for each, the highest first."""
    told: bytes

    @classmethod
    def of(cls, sums: Iterable[int]) -> Self:
        """Take the sums of a part's words, each at least once."""
        known = set(sums)
        bits = min((_APART * len(known) // _STRETCHES).bit_length(), _LEFT)
        numbers = array("I", sorted({each >> _LEFT - bits for each in known}))
        stretches = list(_stretches(numbers, bits))
        return cls(bits, struct.pack(f">{_STRETCHES}H", *map(len, stretches)), b"".join(stretches))

    def to_bytes(self) -> bytes:
        """Return what `from_bytes` reads."""
        return bytes([self.bits]) + self.lengths + self.told

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` returned."""
        return cls(data[0], data[1 : 1 + 2 * _STRETCHES], data[1 + 2 * _STRETCHES :])


def _stretches(numbers: "array[int]", bits: int) -> Iterator[bytes]:
    """Yield the bytes of every stretch; the numbers begin with the bits of theirs."""
    start = 0
    for stretch in range(_STRETCHES):
        base = stretch << bits
        end = bisect_left(numbers, base + (1 << bits), start)
        here = numbers[start:end]
        yield b"".join(map(_STEPS.__getitem__, map(sub, here, [base, *here[:-1]])))
        start = end


class _Steps(dict[int, bytes]):
    """Steps from one number to the next as bytes, each made when it is first asked for."""

    def __missing__(self, step: int) -> bytes:
        more, rest = divmod(step, _MORE)
        self[step] = bytes([_MORE] * more + [rest])
        return self[step]


_STEPS = _Steps()


@dataclass(frozen=True)
class WordTables:
    """The tables of an index; `parts` are by their names."""

    parts: Mapping[str, PartWords]

    @property
    def folder(self) -> str:
        """The folder of the tables, which has another name when anything in them changes."""
        return f"{TABLES}/{self.digest.hex()}"

    @cached_property
    def digest(self) -> bytes:
        """What tells these tables from others."""
        told = blake2b(repr([self.bits, *self.parts]).encode(), digest_size=6)
        for each in self.parts.values():
            told.update(blake2b(each.to_bytes()).digest())
        return told.digest()

    @property
    def bits(self) -> int:
        """How many bits of a sum say in which table the word is; there are two tables at least."""
        size = sum(len(each.lengths) + len(each.told) for each in self.parts.values())
        return min(max(1, (size // SIZE).bit_length()), STRETCH_BITS)

    @property
    def described(self) -> dict[str, object]:
        """What the register says of the tables: their folder, `bits`, and the parts in order, with the bits of each."""
        return {
            "folder": self.folder,
            "bits": self.bits,
            "parts": [[name, each.bits] for name, each in self.parts.items()],
        }

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of every table: for each part the lengths of its stretches, then for each their bytes.

        A table is named by the bits that its words begin with, in hex.
        """
        each_has = _STRETCHES >> self.bits
        parts = [(each, _bounds(each.lengths)) for each in self.parts.values()]
        for table in range(1 << self.bits):
            start, end = table * each_has, (table + 1) * each_has
            lengths = (part.lengths[2 * start : 2 * end] for part, _ in parts)
            told = (part.told[bounds[start] : bounds[end]] for part, bounds in parts)
            yield f"{table:x}.bin", b"".join((*lengths, *told))


def _bounds(lengths: bytes) -> list[int]:
    """Return where the bytes of each stretch begin, and behind them where the last ones end."""
    return list(accumulate(struct.unpack(f">{_STRETCHES}H", lengths), initial=0))
