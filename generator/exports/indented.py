"""JSON text with one blank for every level, as `json.dumps(value, ensure_ascii=False, indent=1)` writes it.

Python's own encoder in C knows no indentation, and its encoder in Python takes longer over a report than all its other
downloads; so what holds nothing that holds anything is left to the one in C, with line breaks for separators.
"""

import json
from collections.abc import Callable
from functools import cache

from pydantic import JsonValue

_HOLDING = (dict, list)
_scalar = json.JSONEncoder(ensure_ascii=False).encode


def indented(value: JsonValue, depth: int = 0) -> str:
    """Return `value` as JSON text; it begins `depth` levels in."""
    members = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(members, list) or not members:
        return _scalar(value)
    begin, end = "{}" if isinstance(value, dict) else "[]"
    inner, outer = "\n" + " " * (depth + 1), "\n" + " " * depth
    if any(type(each) in _HOLDING for each in members):
        told = [indented(each, depth + 1) if type(each) in _HOLDING else _scalar(each) for each in members]
        lines = map(_member, value, told) if isinstance(value, dict) else told
        return f"{begin}{inner}{f',{inner}'.join(lines)}{outer}{end}"
    return f"{begin}{inner}{_flat(depth + 1)(value)[1:-1]}{outer}{end}"


def _member(name: str, told: str) -> str:
    return f"{_scalar(name)}: {told}"


@cache
def _flat(depth: int) -> Callable[[JsonValue], str]:
    """Return how to write what holds nothing deeper, a line for each of its members."""
    return json.JSONEncoder(ensure_ascii=False, separators=(",\n" + " " * depth, ": ")).encode
