"""The goals of a form that are several lines long."""

from dataclasses import replace

import pytest

from generator.importing.reading import read_reports
from generator.model.folding import squeeze
from generator.narrative.narrative import as_source
from generator.sources.read import read_data
from tests.importing.form_carriers import FILES, as_text
from tests.importing.form_data import CANAL
from tests.importing.form_layouts import LAYOUTS, standard

GOAL = ["1.清淤渠道35公里；", "2.保障春灌；", "", "3.新增灌溉面积1.2万亩。"]
RESULT = ["1.清淤渠道35.2公里；", "2.春灌按期开闸；", "3.新增灌溉面积1.1万亩。"]
IN_LINES = replace(CANAL, goal="\n".join(GOAL), result="\n".join(RESULT))


@pytest.mark.parametrize("ending", [".xlsx", ".docx"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_goals_of_several_lines_stay_apart(layout: str, ending: str) -> None:
    source = read_data(f"自评表{ending}", FILES[ending](LAYOUTS[layout](IN_LINES)))
    (reading,) = read_reports(source)
    goals = reading.report.goals
    assert squeeze(goals.overall or "") == squeeze("".join(GOAL))
    assert squeeze(goals.result or "") == squeeze("".join(RESULT))
    assert len(reading.report.indicators) == len(CANAL.items) + 1
    assert reading.leftovers == ()
    (again,) = read_reports(as_source(reading.text))
    assert again.report.goals == goals


@pytest.mark.parametrize("layout", LAYOUTS)
def test_goals_whose_lines_lost_their_cells_are_told_and_never_mixed(layout: str) -> None:
    (reading,) = read_reports(as_text([LAYOUTS[layout](IN_LINES)]))
    assert (reading.report.goals.overall, reading.report.goals.result) == (None, None)
    assert "总体目标的单元格分成了几行" in reading.leftovers[0].text
    unplaced = squeeze("".join(each.text for each in reading.leftovers))
    assert all(squeeze(line) in unplaced for line in (*GOAL, *RESULT))
    assert len(reading.report.indicators) == len(CANAL.items) + 1


def test_a_goal_on_one_line_without_a_result_is_no_broken_cell() -> None:
    (reading,) = read_reports(as_text([standard(replace(CANAL, result=""))]))
    assert (reading.report.goals.overall, reading.report.goals.result) == (CANAL.goal, None)
    assert reading.leftovers == ()
