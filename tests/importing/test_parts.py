"""One file, several reports: narrative reports one after another, forms behind them, forms of other projects."""

import re
from dataclasses import replace
from random import Random

import pytest

from generator.errors import GongkaiError
from generator.exports.report_json import report_json
from generator.importing.reading import Reading, read_reports, read_source
from generator.sources.source import Source
from generator.sources.text import read_text
from tests.importing.form_carriers import as_text
from tests.importing.form_data import CANAL, LIBRARY, FormData, expected_form, expected_report, with_total
from tests.importing.form_layouts import CODED, LAYOUTS, standard
from tests.importing.known_reports import KnownReport, known_reports, mismatches
from tests.importing.surface_forms import FORMS

KNOWN: dict[str, KnownReport] = {
    report.file.stem: report
    for report in known_reports()
    if report.file.stem in {"000_34a56a3692fa083a", "01-full-width", "03-tables", "22-parts-year-by-period-split-costs"}
}
WITH_FORMS = {
    "12-table-merged-toc-form-rows": "95.41",
    "16-fullwidth-template-missing-headings": "91.93",
    "14-form-one-cell-per-line": "98.84",
}
"""Known reports with a form appended, in rows or with one cell on each line, and its total."""


def _source(*texts: str) -> Source:
    return read_text("a.txt", "0" * 64, "\n".join(texts).encode())


def _text(data: FormData, layout: str = "standard") -> str:
    return "\n".join(as_text([LAYOUTS[layout](data)]).lines)


def _of(report: KnownReport) -> FormData:
    """Return a form of a report's project with figures of its own."""
    head = {key: report.expected[key] for key in ("project", "unit", "department", "year")}
    return with_total(replace(LIBRARY, **head), "90.66")


def _all_lines(source: Source, readings: tuple[Reading, ...]) -> None:
    """Every line is in one of the texts."""
    texts = "".join(re.sub(r"\s|#", "", reading.text) for reading in readings)
    lost = [line for line in source.lines if re.sub(r"\s", "", line) not in texts]
    assert lost == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", KNOWN)
def test_an_appended_form_is_a_second_set_of_figures(name: str, layout: str) -> None:
    report = KNOWN[name]
    data = _of(report)
    source = _source(report.text, "附件1", _text(data, layout))
    (reading,) = read_reports(source)
    facts = report_json(reading.report)
    assert list(mismatches(report.expected, facts)) == []
    form = facts["form"]
    assert list(mismatches(expected_form(data, codes=layout in CODED), form)) == []
    assert not any("附件" in leftover.text for leftover in reading.leftovers)
    _all_lines(source, (reading,))


@pytest.mark.parametrize("name", WITH_FORMS)
def test_the_forms_of_known_reports_stay_apart(name: str) -> None:
    report = next(report for report in known_reports() if report.file.stem == name)
    (reading,) = read_reports(_source(report.text))
    form = reading.report.form
    assert form
    assert form.table_total
    assert str(form.table_total.score) == WITH_FORMS[name]
    assert form.table_total.score != reading.report.conclusion.total
    assert not any("自评表" in leftover.text for leftover in reading.leftovers)


@pytest.mark.parametrize("name", KNOWN)
def test_a_form_that_cannot_stand_alone_belongs_to_the_report_before_it(name: str) -> None:
    (reading,) = read_reports(_source(FORMS["with_form"](KNOWN[name].text)))
    form = reading.report.form
    assert form
    assert form.project == "另一名称"
    assert [(each.name, str(each.full), str(each.score)) for each in form.indicators] == [("另一指标", "10", "1")]
    assert str(form.table_total and form.table_total.score) == "11.11"
    assert reading.leftovers == read_reports(_source(KNOWN[name].text))[0].leftovers


def test_a_form_of_another_project_is_another_report() -> None:
    report = KNOWN["03-tables"]
    source = _source(report.text, "附件1", _text(CANAL), "", _text(_of(report)))
    readings = read_reports(source)
    assert [reading.report.project for reading in readings] == [report.expected["project"], CANAL.project]
    assert list(mismatches(report.expected, report_json(readings[0].report))) == []
    assert list(mismatches(expected_form(_of(report)), report_json(readings[0].report)["form"])) == []
    assert list(mismatches({**expected_report(CANAL), "unplaced": None}, report_json(readings[1].report))) == []
    _all_lines(source, readings)


def test_forms_of_projects_named_alike_go_to_the_report_of_the_same_name() -> None:
    report = KNOWN["03-tables"]
    other = replace(_of(report), project=f"{report.expected['project']}（二期）", total="90.66")
    for forms in ([other, _of(report)], [_of(report), other]):
        first, second = read_reports(_source(report.text, *map(_text, forms)))
        assert first.report.form
        assert first.report.form.project == report.expected["project"]
        assert second.report.project == other.project


def test_a_further_form_of_the_same_project_is_listed() -> None:
    report = KNOWN["03-tables"]
    source = _source(report.text, _text(_of(report)), "", _text(with_total(_of(report), "80")))
    (reading,) = read_reports(source)
    assert reading.report.form
    assert reading.report.form.table_total
    assert str(reading.report.form.table_total.score) == "90.66"
    second = next(number for number, line in enumerate(source.lines, 1) if "总分" in line and "80" in line)
    (leftover,) = [each for each in reading.leftovers if "另一份自评表" in each.text]
    assert len(report.text.splitlines()) < leftover.line < second
    _all_lines(source, (reading,))


@pytest.mark.parametrize("seed", range(4))
def test_reports_one_after_another_are_read_one_by_one(seed: int) -> None:
    reports = Random(seed).sample(known_reports(), 4)  # noqa: S311 (not a secret)
    source = _source(*(report.text for report in reports))
    readings = read_reports(source)
    assert len(readings) == len(reports)
    for report, reading in zip(reports, readings, strict=True):
        assert list(mismatches(report.expected, report_json(reading.report))) == []
        alone = read_source(_source(report.text))
        assert reading.text == alone.text
        assert [leftover.text for leftover in reading.leftovers] == [leftover.text for leftover in alone.leftovers]
    _all_lines(source, readings)


def test_reports_and_then_their_forms() -> None:
    reports = [KNOWN["01-full-width"], KNOWN["03-tables"]]
    forms = [_text(_of(report)) for report in reports]
    readings = read_reports(_source(*(report.text for report in reports), *forms))
    assert len(readings) == 2
    for report, reading in zip(reports, readings, strict=True):
        assert list(mismatches(report.expected, report_json(reading.report))) == []
        assert list(mismatches(expected_form(_of(report)), report_json(reading.report)["form"])) == []


def test_several_reports_are_not_taken_for_one() -> None:
    source = _source(_text(LIBRARY), "", _text(CANAL))
    with pytest.raises(GongkaiError, match="文件里有 2 份报告"):
        read_source(source)


@pytest.mark.parametrize(
    ("left_out", "missing"), [("实施单位", "实施单位"), ("年度）", "评价年度"), ("项目名称", "项目名称")]
)
def test_a_form_without_a_place_to_be_filed_says_what_is_missing(left_out: str, missing: str) -> None:
    grid = [["" if left_out in cell else cell for cell in row if "填报日期" not in cell] for row in standard(LIBRARY)]
    with pytest.raises(GongkaiError, match=f"行起的自评表：没有找到{missing}"):
        read_reports(as_text([grid]))


def test_a_form_whose_cells_cannot_be_told_is_listed_beside_its_report() -> None:
    report = next(each for each in known_reports() if each.file.stem == "14-form-one-cell-per-line")
    lines = report.text.split("\n")
    title = max(number for number, line in enumerate(lines, 1) if "自评表" in line)
    lines.remove("313天")
    source = _source(*lines)
    (reading,) = read_reports(source)
    assert reading.report.form is None
    assert len(reading.report.indicators) == len(report.expected["indicators"])
    told = [each.text for each in reading.leftovers if each.line == title]
    assert len(told) == 1
    assert re.match(
        r"自此行起的自评表未归入事实：每个单元格各占一行，第 \d+ 行到第 \d+ 行之间缺少或多出单元格", told[0]
    )
    _all_lines(source, (reading,))


def test_a_form_whose_cells_cannot_be_told_is_listed_beside_other_forms() -> None:
    cells = [cell for row in standard(CANAL) for cell in row if cell]
    cells.remove("35.2公里")
    source = _source(_text(LIBRARY), "", *cells)
    (reading,) = read_reports(source)
    assert reading.report.project == LIBRARY.project
    assert [each.line for each in reading.leftovers if "分不清各栏" in each.text] == [
        source.lines.index(cells[0], 3) + 1
    ]
    _all_lines(source, (reading,))
