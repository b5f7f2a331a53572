"""The words that invented content is made of: words.toml and the vocabulary of the search's tests."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.browser.search import vocabulary

_TABLE: Final[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> Sequence[str]:
    """Return a list of words, each once; those of both files under one name are one list.

    Raises:
        KeyError: neither file has it.
    """
    if name not in _TABLE and not hasattr(vocabulary, name):
        raise KeyError(name)
    return tuple(dict.fromkeys((*getattr(vocabulary, name, ()), *_TABLE.get(name, ()))))


@cache
def rows(name: str) -> Sequence[Sequence[str]]:
    """Return a list of words that belong together."""
    return tuple(tuple(row) for row in _TABLE[name])
