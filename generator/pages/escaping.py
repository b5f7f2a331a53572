"""The one place where a value from data becomes page text: shown exactly, doing nothing, wherever it stands."""

import json
import re
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup, escape

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BETWEEN_DIGITS = r"(?<![0-9])[.\-]|[.\-](?![0-9])"
_ACTIVE = re.compile(rf"[!-$&-+/:-@\[-`{{-~]|{_BETWEEN_DIGITS}|[\t\n\f\r\u2028\u2029]|\A\s|\s\Z")
"""What could act in Markdown, its extensions, a template language or HTML; `81.82%` and `1,286` stay readable."""


def shown(value: object) -> Markup:
    """Return `value` for any position of a page: heading, paragraph, table cell, attribute, link text.

    Every active character becomes a numeric reference, which Markdown and HTML both show as the character itself,
    so nobody has to know which position a value is printed in. Control characters have no look: they show as U+FFFD.

    Raises:
        TypeError: `value` is not text or a whole number, so that no page ever shows “None”.
    """
    if type(value) is str:
        return _escaped(value)
    if isinstance(value, Markup):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(f"a page shows text and whole numbers, not {type(value).__name__}")
    return _escaped(str(value))


@lru_cache(maxsize=4096)
def _escaped(text: str) -> Markup:
    """Remember what was escaped: labels and figures such as 100% stand on every page many times."""
    return Markup(_ACTIVE.sub(_reference, _printable(text)))  # noqa: S704 (escaped here)


def front_matter(text: str) -> Markup:
    """Return `text` as a YAML string that holds HTML, because MkDocs themes print front matter as HTML."""
    quoted = json.dumps(str(escape(_printable(text))), ensure_ascii=False)
    return Markup("".join(map(_yaml_character, quoted)))  # noqa: S704 (escaped here)


def address(*names: str, up: int = 0) -> Markup:
    """Return the relative address that goes `up` folders and then into these names.

    No name can add a step, a scheme or a query.
    """
    down = "/".join(map(_step, names))
    return Markup("../" * up + down)  # noqa: S704 (percent-encoded)


@lru_cache(maxsize=4096)
def _step(name: str) -> str:
    """Return a step of an address; lists have the same ones again and again."""
    return quote(_printable(name), safe="")


def _printable(text: str) -> str:
    return _UNSHOWABLE.sub(_REPLACEMENT, text)


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def _yaml_character(character: str) -> str:
    return character if character.isprintable() else f"\\U{ord(character):08x}"
