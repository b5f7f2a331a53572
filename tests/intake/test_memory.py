"""An import of thousands of files keeps nothing of a report once it is filed."""

import gc
import weakref
from pathlib import Path

from generator.filing.filing import file_report
from generator.filing.shelf import Shelf
from generator.importing.reading import Reading, read_source
from generator.intake.entry import entry_of
from generator.intake.read import ReadReport, read_one
from generator.sources.read import read_file
from tests.importing.known_reports import known_reports


def test_what_is_kept_of_a_filed_report_is_little(tmp_path: Path) -> None:
    file = tmp_path / "报告.txt"
    file.write_text(known_reports()[0].text, encoding="utf-8")
    shelf = Shelf(tmp_path / "content")
    report = ReadReport(read_source(read_file(file)), {})
    kept: list[object] = [report.reading, report.reading.report, report.reading.origins]
    alive = [weakref.ref(each) for each in kept]
    entry = entry_of(file, report, file_report(report.reading, file.read_bytes(), shelf))
    del kept, report
    gc.collect()
    assert [each() for each in alive] == [None, None, None]
    assert len(repr(entry)) < 2000
    assert entry.told
    assert entry.told.facts > 100


def test_what_was_filed_is_known_again_without_being_kept(tmp_path: Path) -> None:
    file = tmp_path / "报告.txt"
    file.write_text(known_reports()[0].text, encoding="utf-8")
    shelf = Shelf(tmp_path / "content")
    [report] = read_one(file).reports
    reading: Reading = report.reading
    file_report(reading, file.read_bytes(), shelf)
    filed = shelf.place_of(reading.report).filed
    assert filed
    assert filed.report == reading.report
    assert filed.text == reading.text
