"""A report's passages without what many reports share and without what an earlier passage said already."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.search.passages import Passage
from generator.search.shared import Shared, bare, sentences

_LONG = 600
"""A stretch of text ends with the sentence that makes it so long; excerpts are looked for stretch by stretch."""


def kept(passages: Iterable[Passage], shared: Shared) -> Iterator[Passage]:
    """Yield the passages with the stretches of text that are left; those that nothing is left of are gone."""
    said = _Said()
    for passage in passages:
        texts = [left for text in passage.texts for left in _stretches(text, passage, shared, said)]
        if texts:
            yield replace(passage, texts=texts)


class _Said:
    """What was said so far, without signs and blanks."""

    def __init__(self) -> None:
        self._text = ""

    def again(self, told: str) -> bool:
        """Tell whether a line, bare, was said before, maybe as a part of another; note it if it was not."""
        if told in self._text:
            return True
        self._text += f"\n{told}"
        return False


def _stretches(text: str, passage: Passage, shared: Shared, said: _Said) -> Iterator[str]:
    """Yield what is left of a text: one stretch, or several where something was taken from its middle."""
    stretch = ""
    for sentence in sentences(text):
        left_out = _is_known(sentence, passage, shared, said)
        if stretch and (left_out or len(stretch) > _LONG):
            yield stretch.strip()
            stretch = ""
        stretch += "" if left_out else sentence
    if stretch.strip():
        yield stretch.strip()


def _is_known(sentence: str, passage: Passage, shared: Shared, said: _Said) -> bool:
    """Tell whether nothing in a sentence is new; one line that is keeps the whole, which may be broken anywhere."""
    whole, lines = bare(sentence), sentence.splitlines()
    if not passage.always and shared.has(sentence, whole):
        return True
    if lines == [sentence]:
        return said.again(whole)
    told = [(line, bare(line)) for line in lines]
    known = [said.again(words) or (not passage.always and shared.has(line, words)) for line, words in told]
    return all(known)
