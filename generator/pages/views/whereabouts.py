"""Where in a report a finding stands, in the words of its reader: a chapter of the text, or the name of a fact."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.content.filed import FiledReport
from generator.content.lines import Lines, Step, split_lines
from generator.content.place import Place
from generator.findings.finding import Finding
from generator.pages.escaping import shown
from generator.pages.views.full_text import HEADING


@dataclass(frozen=True)
class Whereabouts:
    """The name of a place, and the anchor on the report's page where there is one."""

    name: str
    href: Markup | None = None


class Places:
    """The places of one report; its text and its data are gone through once, however many findings it has."""

    def __init__(self, filed: FiledReport) -> None:
        """Take the headings of the text, by line."""
        self._filed, self._text = filed, filed.in_text(1).file
        headings = tuple(_headings(filed.text))
        self._lines = [line for line, _ in headings]
        self._chapters = [
            Whereabouts(title, Markup("#t") + shown(number)) for number, (_, title) in enumerate(headings, 1)
        ]
        self._below: dict[int, tuple[list[int], list[tuple[Step, Lines]]]] = {}

    def of(self, place: Finding | Place) -> Whereabouts:
        """Return the last heading above a line of the text, or the labels of the fact at a line of report.yaml."""
        if place.file == self._text:
            above = bisect_right(self._lines, place.line)
            return self._chapters[above - 1] if above else Whereabouts("报告全文")
        if place.file == self._filed.file:
            return Whereabouts(" › ".join(self._labels(self._filed.lines, place.line)) or "报告数据")
        return Whereabouts("报告原件")

    def _labels(self, lines: Lines, line: int) -> Iterator[str]:
        """Yield the keys that lead to what begins at the line, or to what encloses it."""
        while lines.below:
            starts, entries = self._ordered(lines)
            above = bisect_right(starts, line)
            if not above:
                return
            step, lines = entries[above - 1]
            if isinstance(step, str):
                yield step

    def _ordered(self, lines: Lines) -> tuple[list[int], list[tuple[Step, Lines]]]:
        """Return the lines where something begins below, and what; of what begins together, the first."""
        if id(lines) not in self._below:
            first = {below.line: (step, below) for step, below in reversed([*lines.below.items()])}
            self._below[id(lines)] = sorted(first), [first[start] for start in sorted(first)]
        return self._below[id(lines)]


def _headings(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the title of every heading of a text."""
    for number, line in enumerate(split_lines(text), 1):
        if line.startswith("#") and (match := HEADING.fullmatch(line)):
            yield number, match[2]
