"""Full-width characters folded to their narrow form, one character for one."""

import re
from functools import lru_cache

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_KEPT = {ord("，")}
"""A full-width comma divides clauses; where it divides thousands of an amount is told by the pattern below."""
_VARIANTS = {ord(c): narrow for c, narrow in zip("﹝﹞＝≧≦﹪﹥﹤︵︶﹙﹚", "〔〕=≥≤%><()()", strict=True)}
_TABLE: dict[int, int | str] = {
    **{code: narrow for code, narrow in _FULL_WIDTH.items() if code not in _KEPT},
    **_VARIANTS,
}
_SEPARATED = re.compile(
    r"(?<!\d)\d{1,3}(?:，\d{3})+(?=[.．]\d|[元万亿人户亩吨个次件]|公里|平方米)"
    r"|(?<=[０-９])，(?=[０-９]{3}(?!\d))"
)
"""Thousands divided by full-width commas: before a decimal point or a unit, or among full-width digits."""
BLANK = r"\s\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Inside a character class: what shows nothing, white space and zero-width signs."""
_BLANKS = re.compile(f"[{BLANK}]+")
_SHORT = 60
SHOWN = re.compile(f"[^{BLANK}]+")


def fold(text: str) -> str:
    """Return `text` with full-width letters, digits and signs narrowed; its length stays the same."""
    if "，" in text:
        text = _SEPARATED.sub(lambda match: match[0].replace("，", ","), text)
    return text.translate(_TABLE)


def is_blank(character: str) -> bool:
    """Tell whether a character shows nothing: white space or a zero-width sign."""
    return _BLANKS.match(character) is not None


def squeeze(text: str) -> str:
    """Return `text` folded and without white space: the form in which two prints are compared."""
    return _short(text) if len(text) <= _SHORT else _squeezed(text)


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", fold(text))


_short = lru_cache(maxsize=4096)(_squeezed)
"""Names and figures are compared again and again, sentences are not."""
