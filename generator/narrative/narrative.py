"""The full text of a report by its sections; offsets lead back to the lines of text.md."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from generator.content.filed import FiledReport
from generator.content.place import Place
from generator.importing.outline import Outline, outline
from generator.importing.sought import Sought
from generator.importing.stream import Passage, Stream
from generator.sources.source import Source
from generator.sources.text import read_text

_MARK = re.compile(r"^(?:#{1,6} |\\(?=\\?#))", re.MULTILINE)


@dataclass(frozen=True)
class Narrative:
    """A report's text.md: its outline and where each passage stands."""

    filed: FiledReport
    source: Source
    outline: Outline
    _found: dict[tuple[re.Pattern[str] | Sought, Passage], tuple[re.Match[str], ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def whole(self) -> Passage:
        """The report without an appendix."""
        return self.outline.main()

    def section(self, *keys: str) -> Passage | None:
        """Return the section of the first key of generator.framework.titles that the text has."""
        return self.outline.section(*keys)

    def chapter(self, name: str) -> Passage | None:
        """Return a chapter of generator.framework.titles.CHAPTERS."""
        return self.outline.chapter(name)

    def find(self, pattern: re.Pattern[str] | Sought, passage: Passage | None = None) -> Iterator[re.Match[str]]:
        """Yield matches in the folded text without white space, of the whole or of a passage."""
        yield from (self.whole if passage is None else passage).finditer(pattern)

    def found(self, pattern: re.Pattern[str] | Sought, passage: Passage | None = None) -> tuple[re.Match[str], ...]:
        """Return what `find` yields, looked for once however many rules ask for it."""
        place = self.whole if passage is None else passage
        key = pattern, place
        if key not in self._found:
            self._found[key] = tuple(place.finditer(pattern))
        return self._found[key]

    def printed(self, start: int, end: int) -> str:
        """Return what stands between two offsets, as printed."""
        return self.outline.stream.printed(start, end)

    def at(self, match: re.Match[str], group: int | str = 0) -> Place:
        """Return the place of a match: its line in text.md and its words as printed."""
        start, end = match.span(group)
        return self.filed.in_text(self.outline.stream.line(start), self.printed(start, end))


@lru_cache(maxsize=2)
def narrative(filed: FiledReport) -> Narrative:
    """Return the narrative of a report; every rule asks for that of one report after another."""
    return Narrative(filed, *_outline(filed.text))


def as_source(text: str) -> Source:
    """Return a text.md as the source that it was made from; its digest is nobody's."""
    return read_text("text.md", "0" * 64, _MARK.sub("", text).encode())


@lru_cache(maxsize=4)
def _outline(text: str) -> tuple[Source, Outline]:
    source = as_source(text)
    return source, outline(source, Stream(source.lines, source.table_lines))
