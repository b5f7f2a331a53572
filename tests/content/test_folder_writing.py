"""A folder appears complete or not at all, and an old one survives whatever fails."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.content.folder_writing import write_files
from generator.errors import GongkaiError

OLD = {"report.yaml": b"old", "files/a.docx": b"old original"}
NEW = {"report.yaml": b"new", "text.md": "新".encode(), "files/b.docx": b"new original"}


def holds(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "reports/2023/unit/project"


def test_a_new_folder_is_made_with_its_parents(folder: Path) -> None:
    write_files(folder, NEW)
    assert holds(folder) == NEW
    assert list(folder.parent.iterdir()) == [folder]


def test_an_old_folder_is_replaced_as_a_whole(folder: Path) -> None:
    write_files(folder, OLD)
    write_files(folder, NEW)
    assert holds(folder) == NEW
    assert list(folder.parent.iterdir()) == [folder]


def test_everyone_may_read_what_was_written(folder: Path) -> None:
    write_files(folder, NEW)
    plain = folder.parent / "plain"
    plain.mkdir()
    assert folder.stat().st_mode == plain.stat().st_mode


@dataclass(frozen=True)
class Failure:
    """The call of a function that fails."""

    owner: object
    name: str
    call: int


WRITING = [Failure(os, "fsync", 2), Failure(Path, "rename", 1)]
EXCHANGING = [*WRITING, Failure(Path, "rename", 2)]
FULL = OSError(28, "No space left on device")


def failing(failure: Failure, error: BaseException) -> Callable[..., object]:
    """Return the function, failing with `error` at the given call."""
    function: Callable[..., object] = getattr(failure.owner, failure.name)
    calls = 0

    def counted(*arguments: object) -> object:
        nonlocal calls
        calls += 1
        if calls == failure.call:
            raise error
        return function(*arguments)

    return counted


@pytest.mark.parametrize("error", [FULL, KeyboardInterrupt()], ids=["full disk", "interrupt"])
@pytest.mark.parametrize("failure", EXCHANGING, ids=lambda failure: f"{failure.name} {failure.call}")
def test_an_old_folder_survives_a_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch, failure: Failure, error: BaseException
) -> None:
    write_files(folder, OLD)
    with monkeypatch.context() as patch:
        patch.setattr(failure.owner, failure.name, failing(failure, error))
        with pytest.raises((GongkaiError, KeyboardInterrupt)):
            write_files(folder, NEW)
    assert holds(folder) == OLD
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.parametrize("failure", WRITING, ids=lambda failure: f"{failure.name} {failure.call}")
def test_a_failure_leaves_no_new_folder(folder: Path, monkeypatch: pytest.MonkeyPatch, failure: Failure) -> None:
    monkeypatch.setattr(failure.owner, failure.name, failing(failure, FULL))
    with pytest.raises(GongkaiError, match="No space left"):
        write_files(folder, NEW)
    assert list(folder.parent.iterdir()) == []


def test_an_old_folder_that_cannot_be_put_back_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(folder, OLD)
    rename = Path.rename

    def only_away(path: Path, target: Path) -> Path:
        if target.name == "old":
            return rename(path, target)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "rename", only_away)
    with pytest.raises(GongkaiError):
        write_files(folder, NEW)
    [staging] = folder.parent.iterdir()
    assert holds(staging / "old") == OLD


@pytest.mark.parametrize("name", ["/etc/x", "../x", "files/../../x", "", "."])
def test_a_path_outside_the_folder_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        write_files(folder, {"report.yaml": b"", name: b""})
    assert not folder.exists()


def test_paths_that_exclude_each_other_change_nothing(folder: Path) -> None:
    write_files(folder, OLD)
    with pytest.raises(GongkaiError, match="无法写入"):
        write_files(folder, {"a": b"", "a/b": b""})
    assert holds(folder) == OLD
