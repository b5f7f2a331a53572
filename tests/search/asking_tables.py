"""What the tables of an index say of a word, read from their files as a browser reads them."""

import struct
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from generator.search.word_tables import STRETCH_BITS, sum_of


def may_have(told: Mapping[str, Any], files: Mapping[str, bytes], *words: str) -> set[str]:
    """Return the parts that may have words side by side; `told` is of the register, `files` are by their names."""
    known = sum_of(*words)
    each_has = 1 << STRETCH_BITS - told["bits"]
    stretch = known >> 32 - STRETCH_BITS
    table = files[f"{stretch // each_has:x}.bin"]
    lengths = struct.unpack_from(f">{each_has * len(told['parts'])}H", table)
    bounds = list(accumulate(lengths, initial=2 * len(lengths)))
    assert bounds[-1] == len(table)
    found = set()
    for place, (part, bits) in enumerate(told["parts"]):
        number = place * each_has + stretch % each_has
        rest = known % (1 << 32 - STRETCH_BITS) >> 32 - STRETCH_BITS - bits
        if rest in _numbers(table[bounds[number] : bounds[number + 1]]):
            found.add(part)
    return found


def _numbers(steps: bytes) -> Iterator[int]:
    number = 0
    for step in steps:
        number += step
        if step < 255:
            yield number
