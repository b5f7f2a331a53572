"""Of every value it is told where it came from, and what is told is true."""

import re
from collections.abc import Callable, Iterator, Sequence

import pytest

from generator.importing.reading import Reading, read_reports, read_source
from generator.model.folding import squeeze
from generator.model.origin import Origin
from generator.model.printed import Printed
from generator.model.record import Record
from generator.sources.page_number import is_page_number
from generator.sources.read import read_data
from generator.sources.source import Source
from tests.importing.form_carriers import as_text, as_word
from tests.importing.form_data import FORMS
from tests.importing.form_layouts import LAYOUTS, Grid
from tests.importing.known_reports import KnownReport, known_reports

REPORTS = known_reports()
KEPT = {"envelope", "originals", "kind", "promised_as"}
"""What is not read from the text of a file."""
LINES = re.compile(r"第(\d+)行(?:第\d+格)?(?:至第(\d+)行(?:第\d+格)?)?")


def _leaves(value: object, place: str) -> Iterator[tuple[str, object]]:
    match value:
        case Record():
            for name, info in type(value).model_fields.items():
                if name not in KEPT:
                    yield from _leaves(getattr(value, name), f"{place} / {info.alias}" if place else str(info.alias))
        case tuple():
            for number, item in enumerate(value, 1):
                yield from _leaves(item, f"{place} {number}")
        case None:
            return
        case _:
            yield place, value


def _read(report: KnownReport) -> tuple[Source, Reading]:
    source = read_data(report.file.name, report.file.read_bytes())
    (reading,) = read_reports(source)
    return source, reading


def _same(text: str) -> str:
    return squeeze(text).replace("，", ",")


def _says(origin: Origin, words: str) -> bool:
    return _same(origin.value.removesuffix("…")) in _same(words + (origin.unit or ""))


def test_nearly_every_value_is_located() -> None:
    located: dict[bool, list[bool]] = {True: [], False: []}
    for report in REPORTS:
        _, reading = _read(report)
        told = {origin.field: origin.value for origin in reading.origins.origins}
        for place, value in _leaves(reading.report, ""):
            located[isinstance(value, Printed)].append(place in told)
    assert sum(located[True]) / len(located[True]) >= 0.99
    assert sum(located[False]) / len(located[False]) >= 0.98


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.file.stem)
def test_the_words_and_the_lines_told_hold_the_value(report: KnownReport) -> None:
    source, reading = _read(report)
    values = {place: str(value) for place, value in _leaves(reading.report, "")}
    cells = {cell.address: cell.text for table in source.tables for row in table.rows for cell in row}
    assert (reading.origins.file, reading.origins.sha256) == (source.name, source.sha256)
    for origin in reading.origins.origins:
        assert _same(values[origin.field]).startswith(_same(origin.value.removesuffix("…")))
        assert len(origin.words) <= 60
        assert _says(origin, origin.words), origin
        lines = LINES.fullmatch(origin.place)
        assert lines, origin
        first, last = int(lines[1]), int(lines[2] or lines[1])
        held = "".join(line for line in source.lines[first - 1 : last] if not is_page_number(line))
        held = cells.get(origin.place, held)  # a cell may go on in the next lines
        if origin.value.endswith("…"):  # a long text begins there and goes on
            held += "".join(source.lines[last : last + 5])
        assert _says(origin, held), origin


def test_of_two_equal_prints_each_is_told_at_its_own_place() -> None:
    report = next(each for each in REPORTS if each.file.stem.startswith("004_"))
    _, reading = _read(report)
    told = {origin.field: origin.place for origin in reading.origins.origins}
    lines = report.text.splitlines()

    def line(field: str) -> str:
        return lines[int(told[field].removeprefix("第").removesuffix("行")) - 1]

    assert line("资金 / 预算资金").index("80.00万元") >= 0
    assert told["绩效目标 / 空缺 2 / 原文"] != told["绩效目标 / 空缺 1 / 原文"]
    assert "过程管理类指标共设置5个" in line("评价结论 / 各类结论 2 / 一级指标")
    assert told["项目负责人 1"] == told["项目负责人 2"]
    assert told["评价工作 / 评价小组 3 / 角色"] == told["评价工作 / 评价小组 3 / 姓名"]


@pytest.mark.parametrize("carrier", [as_text, as_word])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_figures_of_a_form_are_told_with_their_cells(layout: str, carrier: Callable[[Sequence[Grid]], Source]) -> None:
    source = carrier([LAYOUTS[layout](FORMS[0])])
    reading = read_source(source)
    told = {origin.field: origin for origin in reading.origins.origins}
    values = dict(_leaves(reading.report, ""))
    cells = {cell.address: cell.text for table in source.tables for row in table.rows for cell in row}
    missing = [place for place, value in values.items() if isinstance(value, Printed) and place not in told]
    assert missing == []
    for origin in told.values():
        assert _says(origin, origin.words), origin
        first, _, last = origin.place.partition("至")
        if first in cells and not last:
            assert squeeze(cells[first]) == squeeze(origin.words) or origin.words.endswith("…"), origin
    figures = [origin for origin in told.values() if origin.field.endswith(("得分", "预期值"))]
    assert any(origin.place.partition("至")[0] in cells for origin in figures)
