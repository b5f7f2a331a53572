"""Work in processes that were forked off: in order, with what went wrong, and what is begun meanwhile."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import side_by_side as divided
from generator.errors import GongkaiError
from generator.side_by_side import Pieces, aside, side_by_side


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(divided, "WORKERS", 2)
    monkeypatch.setattr("threading.active_count", lambda: 1)


def test_results_come_in_order_and_from_other_processes() -> None:
    done = list(side_by_side(lambda number: (number, os.getpid()), 50, Pieces(few=10, at_once=3)))
    assert [number for number, _ in done] == list(range(50))
    assert os.getpid() not in {process for _, process in done}


def test_a_few_pieces_are_done_here() -> None:
    assert list(side_by_side(lambda number: (number, os.getpid()), 2)) == [(0, os.getpid()), (1, os.getpid())]


def test_work_aside_is_done_by_another_process() -> None:
    wait = aside(os.getpid)
    assert wait() != os.getpid()


def test_more_than_a_pipe_holds_comes_back() -> None:
    assert aside(lambda: b"x" * 3_000_000)() == b"x" * 3_000_000


def test_what_went_wrong_aside_is_raised_where_it_is_waited_for() -> None:
    def fail() -> None:
        raise GongkaiError("说明")

    wait = aside(fail)
    with pytest.raises(GongkaiError, match="说明"):
        wait()


def test_a_process_that_ends_without_an_answer_is_told() -> None:
    wait = aside(lambda: os._exit(7))
    with pytest.raises(GongkaiError, match="7"):
        wait()


def test_a_process_that_ends_in_the_middle_of_its_answer_is_told() -> None:
    def work() -> bytes:
        threading.Timer(0.2, os._exit, [7]).start()
        return b"x" * 3_000_000

    wait = aside(work)
    time.sleep(1)  # more than a pipe holds: the process waits with the rest, and ends
    with pytest.raises(GongkaiError, match="7"):
        wait()


def test_a_program_that_does_not_wait_leaves_nothing_behind(tmp_path: Path) -> None:
    program = """
import time
from pathlib import Path
from generator import side_by_side
from generator.staging import Staging

side_by_side.WORKERS = 2
here = Path(__import__("sys").argv[1])

def work():
    with Staging(here, "made-"):
        (here / "begun").touch()
        time.sleep(60)

wait = side_by_side.aside(work)
while not (here / "begun").exists():
    time.sleep(0.01)
"""
    assert subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False, timeout=50).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["begun"]


_KILLED = """
import os, signal, sys, time
from pathlib import Path
from generator import side_by_side
from generator.side_by_side import Pieces, aside
from generator.staging import Staging

side_by_side.WORKERS = 2
here = Path(sys.argv[1])

def noted(name):
    (here / name).write_text(str(os.getpid()))

def long():
    with Staging(here, "made-"):
        noted("long")
        time.sleep(60)

def much():
    noted("much")
    return b"x" * 3_000_000

def piece(number):
    noted(f"piece{number}")
    time.sleep(60 if number > 1 else 0)

waits = [aside(long), aside(much)]
for _ in side_by_side.side_by_side(piece, 4, Pieces(few=1, at_once=1)):
    pass
"""


def test_a_program_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    """Work that goes on, an answer that nobody reads, pieces that nobody waits for: all of it ends."""
    names = {"long", "much", *(f"piece{number}" for number in range(4))}
    with subprocess.Popen([sys.executable, "-c", _KILLED, str(tmp_path)], stderr=subprocess.DEVNULL) as running:
        _until(lambda: names <= {path.name for path in tmp_path.iterdir() if path.is_file() and path.stat().st_size})
        processes = {int((tmp_path / name).read_text(encoding="utf-8")) for name in names}
        assert all(map(_runs, processes))
        running.kill()
    _until(lambda: not any(map(_runs, processes)))
    assert {path.name for path in tmp_path.iterdir()} == names


def _until(said: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not said():
        assert time.monotonic() < end
        time.sleep(0.05)


def _runs(process: int) -> bool:
    """Tell whether a process is at work; one that ended may wait for somebody to take note."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(") ")[2][0] != "Z"


def test_with_one_processor_nothing_is_forked_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(divided, "WORKERS", 1)
    assert aside(os.getpid)() == os.getpid()
