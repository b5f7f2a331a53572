"""Text in the form in which it is screened: one narrow character for each, so that every offset stays what it was."""

import re
import unicodedata
from functools import cache

GAP = "[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]{0,3}"
"""What may stand between the digits of a number or the characters of a word: blanks, a line break, invisible signs."""


_NOT_NARROW = re.compile(r"[^\x00-\x7f\u4e00-\u9fff]")
"""What NFKC may change: anything but ASCII and the usual Chinese characters."""


def narrowed(text: str) -> str:
    """Return `text` with full-width and compatibility characters narrowed (NFKC), as long as before."""
    for sign in set(_NOT_NARROW.findall(text)):  # far fewer than characters to be translated
        narrow = _narrow(sign)
        if narrow != sign:
            text = text.replace(sign, narrow)
    return text


@cache
def _narrow(sign: str) -> str:
    """Return a character's NFKC if that is one character; ① stays, so that it does not run into a number."""
    narrow = unicodedata.normalize("NFKC", sign)
    return sign if len(narrow) != 1 or unicodedata.category(sign) == "No" else narrow


def spread(word: str) -> str:
    """Return a pattern that finds a word also where it is broken by blanks, a line break or invisible signs."""
    return GAP.join(re.escape(character) for character in word)
