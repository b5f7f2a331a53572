"""The facts of the four known reports stay the same in every surface form."""

import pytest

from generator.exports.report_json import report_json
from generator.importing.reading import read_source
from generator.sources.text import read_text
from tests.importing.known_reports import known_reports, mismatches
from tests.importing.surface_forms import FORMS

KNOWN = {
    report.file.stem: report
    for report in known_reports()
    if "content" in report.file.parts or report.file.stem in {"01-full-width", "03-tables"}
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", KNOWN)
def test_facts_in_another_form(name: str, form: str) -> None:
    report = KNOWN[name]
    text = FORMS[form](report.text)
    assert text != report.text
    reading = read_source(read_text("a.txt", "0" * 64, text.encode()))
    assert list(mismatches(report.expected, report_json(reading.report))) == []


def test_four_reports_are_known() -> None:
    assert len(KNOWN) == 4


def test_an_appended_form_is_no_leftover_and_stays_apart() -> None:
    text = FORMS["with_form"](KNOWN["01-full-width"].text)
    reading = read_source(read_text("a.txt", "0" * 64, text.encode()))
    assert reading.leftovers == ()
    assert [each.name for each in reading.report.form.indicators] == ["另一指标"]  # type: ignore[union-attr]  # it is there
    assert "另一指标" not in {each.name for each in reading.report.indicators}
