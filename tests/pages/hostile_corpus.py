"""A corpus in which every text of every record is made by the test, hostile or not."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledUnit
from generator.content.lines import Lines
from generator.model.publisher import Publisher
from generator.model.report import Report
from generator.model.unit import Unit
from tests.pages.filling import filled

_FILE = "content/reports/2023/u/p/report.yaml"


def corpus_of(text: Callable[[str], str]) -> Corpus:
    """Return a corpus whose texts are `text` of a number of their own, with a full text of all kinds of lines."""
    numbers = (f"w{number}w" for number in count(100))

    def make() -> str:
        return text(next(numbers))

    one_line = [make().translate({9: " ", 10: " "}) for _ in range(9)]
    lines = "# {}\n\n{}\n\n###### {}\n\n{}\t{}\n{}\t\n\t{}\n{}\n{}\tx\n".format(*map(_literal, one_line))
    report = filled(Report, make)
    return Corpus(
        filled(Publisher, make),
        (FiledUnit("u", filled(Unit, make), "content/units/u.yaml", Lines(1)),),
        (FiledReport(2023, "u", "p", report, lines, _FILE, Lines(1), Path(_FILE).parent),),
    )


def _literal(line: str) -> str:
    return f"\\{line}" if line.startswith(("#", "\\#")) else line
