"""Full-width characters folded to their narrow form, one character for one."""

import re
from functools import lru_cache

_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_KEPT = {"，"}
"""A full-width comma divides clauses; where it divides thousands of an amount is told by the pattern below."""
_VARIANTS = dict(zip("﹝﹞＝≧≦﹪﹥﹤︵︶﹙﹚", "〔〕=≥≤%><()()", strict=True))
_NARROW: dict[str, str] = {
    **{wide: narrow for wide, narrow in _FULL_WIDTH.items() if wide not in _KEPT},
    **_VARIANTS,
}
_SEPARATED = re.compile(
    r"(?<!\d)\d{1,3}(?:，\d{3})+(?=[.．]\d|[元万亿人户亩吨个次件]|公里|平方米)"
    r"|(?<=[０-９])，(?=[０-９]{3}(?!\d))"
)
"""Thousands divided by full-width commas: before a decimal point or a unit, or among full-width digits."""
_COMMA_IN_FIGURE = re.compile(r"，(?<=\d，)\d{3}(?!\d)")
"""What stands wherever thousands are divided: found much sooner than the whole pattern."""
_FOLDED = re.compile(f"[{re.escape(''.join(_NARROW))}]")
BLANK = r"\s\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Inside a character class: what shows nothing, white space and zero-width signs."""
_BLANKS = re.compile(f"[{BLANK}]+")
_SHORT = 60
SHOWN = re.compile(f"[^{BLANK}]+")


def fold(text: str) -> str:
    """Return `text` with full-width letters, digits and signs narrowed; its length stays the same."""
    if _COMMA_IN_FIGURE.search(text):
        text = _SEPARATED.sub(lambda match: match[0].replace("，", ","), text)
    for wide in set(_FOLDED.findall(text)):  # far fewer than characters to be translated
        text = text.replace(wide, _NARROW[wide])
    return text


def is_blank(character: str) -> bool:
    """Tell whether a character shows nothing: white space or a zero-width sign."""
    return _BLANKS.match(character) is not None


def squeeze(text: str) -> str:
    """Return `text` folded and without white space: the form in which two prints are compared."""
    return _short(text) if len(text) <= _SHORT else _long(text)


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", fold(text))


_short = lru_cache(maxsize=4096)(_squeezed)
"""Names and figures are compared again and again."""
_long = lru_cache(maxsize=256)(_squeezed)
"""The sentences of one report are looked through by one rule after another."""
