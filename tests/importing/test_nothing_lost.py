"""Nothing of a source is lost, and nothing is invented."""

import re
from collections.abc import Iterator
from random import Random

import pytest

from generator.importing.reading import Reading, read_source
from generator.importing.stream import Stream
from generator.model.folding import squeeze
from generator.model.printed import Printed
from generator.model.record import Record
from generator.sources.docx import read_docx
from generator.sources.source import Source
from generator.sources.text import read_text
from tests.docx_writer import write_docx
from tests.importing.known_reports import KnownReport, known_reports

REPORTS = known_reports()
MINTED = {"classes", "originals", "year", "kind"}
"""Fields that are no quotation: names of the framework's classes, file and digest, the year as a number."""


def _sources() -> Iterator[tuple[str, Source]]:
    for report in REPORTS:
        yield f"{report.file.stem}-txt", read_text("a.txt", "0" * 64, report.text.encode())
        data = write_docx(report.text, Random(7))  # noqa: S311 (not a secret)
        yield f"{report.file.stem}-docx", read_docx("a.docx", "0" * 64, data)


SOURCES = dict(_sources())


@pytest.mark.parametrize("name", SOURCES)
def test_the_text_holds_every_character_in_order(name: str) -> None:
    source = SOURCES[name]
    shown = re.sub(r"^(?:#{1,6} |\\(?=#))", "", read_source(source).text, flags=re.MULTILINE)
    assert "".join(shown.split()) == "".join("".join(source.lines).split())


@pytest.mark.parametrize("name", SOURCES)
def test_every_quoted_value_occurs_in_the_source(name: str) -> None:
    source = SOURCES[name]
    whole = Stream(source.lines).chars  # the text without page numbers, which may stand inside a sentence
    invented = [quote for quote in _quotes(read_source(source)) if not _occurs(squeeze(quote), whole)]
    assert invented == []


def _occurs(quote: str, whole: str) -> bool:
    """Tell whether a print occurs; in a form, the figure and the unit of money of the table's header."""
    figure, unit = quote.removesuffix("万元"), "(万元)"
    return quote in whole or (figure != quote and figure in whole and unit in whole)


def _quotes(reading: Reading) -> Iterator[str]:
    yield from _values(reading.report, "")


def _values(value: object, name: str) -> Iterator[str]:
    match value:
        case Record():
            for field in type(value).model_fields:
                if field not in MINTED or (field == "classes" and name != ""):
                    yield from _values(getattr(value, field), field)
                elif field == "classes":
                    yield from (q for scored in value.classes for q in _class_values(scored))  # type: ignore[attr-defined]  # the field's own name
        case tuple():
            for item in value:
                yield from _values(item, name)
        case Printed():
            yield value.print
        case str():
            yield value


def _class_values(scored: Record) -> Iterator[str]:
    for field in type(scored).model_fields:
        if field != "name":
            yield from _values(getattr(scored, field), field)


@pytest.mark.parametrize("report", REPORTS, ids=[report.file.stem for report in REPORTS])
def test_an_invented_figure_would_be_seen(report: KnownReport) -> None:
    source = read_text("a.txt", "0" * 64, report.text.encode())
    quotes = list(_quotes(read_source(source)))
    assert len(quotes) > 150
    assert squeeze("98765.43万元") not in squeeze("".join(source.lines))


def test_the_two_published_reports_leave_nothing_unplaced() -> None:
    for report in REPORTS:
        if "content" in report.file.parts:
            assert read_source(read_text("a.txt", "0" * 64, report.text.encode())).leftovers == ()


def test_a_fact_without_a_field_is_listed_with_its_line() -> None:
    report = next(report for report in REPORTS if report.file.name.startswith("01-"))
    lines = report.text.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("（二）项目绩效目标"))
    lines.insert(at, "另有上年结转资金77.77万元，本年预算执行率12.34%。")
    leftovers = read_source(read_text("a.txt", "0" * 64, "\n".join(lines).encode())).leftovers
    assert [leftover.line for leftover in leftovers] == [at + 1]
    assert "77.77万元" in leftovers[0].text


def test_a_date_that_does_not_exist_is_listed_not_repaired() -> None:
    report = next(report for report in REPORTS if report.file.name.startswith("01-"))
    text = report.text.replace("２０２２年０３月２１日", "2022年02月30日")
    reading = read_source(read_text("a.txt", "0" * 64, text.encode()))
    assert reading.report.filed is None
    assert any("2022年02月30日" in leftover.text for leftover in reading.leftovers)
