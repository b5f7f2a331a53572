"""Text in the form in which it is screened: one narrow character for each, so that every offset stays what it was."""

import re
import unicodedata

GAP = "[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]{0,3}"
"""What may stand between the digits of a number or the characters of a word: blanks, a line break, invisible signs."""


class _Narrow(dict[int, int]):
    """NFKC for characters that become one character; ① stays, so that it does not run into a number."""

    def __missing__(self, code: int) -> int:
        sign = chr(code)
        narrow = unicodedata.normalize("NFKC", sign)
        kept = len(narrow) != 1 or unicodedata.category(sign) == "No"
        self[code] = code if kept else ord(narrow)
        return self[code]


_NARROW = _Narrow()


def narrowed(text: str) -> str:
    """Return `text` with full-width and compatibility characters narrowed (NFKC), as long as before."""
    return text.translate(_NARROW)


def spread(word: str) -> str:
    """Return a pattern that finds a word also where it is broken by blanks, a line break or invisible signs."""
    return GAP.join(re.escape(character) for character in word)
