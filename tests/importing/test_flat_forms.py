"""A form with one cell on each line, as it is copied from a page: whole, or with a cell that got lost."""

import re

import pytest

from generator.errors import GongkaiError
from generator.importing.reading import read_reports
from generator.sources.source import Source
from generator.sources.text import read_text
from tests.importing.form_data import CANAL
from tests.importing.form_layouts import standard

FLAT = [cell for row in standard(CANAL) for cell in row if cell]
"""A form with one cell on each line."""


def _without(cell: int) -> Source:
    """Return the form with a line (from 1) missing."""
    return read_text("自评表.txt", "0" * 64, "\n".join([*FLAT[: cell - 1], *FLAT[cell:]]).encode())


NEEDED = [at for at in range(FLAT.index("数量指标") + 1, FLAT.index("总分") + 2) if FLAT[at - 1] not in {
    "质量指标", "效益指标", "一段渠系待衬砌", "满意度指标", "服务对象满意度指标",
}]  # fmt: skip
"""The cells (from 1) without which a row cannot be told; labels that repeat those above, and reasons, may be blank."""


@pytest.mark.parametrize("cell", NEEDED)
def test_a_missing_cell_among_lines_is_told_with_its_place(cell: int) -> None:
    with pytest.raises(GongkaiError, match="请导入原来的 Excel 或 Word 文件") as told:
        read_reports(_without(cell))
    lines = re.search(
        r"第 1 行起的自评表：每个单元格各占一行，第 (\d+) 行到第 (\d+) 行之间缺少或多出单元格", str(told.value)
    )
    assert lines, told.value
    assert int(lines[1]) - 1 <= cell <= int(lines[2]) + 1


@pytest.mark.parametrize("missing", ["年初预算数", "得分", "三级指标", "108.00"])
def test_a_missing_cell_above_the_indicators_is_told(missing: str) -> None:
    at = len(FLAT) - FLAT[::-1].index(missing) if missing == "得分" else FLAT.index(missing) + 1
    with pytest.raises(GongkaiError, match="表头、资金或总体目标部分缺少或多出单元格"):
        read_reports(_without(at))


@pytest.mark.parametrize("missing", ["100", "96.5"])
def test_of_one_figure_beside_the_total_nobody_knows_what_it_is(missing: str) -> None:
    at = FLAT.index("总分") + 2 + (missing == "96.5")
    assert FLAT[at - 1] == missing
    (reading,) = read_reports(_without(at))
    assert len(reading.report.indicators) == 5
    assert (reading.report.table_total, reading.report.conclusion.total) == (None, None)
    left = "96.5" if missing == "100" else "100"
    assert left in [each.text for each in reading.leftovers]
