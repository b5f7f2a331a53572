"""Habits of offices in filling in forms that leave the facts as they are."""

import re

from generator.exports.report_json import report_json
from generator.importing.reading import read_reports
from generator.sources.source import Source
from tests.importing.form_carriers import as_text, as_workbook
from tests.importing.form_data import CANAL, FORMS, LIBRARY, expected_report
from tests.importing.form_layouts import standard
from tests.importing.known_reports import mismatches


def _differences(source: Source) -> list[str]:
    found = [{**report_json(each.report), "unplaced": list(each.leftovers)} for each in read_reports(source)]
    return list(mismatches([expected_report(data) for data in FORMS], found))


def test_a_form_without_a_title_below_another_has_its_own_unit_of_money() -> None:
    first = [[re.sub("（万元）", "", cell) for cell in row] for row in standard(LIBRARY)]
    second = [[re.sub("（万元）", "", cell) for cell in row] for row in standard(CANAL)]
    line = ["（2023 年度）      金额单位：万元"]
    grid = [first[0], line, *first[2:], [""], line, *second[2:]]
    for source in (as_workbook([grid]), as_text([grid])):
        assert _differences(source) == []


def test_a_rate_takes_the_per_cent_of_its_title_without_brackets() -> None:
    grid = [[cell.removesuffix("%") if cell.endswith("00%") else cell for cell in row] for row in standard(CANAL)]
    grid = [["执行率%" if cell == "执行率" else cell for cell in row] for row in grid]
    (reading,) = read_reports(as_workbook([grid]))
    assert [str(row.rate) for row in reading.report.funds.rows] == ["100.00%", "40.00%"]
    assert str(reading.report.funds.execution_rate) == "90.00%"


def test_numbers_before_all_names_are_codes() -> None:
    numbered = {item.name: f"{101 + number} {item.name}" for number, item in enumerate(CANAL.items)}
    grid = [[numbered.get(cell, cell) for cell in row] for row in standard(CANAL)]
    (reading,) = read_reports(as_workbook([grid]))
    found = [(each.code, each.name) for each in reading.report.indicators[1:]]
    assert found == [(f"{101 + number}", item.name) for number, item in enumerate(CANAL.items)]


def test_a_year_before_all_names_is_no_code() -> None:
    dated = {item.name: f"2023 年{item.name}" for item in CANAL.items}
    grid = [[dated.get(cell, cell) for cell in row] for row in standard(CANAL)]
    (reading,) = read_reports(as_workbook([grid]))
    assert [each.code for each in reading.report.indicators] == [None] * (len(CANAL.items) + 1)
