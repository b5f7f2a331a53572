"""What the rules find in one report by itself, before it is filed."""

from collections import Counter
from pathlib import Path

from generator.checking.engine import check
from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledUnit
from generator.content.layout import REPORT
from generator.content.lines import Lines
from generator.content.units import Units
from generator.filing.shelf import card_of
from generator.findings.finding import Severity
from generator.importing.reading import Reading
from generator.model.publisher import Publisher

_NOWHERE = Path("/nonexistent")


def judged(reading: Reading) -> dict[Severity, int]:
    """Return how many findings there are of each severity; what other reports say makes no difference here."""
    report = reading.report
    filed = FiledReport(report.year, "u", "p", report, reading.text, REPORT, Lines(1), _NOWHERE)
    unit = FiledUnit("u", card_of(report), "u.yaml", Lines(1))
    corpus = Corpus(Publisher(site_name="-"), Units((unit,)), (filed,))
    return dict(Counter(finding.severity for finding in check(corpus).findings))
