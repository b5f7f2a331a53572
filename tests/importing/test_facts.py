"""Every fact of every known report, as text and as Word file."""

import hashlib
from random import Random

import pytest

from generator.exports.report_json import report_json
from generator.importing.reading import Reading, read_source
from generator.sources.docx import read_docx
from generator.sources.text import read_text
from tests.docx_writer import write_docx
from tests.importing.known_reports import KnownReport, known_reports, mismatches

REPORTS = known_reports()
IDS = [report.file.stem for report in REPORTS]


def _from_text(text: str) -> Reading:
    data = text.encode()
    return read_source(read_text("a.txt", hashlib.sha256(data).hexdigest(), data))


def test_the_known_reports_are_there() -> None:
    assert len(REPORTS) >= 12
    assert sum("content" in report.file.parts for report in REPORTS) == 2


@pytest.mark.parametrize("report", REPORTS, ids=IDS)
def test_every_fact_of_a_text_file(report: KnownReport) -> None:
    assert list(mismatches(report.expected, report_json(_from_text(report.text).report))) == []


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("report", REPORTS, ids=IDS)
def test_every_fact_of_a_word_file(report: KnownReport, seed: int) -> None:
    data = write_docx(report.text, Random(seed))  # noqa: S311 (not a secret)
    reading = read_source(read_docx("a.docx", hashlib.sha256(data).hexdigest(), data))
    assert list(mismatches(report.expected, report_json(reading.report))) == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_encodings_make_no_difference(encoding: str) -> None:
    report = REPORTS[-1]
    data = report.text.encode(encoding)
    reading = read_source(read_text("a.txt", "0" * 64, data))
    assert list(mismatches(report.expected, report_json(reading.report))) == []


def test_the_comparison_sees_a_changed_fact() -> None:
    report = REPORTS[-1]
    changed = report.text.replace("81.82万元", "81.83万元")
    assert changed != report.text or "81.82万元" not in report.text
    score = report.expected["indicators"][0]["score"]
    spoiled = {**report.expected, "indicators": [{"score": {**score, "value": "77"}}]}
    assert len(list(mismatches(spoiled, report_json(_from_text(report.text).report)))) >= 2
