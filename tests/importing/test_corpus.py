"""The facts of the four known reports are exact in twelve files of each; `pytest -s` prints the table."""

import sys
from io import BytesIO
from zipfile import ZipFile

import pytest
from tabulate import tabulate

from generator.exports.report_json import report_json
from generator.importing.reading import Reading, read_reports
from generator.sources.read import read_data
from tests.importing.corpus_forms import CORPUS_FORMS, CorpusForm
from tests.importing.known_reports import KnownReport, fact_count, known_reports, mismatches

_INVENTED = {"01-full-width", "03-tables"}
REPORTS = [report for report in known_reports() if "content" in report.file.parts or report.file.stem in _INVENTED]
BY_FORM = {form.name: form for form in CORPUS_FORMS}


def _read(report: KnownReport, form: CorpusForm) -> Reading:
    [reading] = read_reports(read_data(f"报告.{form.ending}", form.write(report.text)))
    return reading


def _differences(report: KnownReport, form: CorpusForm) -> list[str]:
    reading = _read(report, form)
    unplaced = [f"unplaced in line {left.line}: {left.text}" for left in reading.leftovers]
    return [*mismatches({**report.expected, **form.adds}, report_json(reading.report)), *unplaced]


def test_every_fact_of_every_file_is_exact() -> None:
    """Print facts and mismatches of every report in every form, and find no mismatch."""
    rows, found = [], []
    for form in CORPUS_FORMS:
        differences = {report.file.stem: _differences(report, form) for report in REPORTS}
        counts = [fact_count({**report.expected, **form.adds}) for report in REPORTS]
        rows.append(
            [
                form.name,
                *(
                    f"{count} / {len(differences[report.file.stem])}"
                    for count, report in zip(counts, REPORTS, strict=True)
                ),
            ]
        )
        found += [f"{form.name}, {name}: {each}" for name, many in differences.items() for each in many]
    heads = ["facts / mismatches", *(report.file.stem for report in REPORTS)]
    sys.stdout.write(f"\n{tabulate(rows, heads, tablefmt='github')}\n")
    assert found == []


def test_there_are_four_reports_in_twelve_forms() -> None:
    assert (len(REPORTS), len(BY_FORM)) == (4, 12)
    assert min(fact_count(report.expected) for report in REPORTS) > 100


@pytest.mark.parametrize("report", REPORTS, ids=[report.file.stem for report in REPORTS])
def test_no_two_forms_are_the_same_file(report: KnownReport) -> None:
    files = {form.name: form.write(report.text) for form in CORPUS_FORMS}
    assert len(set(files.values())) == len(files)
    assert report.text.encode() not in files.values()


def test_appended_forms_are_read_apart() -> None:
    for form in (
        BY_FORM["Word, no chapter titles, appended form"],
        BY_FORM["workbook of numbers, cover in a table, form"],
    ):
        for report in REPORTS:
            appended = _read(report, form).report.form
            assert appended is not None
            assert [each.name for each in appended.indicators] == ["另一指标"]


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("Word, counted numbers, merged cells", '<w:numId w:val="1"/>'),
        ("Word, runs of two characters", "<w:t>项目</w:t>"),
        ("Word, soft breaks, contents, doubled titles", "<w:br/>"),
        ("Word, no chapter titles, appended form", "<w:tbl>"),
    ],
)
def test_word_files_are_what_they_are_named(name: str, mark: str) -> None:
    with ZipFile(BytesIO(BY_FORM[name].write(REPORTS[0].text))) as archive:
        assert mark in archive.read("word/document.xml").decode()


def test_a_workbook_stores_numbers() -> None:
    table = next(report for report in REPORTS if report.file.stem == "03-tables")
    form = BY_FORM["workbook of numbers, cover in a table, form"]
    with ZipFile(BytesIO(form.write(table.text))) as archive:
        assert "<v>0.3456</v>" in archive.read("xl/worksheets/sheet1.xml").decode()
        assert 'formatCode="0.00%"' in archive.read("xl/styles.xml").decode()


def test_a_file_that_lost_a_figure_is_seen() -> None:
    report = REPORTS[-1]
    amount = report.expected["funds"]["spent"]["print"]
    spoiled = CorpusForm("spoiled", "txt", lambda text: text.replace(amount, "1.00万元").encode())
    assert any(".funds.spent" in each for each in _differences(report, spoiled))
