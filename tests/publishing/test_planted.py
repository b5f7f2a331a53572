"""The search for planted words finds them wherever they may stand."""

import zlib

import pytest

from tests.publishing.planted import Planted, words_in
from tests.sources.raw_docx import pack

_WORD = Planted().word("here")


@pytest.mark.parametrize(
    "data",
    [
        _WORD.encode(),
        f"x{_WORD}".encode("utf-16-le"),
        f"\0{_WORD}".encode("utf-16-be")[1:],
        pack({"a": _WORD.encode()}),
        pack({_WORD: b""}),
        pack({"a.zip": pack({"b": _WORD.encode("utf-16")})}),
        b"<<>>\nstream\n" + zlib.compress(_WORD.encode()) + b"\nendstream",
    ],
)
def test_a_word_is_found(data: bytes) -> None:
    assert words_in(data) == {_WORD}


def test_other_words_are_not() -> None:
    assert words_in(pack({"a": b"ZQXJ ZQ12XK"})) == set()
