"""A build that somebody ends, in whatever way, changes nothing and leaves nobody at work."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.store.store import FOLDER
from tests.site.rebuilding import build, rewrite
from tests.site.test_build import contents, differing


@pytest.fixture
def project(built: Path) -> Path:
    return built


def test_a_build_that_is_interrupted_changes_nothing(project: Path) -> None:
    """Its user presses Ctrl-C: the terminal tells every process of it."""
    before = contents(project / "site")
    rewrite("theme/main.html", "返回顶部", "回到开头")(project)
    hears = ["env", "--default-signal=INT"]  # what a shell runs in the background would not hear of it
    command = [*hears, sys.executable, "-m", "generator", "build"]
    with subprocess.Popen(command, cwd=project, stderr=subprocess.DEVNULL, start_new_session=True) as running:
        while not list(project.glob(".site-*/new/*")):
            assert running.poll() is None
            time.sleep(0.01)
        os.killpg(running.pid, signal.SIGINT)
    assert running.returncode == 1
    assert contents(project / "site") == before
    assert list(project.glob(".site-*")) == []
    assert list((project / FOLDER).glob("made-*")) == []


def test_a_build_whose_builder_is_killed_leaves_nothing(project: Path) -> None:
    """The system kills the largest process where memory ends: the others end too, and write nothing any more."""
    before = contents(project / "site")
    rewrite("theme/main.html", "返回顶部", "回到开头")(project)
    command = [sys.executable, "-m", "generator", "build"]
    with subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True, start_new_session=True) as running:
        while not list((project / FOLDER).glob("made-*/index")):  # where Pagefind works
            assert running.poll() is None
            time.sleep(0.01)
        builder = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text(encoding="utf-8")
        os.kill(int(builder), signal.SIGKILL)
        _, told = running.communicate()
    assert running.returncode == 1
    assert "信号 9" in told
    time.sleep(2)  # whoever is left would go on meanwhile
    assert contents(project / "site") == before
    assert list(project.glob(".site-*")) == []
    assert not _at_work(running.pid)


def test_a_build_that_is_terminated_takes_its_builder_along(project: Path) -> None:
    """Who stops it by its number, as a timer or a container does, tells no other process of it."""
    before = contents(project / "site")
    rewrite("theme/main.html", "返回顶部", "回到开头")(project)
    command = [sys.executable, "-m", "generator", "build"]
    with subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True, start_new_session=True) as running:
        while not list(project.glob(".site-*/new/*")):
            assert running.poll() is None
            time.sleep(0.01)
        running.terminate()
        _, told = running.communicate()
    assert running.returncode == 128 + signal.SIGTERM
    assert "Traceback" not in told
    assert list((project / FOLDER).glob("made-*")) == []
    time.sleep(2)  # whoever is left would go on meanwhile
    assert not _at_work(running.pid)
    assert contents(project / "site") == before
    assert list(project.glob(".site-*")) == []


def _at_work(session: int) -> list[str]:
    """Return what the processes of a session do; one that ended may wait for somebody to take note."""
    told = [path.read_text(encoding="utf-8").rpartition(") ")[2].split() for path in Path("/proc").glob("[0-9]*/stat")]
    return [state for state, _, _, of, *_ in told if of == str(session) and state != "Z"]


def test_a_build_that_is_killed_spoils_nothing(project: Path, site: Path) -> None:
    rewrite("theme/main.html", "返回顶部", "回到开头")(project)
    command = [sys.executable, "-m", "generator", "build"]
    with subprocess.Popen(command, cwd=project, stderr=subprocess.DEVNULL, start_new_session=True) as running:
        time.sleep(1.2)
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
    rewrite("theme/main.html", "回到开头", "返回顶部")(project)
    assert differing(build(project), site) == set()


_TOLD_TWICE = """
import os, signal, sys
from pathlib import Path
from generator.ending import tidy_up_when_terminated
tidy_up_when_terminated(7)
try:
    os.kill(os.getpid(), signal.SIGTERM)
finally:
    os.kill(os.getpid(), signal.SIGTERM)
    Path(sys.argv[1]).touch()
"""


def test_who_is_told_twice_to_end_tidies_up(tmp_path: Path) -> None:
    """A group of processes is told by the system, and its members by each other."""
    ran = subprocess.run([sys.executable, "-c", _TOLD_TWICE, str(tmp_path / "tidied")], check=False)
    assert ran.returncode == 7
    assert (tmp_path / "tidied").exists()
