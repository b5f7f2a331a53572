"""A corpus in which every text of every record is made by the test, hostile or not."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from generator.checking.catalogue import Rule
from generator.checking.engine import Agreement, Gap
from generator.checking.verification import Verification
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledUnit
from generator.content.lines import Lines
from generator.content.place import Place
from generator.content.units import Units
from generator.findings.finding import Finding
from generator.findings.outcome import Comparison, Unchecked
from generator.model.dates import PrintedDate
from generator.model.publisher import Publisher
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.waiver import Waiver
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
        Units((FiledUnit("u", filled(Unit, make), "content/units/u.yaml", Lines(1)),)),
        (FiledReport(2023, "u", "p", report, lines, _FILE, Lines(1), Path(_FILE).parent),),
    )


def verification_of(text: Callable[[str], str]) -> Verification:
    """Return a verification of one open finding and one waived one; whatever comes from data is made by `text`."""
    numbers = (f"w{number}w" for number in count(100_000))

    def make() -> str:
        return text(next(numbers))

    rule = Rule("sums/uses", "error", "要求。", "依据。", "改法。", lambda _: iter(()), "合计。")
    until = PrintedDate(make(), 2024, 5, 6)
    waiver = Waiver(rule=rule.code, report="2023/u/p", reason=make(), name=make(), until=until)
    text_file = _FILE.replace("report.yaml", "text.md")
    open_one = Finding(rule.code, "error", text_file, 1, "2023/u/p", make(), "report", make(), make(), make())
    waived = Finding(rule.code, "error", text_file, 1, "2023/u/p", make(), waiver=waiver)
    place = Place(text_file, 1, "2023/u/p")
    agreement = Agreement(rule.code, Comparison(place, make(), make(), agrees=True, message=make()))
    gap = Gap(rule.code, Unchecked(place, make(), make()))
    return Verification.of([rule], (open_one, waived), (agreement,), (gap,))


def _literal(line: str) -> str:
    return f"\\{line}" if line.startswith(("#", "\\#")) else line
