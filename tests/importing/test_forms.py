"""Every fact of a self-evaluation form, however it is laid out and whatever file carries it."""

import re
from itertools import product
from typing import Any

import pytest

from generator.exports.report_json import report_json
from generator.importing.reading import Reading, read_reports
from generator.narrative.narrative import as_source
from generator.sources.source import Source
from tests.importing.form_carriers import CARRIERS, as_text, as_workbook
from tests.importing.form_data import CANAL, FORMS, LIBRARY, FormData, expected_report
from tests.importing.form_layouts import CODED, LAYOUTS, Grid, standard
from tests.importing.known_reports import mismatches

EVERY = list(product(LAYOUTS, CARRIERS))


def _json(reading: Reading) -> dict[str, Any]:
    unplaced = [f"{each.line}: {each.text}" for each in reading.leftovers]
    return {**report_json(reading.report), "unplaced": unplaced}


def _differences(readings: tuple[Reading, ...], forms: tuple[FormData, ...], *, codes: bool = False) -> list[str]:
    expected = [expected_report(data, codes=codes) for data in forms]
    return list(mismatches(expected, [_json(reading) for reading in readings]))


@pytest.mark.parametrize("data", FORMS, ids=["library", "canal"])
@pytest.mark.parametrize(("layout", "carrier"), EVERY)
def test_every_fact_of_a_form(layout: str, carrier: str, data: FormData) -> None:
    source = CARRIERS[carrier]([LAYOUTS[layout](data)])
    assert _differences(read_reports(source), (data,), codes=layout in CODED) == []


@pytest.mark.parametrize(("layout", "carrier"), EVERY)
def test_the_text_reads_as_the_file_did(layout: str, carrier: str) -> None:
    for reading in read_reports(CARRIERS[carrier]([LAYOUTS[layout](LIBRARY)])):
        (again,) = read_reports(as_source(reading.text))
        assert again.report.model_copy(update={"originals": ()}) == reading.report.model_copy(update={"originals": ()})


@pytest.mark.parametrize(("layout", "carrier"), EVERY)
def test_two_sheets_are_two_reports(layout: str, carrier: str) -> None:
    source = CARRIERS[carrier]([LAYOUTS[layout](data) for data in FORMS])
    readings = read_reports(source)
    assert _differences(readings, FORMS, codes=layout in CODED) == []
    _nothing_lost(source, readings)


def _stacked() -> Grid:
    """Return two forms on one sheet under one title."""
    first, second = standard(LIBRARY), standard(CANAL)
    return [*first, [""], *second[2:]]


def test_two_forms_stacked_on_one_sheet_share_their_title() -> None:
    for source in (as_workbook([_stacked()]), as_text([_stacked()])):
        readings = read_reports(source)
        assert _differences(readings, FORMS) == []
        assert readings[1].text.startswith("项目支出绩效自评表")
        _nothing_lost(source, readings)


def _nothing_lost(source: Source, readings: tuple[Reading, ...]) -> None:
    texts = "\n".join(reading.text for reading in readings)
    missing = [line for line in source.lines if line.strip() and line.rstrip() not in texts]
    assert missing == []


def test_a_figure_without_a_field_is_listed() -> None:
    grid = standard(LIBRARY)
    row = next(index for index, cells in enumerate(grid) if "巡回服务次数" in cells)
    grid[row][7] = "约20分左右"
    grid.insert(row + 1, ["", "", "", "", "", "", "", "", "", "另奖励3分"])
    (reading,) = read_reports(as_workbook([grid]))
    assert [(each.line, each.text) for each in reading.leftovers] == [(row + 1, "约20分左右"), (row + 2, "另奖励3分")]
    assert reading.report.indicators[1].score is None


def test_a_form_without_a_unit_of_money_keeps_its_figures_in_the_text() -> None:
    grid = [[re.sub("（万元）", "", cell) for cell in row] for row in standard(LIBRARY)]
    (reading,) = read_reports(as_workbook([grid]))
    assert reading.report.funds.spent is None
    assert len(reading.leftovers) == len(LIBRARY.funds)


def test_a_group_without_indicators_keeps_its_wording() -> None:
    grid = standard(CANAL)
    row = next(index for index, cells in enumerate(grid) if "社会效益指标" in cells or "经济效益指标" in cells)
    grid.insert(row + 1, ["", "", "生态效益指标", "无", "", "", "", "", ""])
    (reading,) = read_reports(as_workbook([grid]))
    benefit = next(scored for scored in reading.report.classes if scored.name == "效益")
    assert [(each.group, each.wording) for each in benefit.empty] == [("生态效益指标", "无")]
    assert _differences((reading,), (CANAL,)) == []
