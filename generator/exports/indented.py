"""JSON text with one blank for every level, as `json.dumps(value, ensure_ascii=False, indent=1)` writes it.

Python's own encoder goes without its part in C where it indents, and then takes a report longer than all its other
downloads together.
"""

import json
from json.encoder import encode_basestring

from pydantic import JsonValue


def indented(value: JsonValue, end: str = "\n") -> str:
    """Return `value` as JSON text; `end` is the line break and the blanks before what closes it."""
    inner = f"{end} "
    if isinstance(value, dict) and value:
        pairs = [f"{encode_basestring(name)}: {_within(each, inner)}" for name, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{end}}}"
    if isinstance(value, list) and value:
        return f"[{inner}{f',{inner}'.join([_within(each, inner) for each in value])}{end}]"
    return json.dumps(value, ensure_ascii=False)


def _within(value: JsonValue, end: str) -> str:
    """Return a member as JSON text; most are text or nothing."""
    if type(value) is str:
        return encode_basestring(value)
    return "null" if value is None else indented(value, end)
