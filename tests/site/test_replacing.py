"""A folder is replaced as a whole, or stays as it was."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.errors import GongkaiError
from generator.replacing import replacing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file in it."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "old.html").touch()
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_folder_takes_the_place(folder: Path) -> None:
    with replacing(folder) as new:
        (new / "new.html").touch()
        assert names(folder) == ["old.html"]
    assert names(folder) == ["new.html"]
    assert names(folder.parent) == ["site"]
    assert folder.stat().st_mode & 0o755 == 0o755, "a web server can read it"


def fail(folder: Path) -> None:
    with replacing(folder) as new:
        (new / "new.html").touch()
        raise KeyError


def test_failure_changes_nothing(folder: Path) -> None:
    with pytest.raises(KeyError):
        fail(folder)
    assert names(folder) == ["old.html"]
    assert names(folder.parent) == ["site"]


def test_folder_behind_a_link_is_replaced(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder)
    with replacing(link) as new:
        (new / "new.html").touch()
    assert link.is_symlink()
    assert names(folder) == ["new.html"]


def test_place_that_cannot_be_is_told(folder: Path) -> None:
    with pytest.raises(GongkaiError, match="无法写入"), replacing(folder / "old.html" / "site"):
        pass


_ENDLESS = """
import sys, time
from pathlib import Path
from generator.replacing import replacing
with replacing(Path(sys.argv[1])) as new:
    (new / "half.html").touch()
    if sys.argv[2] == "exchanging":
        Path(sys.argv[1]).rename(new.parent / "old")
    print("ready", flush=True)
    time.sleep(600)
"""


@contextmanager
def another_program(folder: Path, doing: str) -> Iterator[subprocess.Popen[str]]:
    """Run a program that replaces the folder and never comes to an end."""
    command = [sys.executable, "-c", _ENDLESS, str(folder), doing]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stdout
        assert running.stdout.readline() == "ready\n"
        try:
            yield running
        finally:
            running.kill()


def test_what_a_killed_program_left_is_deleted_and_what_another_still_needs_is_not(folder: Path) -> None:
    with another_program(folder, "building"):
        pass
    (folder.parent / ".site-aaaaaaaa").mkdir()
    (folder.parent / ".site-other-aaaaaaaa").mkdir()
    with another_program(folder, "building"):
        with replacing(folder) as new:
            (new / "new.html").touch()
        left = [name for name in names(folder.parent) if name != "site"]
        assert len(left) == 2, left
        assert ".site-other-aaaaaaaa" in left
    assert names(folder) == ["new.html"]


def test_what_a_program_had_taken_away_when_it_was_killed_is_put_back(folder: Path) -> None:
    with another_program(folder, "exchanging"):
        pass
    assert not folder.exists()
    with pytest.raises(KeyError):
        fail(folder)
    assert names(folder) == ["old.html"]
    assert names(folder.parent) == ["site"]
