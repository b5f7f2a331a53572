"""Every fact of every known report, from every kind of file."""

import pytest

from generator.exports.report_json import report_json
from generator.importing.reading import read_source
from generator.sources.read import read_data
from tests.importing.known_reports import KnownReport, known_reports, mismatches
from tests.sources.report_writers import FORMS

REPORTS = known_reports()


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize("report", REPORTS, ids=[report.file.stem for report in REPORTS])
def test_every_fact_of_a_report(report: KnownReport, kind: str) -> None:
    source = read_data(f"报告.{kind}", FORMS[kind](report.text))
    reading = read_source(source)
    assert source.notes == ()
    assert list(mismatches(report.expected, report_json(reading.report))) == []
    assert reading.leftovers == () or "content" not in report.file.parts


@pytest.mark.parametrize("kind", sorted(FORMS.keys() - {"pdf"}))
@pytest.mark.parametrize("report", REPORTS, ids=[report.file.stem for report in REPORTS])
def test_no_character_of_a_report_is_lost_or_added(report: KnownReport, kind: str) -> None:
    source = read_data(f"报告.{kind}", FORMS[kind](report.text))
    assert "".join("".join(source.lines).split()) == "".join(report.text.split())


def test_of_a_pdf_only_page_numbers_are_left_out() -> None:
    report = next(report for report in REPORTS if "content" in report.file.parts)
    source = read_data("报告.pdf", FORMS["pdf"](report.text))
    assert "".join("".join(source.lines).split()) == "".join(report.text.split())
