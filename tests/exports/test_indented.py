"""JSON with indentation is written as Python's own encoder writes it."""

import json
from random import Random

import pytest
from pydantic import JsonValue

from generator.exports.indented import indented

_SCALARS: list[JsonValue] = [None, True, False, 0, -17, "", "评价", 'a"b\\c', "一行\n又一行\t\u2028\x07", "<&>", "😀"]


def _made(random: Random, depth: int) -> JsonValue:
    kind = random.choice(("scalar", "list", "object")) if depth else "scalar"
    if kind == "scalar":
        return random.choice(_SCALARS)
    members = [_made(random, depth - 1) for _ in range(random.randrange(4))]
    return members if kind == "list" else {f'键“{number}"': each for number, each in enumerate(members)}


@pytest.mark.parametrize("seed", range(300))
def test_it_is_what_the_library_writes(seed: int) -> None:
    value = _made(Random(seed), 5)  # noqa: S311 (no secret)
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("value", [*_SCALARS, [], {}, [[]], [{}], {"a": {}}, {"a": [1, [2, {"b": None}]], "c": "d"}])
def test_smallest_values(value: JsonValue) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)
