"""Folders of a running program: made below another one, which is never made itself, and deleted in any case."""

import shutil
from pathlib import Path

import pytest

from generator.staging import Staging, make_within


def test_folders_between_are_made(tmp_path: Path) -> None:
    for _ in range(2):
        make_within(str(tmp_path), str(tmp_path / "2023" / "a" / "b"))
    assert (tmp_path / "2023" / "a" / "b").is_dir()


@pytest.mark.parametrize("below", ["", "2023", "2023/a/b"])
def test_what_is_gone_stays_gone(tmp_path: Path, below: str) -> None:
    root = tmp_path / "new"
    if below:
        with pytest.raises(FileNotFoundError):
            make_within(str(root), str(root / below))
    else:
        make_within(str(root), str(root))
    assert not root.exists()


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "2023").touch()
    with pytest.raises(NotADirectoryError):
        make_within(str(tmp_path), str(tmp_path / "2023" / "a"))


@pytest.mark.parametrize("told", [KeyboardInterrupt, SystemExit])
def test_who_is_told_to_end_while_a_folder_is_deleted_deletes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: type[BaseException]
) -> None:
    """The user interrupts a build, whose process tidies up; and then its parent ends and tells it to end as well."""
    delete, calls = shutil.rmtree, []

    def interrupted(folder: Path, *, ignore_errors: bool) -> None:
        calls.append(folder)
        if len(calls) == 1:
            raise told
        delete(folder, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", interrupted)

    def work() -> None:
        with Staging(tmp_path, "made-") as room:
            (room.folder / "index" / "deep").mkdir(parents=True)

    with pytest.raises(told):
        work()
    assert len(calls) == 2
    assert list(tmp_path.iterdir()) == []
