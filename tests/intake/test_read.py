"""Files are read side by side in their order, and what one of them breaks does not harm the others."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.intake import read as reading
from generator.intake.limits import limited_time
from generator.intake.read import ReadFile, read_files
from tests.importing.known_reports import known_reports


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Return four reports and between them a file that is none."""
    made = []
    for number, known in enumerate(known_reports()[:4]):
        path = tmp_path / f"{number}.txt"
        path.write_text(known.text, encoding="utf-8")
        made.append(path)
    (tmp_path / "坏.docx").write_bytes(b"PK")
    return [*made[:2], tmp_path / "坏.docx", *made[2:]]


def test_the_order_is_that_of_the_files(paths: list[Path]) -> None:
    read = list(read_files(paths))
    assert [each.path for each in read] == paths
    assert [len(each.reports) for each in read] == [1, 1, 0, 1, 1]
    assert "坏.docx" in (read[2].error or "")


def test_several_processes_read_what_one_reads(paths: list[Path]) -> None:
    together = list(read_files(paths))
    assert together == [next(read_files([path])) for path in paths]


def _leaves_a_mark(path: Path) -> ReadFile:
    path.with_suffix(".mark").touch()
    return ReadFile(path)


def test_few_files_are_read_before_they_are_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_one", _leaves_a_mark)
    monkeypatch.setattr(reading, "_WORKERS", 2)
    monkeypatch.setattr(reading, "_AHEAD", 3)
    files = [tmp_path / f"{number:02}.txt" for number in range(40)]
    read = read_files(files)
    first = [next(read).path for _ in range(2)]
    time.sleep(0.5)
    assert first == files[:2]
    assert 2 <= len(list(tmp_path.glob("*.mark"))) <= 2 + 2 * 3
    assert [each.path for each in read] == files[2:]


def _dies_at_two(path: Path) -> ReadFile:
    if path.stem == "2":
        os._exit(9)
    return ReadFile(path)


def test_a_process_that_dies_costs_its_own_file_only(paths: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_one", _dies_at_two)
    read = {each.path.stem: each.error for each in read_files(paths)}
    assert [stem for stem, error in read.items() if error] == ["2"]
    assert "异常退出" in (read["2"] or "")


def _as_it_ends(path: Path) -> ReadFile:
    return ReadFile(path, error=str(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL))


def test_a_process_that_reads_ends_when_it_is_told_to(paths: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """The program itself tidies up before it ends; a process of its own would take that for an answer and go on."""
    monkeypatch.setattr(reading, "read_one", _as_it_ends)
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        assert {each.error for each in read_files(paths)} == {"True"}
    finally:
        signal.signal(signal.SIGTERM, before)


def test_what_takes_too_long_is_given_up() -> None:
    with pytest.raises(GongkaiError, match="慢：读取超过"), limited_time("慢", 0.05):
        time.sleep(5)


def test_the_limit_ends_with_the_reading() -> None:
    with limited_time("快.docx", 0.05):
        pass
    time.sleep(0.1)
