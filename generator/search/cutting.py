"""Text cut into the words that the index holds; theme/assets/javascripts/search/cut.js cuts queries alike.

Chinese has no blanks, and nobody agrees where its words end: every two characters that follow each other are a word
here, so that any stretch of a text can be asked for. Figures stay whole. Words are spelt with ASCII letters and digits
only, which no program on the way takes apart: a character is its code point in base 36 (`a` to `v` in front), a figure
begins with a digit, an amount of money with `y`, a word in letters with `z`.
"""

import re
from functools import lru_cache
from operator import add
from typing import NamedTuple

from generator.model.amount import YUAN_PER_UNIT

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTERS = "a-z\u00c0-\u024f\u0370-\u04ff\u0600-\u06ff\u0f00-\u0fff\u1800-\u18af"
_UNITS = {unit: len(f"{yuan}") - 1 for unit, yuan in YUAN_PER_UNIT.items()}
"""Unit -> how many places its amounts have before the 元."""
_FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?:，[0-9]{3})+(?=\.[0-9]|[元万亿])|[0-9]+)(?:\.[0-9]+)?"
_NUMBERED = r"[〔\[﹝［【(（](?P<year>[0-9]{4})[〕\]﹞］】)）]第?(?P<count>[0-9]{1,5})号"
_AMOUNT = rf"(?P<amount>{_FIGURE})[ \t\n\u3000]*(?P<unit>{'|'.join(_UNITS)})"
_WORD = re.compile(rf"{_NUMBERED}|{_AMOUNT}|(?P<figure>{_FIGURE})|(?P<letters>[{_LETTERS}]+)|(?P<han>[{_HAN}]+)")
_ONE = re.compile(f"[{_HAN}]")
_NARROW = {
    **{code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF41, 0xFF5B), 0xFF0E)},
    **{code: code - 0xFEE0 + 0x20 for code in range(0xFF21, 0xFF3B)},
    **{code: code + 0x20 for code in range(ord("A"), ord("Z") + 1)},
}
_WIDE = re.compile(f"[{''.join(map(chr, _NARROW))}]")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Cut(NamedTuple):
    """The words of a text in order, and beside them the bare figures of its amounts, which have no place in it."""

    words: list[str]
    beside: list[str]


def cut(text: str) -> Cut:
    """Return the words of `text`; blanks, line breaks and signs divide nothing but figures.

    A character with no other before it is a word by itself behind a figure, and where none follows it either.
    """
    found = Cut([], [])
    waiting, behind_figure = "", False
    for match in _WORD.finditer(text.translate(_NARROW) if _WIDE.search(text) else text):
        if match.lastgroup == "han":
            signs = match[0]
            spelt = list(map(_SPELT.__getitem__, waiting + signs))
            if behind_figure:
                found.words.append(spelt[0])
            found.words.extend(map(add, spelt, spelt[1:]))
            waiting, behind_figure = signs[-1], False
            continue
        if waiting and not found.words:
            found.words.append(spell(waiting))
        found.words.append(_whole(match))
        if match.lastgroup == "unit":
            found.beside.append(_figure(match["amount"]))
        waiting, behind_figure = "", True
    if waiting and not found.words:
        found.words.append(spell(waiting))
    return found


def characters(text: str) -> set[str]:
    """Return every Chinese character of a text as a word, by which a query of one character is answered."""
    return {_SPELT[character] for character in set(text) if _ONE.fullmatch(character)}


def spell(character: str) -> str:
    """Return a character's code point in base 36."""
    code, spelt = ord(character), ""
    while code:
        code, digit = divmod(code, 36)
        spelt = _DIGITS[digit] + spelt
    return spelt


class _Spelt(dict[str, str]):
    """Characters as words, each spelt when it is first asked for."""

    def __missing__(self, character: str) -> str:
        self[character] = spell(character)
        return self[character]


_SPELT = _Spelt()


def _whole(match: re.Match[str]) -> str:
    """Return a word that is no pair of characters."""
    if match.lastgroup == "count":
        return f"{match['year']}n{int(match['count'])}"
    if match.lastgroup == "unit":
        return f"y{_yuan(match['amount'], _UNITS[match['unit']])}"
    if match.lastgroup == "figure":
        return _figure(match["figure"])
    return "z" + "".join(letter if letter.isascii() else spell(letter) for letter in match["letters"])


@lru_cache(maxsize=4096)
def _figure(printed: str) -> str:
    """Return a figure without separators and without zeros that change nothing: 1,286.50 -> 1286p5, 04 -> 4."""
    whole, _, decimals = printed.replace(",", "").replace("，", "").partition(".")
    shown = (whole.lstrip("0") or "0") if len(whole) <= 2 else whole
    return "p".join(filter(None, (shown, decimals.rstrip("0"))))


@lru_cache(maxsize=4096)
def _yuan(printed: str, places: int) -> str:
    """Return an amount in 元, so that 80万元 and 800,000.00元 are one word."""
    whole, _, decimals = printed.replace(",", "").replace("，", "").partition(".")
    moved = whole + decimals.ljust(places, "0")[:places]
    return "p".join(filter(None, (moved.lstrip("0") or "0", decimals[places:].rstrip("0"))))
