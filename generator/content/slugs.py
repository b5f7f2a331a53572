"""Addresses minted from Chinese names."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache
from itertools import count

import jieba
from pypinyin import lazy_pinyin

LONGEST = 80
_FALLBACK = "xiangmu"
_OTHER = re.compile("[^a-z0-9]+")


def mint(name: str, taken: Collection[str]) -> str:
    """Return a slug for `name` that is not among `taken`: its words in pinyin, joined by hyphens."""
    slug = _joined(_words(name)) or _FALLBACK
    candidates = (slug if number == 1 else f"{slug}-{number}" for number in count(1))
    return next(candidate for candidate in candidates if candidate not in taken)


def _words(name: str) -> Iterator[str]:
    """Yield the words of `name` in ASCII; what has no such form, such as punctuation, is left out."""
    for word in _tokenizer().cut(_without_marks(name)):
        spelled = "".join(lazy_pinyin(word)).encode("ascii", "ignore").decode()
        yield from filter(None, _OTHER.split(spelled.lower()))


def _without_marks(name: str) -> str:
    """Return `name` with full-width letters narrowed and accents taken off."""
    characters = unicodedata.normalize("NFKD", name)
    return "".join(character for character in characters if not unicodedata.combining(character))


def _joined(words: Iterator[str]) -> str:
    """Join as many words as fit."""
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug


@cache
def _tokenizer() -> jieba.Tokenizer:
    """Return a tokenizer that reads its own dictionary only.

    jieba would otherwise keep a copy in the shared temporary folder, trust what it finds there, and log about it.
    """
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer
