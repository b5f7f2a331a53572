"""The words around a place in the text: of its clause, and of its sentence."""

import re

from generator.importing.stream import Passage

_CLAUSE_ENDS = "，。;、:,()\x1f0123456789"
_SENTENCE_ENDS = "。;\x1f"
_LONGEST_CLAUSE = 40
_LONGEST_SENTENCE = 200
_TITLE = re.compile("《[^《》]*》")
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?=年|[-—~])")


def clause_before(passage: Passage, offset: int) -> str:
    """Return the words between the last sign or figure and an offset."""
    return _since(passage, offset, _LONGEST_CLAUSE, _CLAUSE_ENDS)


def sentence_before(passage: Passage, offset: int) -> str:
    """Return the sentence up to an offset."""
    return _since(passage, offset, _LONGEST_SENTENCE, _SENTENCE_ENDS)


def sentence_around(passage: Passage, start: int, end: int) -> str:
    """Return the sentence that holds the words between two offsets."""
    chars = passage.stream.chars
    behind = chars[end : min(passage.end, end + _LONGEST_SENTENCE)]
    ends = [at for sign in _SENTENCE_ENDS if (at := behind.find(sign)) >= 0]
    return sentence_before(passage, start) + chars[start:end] + behind[: min(ends, default=None)]


def years_in(sentence: str) -> frozenset[int]:
    """Return the years that a sentence speaks of; those in titles do not count."""
    return frozenset(int(match["year"]) for match in _YEAR.finditer(_TITLE.sub("", sentence)))


def _since(passage: Passage, offset: int, longest: int, ends: str) -> str:
    window = passage.stream.chars[max(passage.start, offset - longest) : offset]
    return window[max(window.rfind(sign) for sign in ends) + 1 :]
