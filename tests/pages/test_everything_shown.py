"""Whatever the model holds is shown on the page of the report or of the unit."""

from collections.abc import Callable
from itertools import count

import pytest

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport, FiledUnit
from generator.content.units import Units
from generator.model.publisher import Publisher
from generator.model.report import Report
from generator.model.unit import Unit
from generator.pages.tree import pages
from tests.pages import sample
from tests.pages.document import Document
from tests.pages.filling import filled


def _prints(given: list[str]) -> Callable[[], str]:
    """Return a maker of prints that occur once; it notes them in `given`."""
    numbers = count(100)

    def make() -> str:
        given.append(f"印{next(numbers)}")
        return given[-1]

    return make


def _page(record: Report | Unit) -> str:
    base = sample.corpus()
    unit, report = base.units[0], base.reports[1]
    if isinstance(record, Report):
        filed = FiledReport(2023, unit.slug, "p", record, "", report.file, report.lines, report.folder)
        return pages(Corpus(base.publisher, Units((unit,)), (filed,)))[f"2023/{unit.slug}/p/index.md"]
    return pages(Corpus(base.publisher, Units((FiledUnit("u", record, unit.file, unit.lines),)), ()))[
        "units/u/index.md"
    ]


@pytest.mark.parametrize("record", [Report, Unit])
def test_every_field_is_shown(record: type[Report] | type[Unit]) -> None:
    given: list[str] = []
    text = Document.of(_page(filled(record, _prints(given)))).text
    assert [each for each in given if each not in text] == []


def test_publisher_is_shown_at_home() -> None:
    given: list[str] = []
    base = sample.corpus()
    home = pages(Corpus(filled(Publisher, _prints(given)), base.units, base.reports))["index.md"]
    assert [each for each in given if each not in Document.of(home).text] == []


def test_no_page_of_bare_records_shows_a_gap() -> None:
    text = Document.of(_page(Report.model_validate(sample.BARE))).text
    assert not any(word in text for word in ("None", "null", "主要数据", "报告全文", "评价结论"))
