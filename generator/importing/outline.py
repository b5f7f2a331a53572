"""The headings of a report found in its stream, and the passages between them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.framework.titles import CHAPTERS
from generator.importing.headings import Finder, Heading
from generator.importing.stream import Passage, Stream
from generator.sources.source import Source

_APPENDIX = re.compile(
    r"(?:附件|附表|附)\d*[:.、]?[^\x1f。；]{0,40}$|[^\x1f。；]{0,30}(?:绩效)?自评(?:价)?表》?(?:\([^\x1f)]{0,20}\))?$"
    r"|\(?附表\d*\)?[^\x1f。；]{0,40}$"
)
_LONGEST_TITLE = 50
_PAGE_DIGITS = 4
_LEAST_CONTENTS = 3
_SCORING = CHAPTERS.index("scoring")


class Outline:
    """The headings of one report in order, and the passage of each section."""

    def __init__(self, stream: Stream, headings: tuple[Heading, ...], end: int, contents: frozenset[int]) -> None:
        """Keep the headings of the report proper, which ends at `end`; an appendix follows.

        `contents` are the lines of a table of contents.
        """
        self.contents = contents
        self.stream = stream
        self.headings = headings
        self.end = end
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, heading in enumerate(headings):
            self._places[heading.key].append(index)
        self._chapters = {name: self._chapter(name) for name in CHAPTERS}

    def section(self, *keys: str) -> Passage | None:
        """Return the section of the first key that the report has; of doubled headings the longest section."""
        for key in keys:
            sections = [self._section(index) for index in self._places.get(key, ())]
            if sections:
                return max(sections, key=lambda passage: passage.end - passage.start)
        return None

    def sections(self, key: str) -> Iterator[tuple[Heading, Passage]]:
        """Yield every heading with this key and its section."""
        for index in self._places.get(key, ()):
            yield self.headings[index], self._section(index)

    def chapter(self, name: str) -> Passage | None:
        """Return a chapter, also where only headings inside it are left of it."""
        return self._chapters[name]

    def _chapter(self, name: str) -> Passage | None:
        inside = [heading for heading in self.headings if heading.chapter == name]
        if not inside:
            return None
        behind = [h.start for h in self.headings if h.start > inside[-1].start and h.chapter != name]
        return Passage(self.stream, inside[0].start, min([*behind, self.end]))

    def main(self) -> Passage:
        """Return the report without its appendix."""
        return Passage(self.stream, 0, self.end)

    def cover(self) -> Passage:
        """Return what stands before the first heading."""
        return Passage(self.stream, 0, self.headings[0].start if self.headings else self.end)

    def appendix(self) -> Passage:
        """Return what follows the report proper."""
        return Passage(self.stream, self.end, len(self.stream.chars))

    def title(self, heading: Heading) -> str:
        """Return a heading's title as printed, without number, points and closing sign."""
        return self.stream.printed(heading.title_start, heading.title_end)

    def _section(self, index: int) -> Passage:
        heading = self.headings[index]
        behind = (h.start for h in self.headings[index + 1 :] if h.level <= heading.level)
        return Passage(self.stream, heading.end, min(next(behind, self.end), self.end))


def outline(source: Source, stream: Stream) -> Outline:
    """Find the framework's headings, wherever in a line they stand, and leave out a table of contents."""
    found: list[Heading] = []
    finder = Finder(source, stream)
    end = 0
    for position in finder.places():
        heading = finder.at(position, found[-1] if found else None) if position >= end else None
        if heading:
            found.append(heading)
            end = heading.end
    headings = _without_contents(found)
    end = _end_of_report(stream, headings)
    return Outline(stream, tuple(heading for heading in headings if heading.start < end), end, finder.contents)


def _without_contents(found: list[Heading]) -> list[Heading]:
    """Drop a table of contents: three or more chapter titles without text that all come again."""
    chapters = [i for i, heading in enumerate(found) if heading.level == 1]
    listed = 0
    for index, following in pairwise([*chapters, len(found)]):
        again = any(heading.key == found[index].key for heading in found[following:])
        if not again or _text_length(found, index, following) > _PAGE_DIGITS * (following - index):
            break
        listed += 1
    return found[chapters[listed] :] if listed >= _LEAST_CONTENTS else found


def _text_length(found: list[Heading], index: int, following: int) -> int:
    """Return how many characters between two headings belong to no heading."""
    return found[following].start - found[index].start - sum(h.end - h.start for h in found[index:following])


def _end_of_report(stream: Stream, headings: list[Heading]) -> int:
    """Return where an appendix begins: a line that names one, in or behind the last chapter."""
    late = [heading for heading in headings if CHAPTERS.index(heading.chapter) >= _SCORING]
    if not late:
        return len(stream.chars)
    last = next((heading for heading in reversed(late) if heading.level == 1), late[-1])
    starts = sorted(start for start in stream.starts if start > last.start)
    for start, end in pairwise([*starts, len(stream.chars)]):
        if end - start < _LONGEST_TITLE and _APPENDIX.fullmatch(stream.chars, start, end):
            return start
    return len(stream.chars)
