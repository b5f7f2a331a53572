"""Where in a report a finding stands, in the words of its reader: a chapter of the text, or the name of a fact."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.content.filed import FiledReport
from generator.content.lines import Lines, split_lines
from generator.content.place import Place
from generator.findings.finding import Finding
from generator.pages.escaping import shown
from generator.pages.views.full_text import HEADING


@dataclass(frozen=True)
class Whereabouts:
    """The name of a place, and the anchor on the report's page where there is one."""

    name: str
    href: Markup | None = None


def whereabouts(filed: FiledReport, place: Finding | Place) -> Whereabouts:
    """Return the last heading above a line of the text, or the labels of the fact at a line of report.yaml."""
    if place.file == filed.in_text(1).file:
        return _heading(filed.text, place.line)
    if place.file == filed.file:
        return Whereabouts(" › ".join(_labels(filed.lines, place.line)) or "报告数据")
    return Whereabouts("报告原件")


def _heading(text: str, line: int) -> Whereabouts:
    above = [match for each in split_lines(text)[:line] if (match := HEADING.fullmatch(each))]
    if not above:
        return Whereabouts("报告全文")
    return Whereabouts(above[-1][2], Markup("#t") + shown(len(above)))


def _labels(lines: Lines, line: int) -> tuple[str, ...]:
    """Return the keys that lead to what begins at the line, or to what encloses it."""
    above = [(step, below) for step, below in lines.below.items() if below.line <= line]
    if not above:
        return ()
    step, below = max(above, key=lambda entry: entry[1].line)
    deeper = _labels(below, line)
    return (step, *deeper) if isinstance(step, str) else deeper
