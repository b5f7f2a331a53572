"""Folders are made below another one, which is never made itself."""

from pathlib import Path

import pytest

from generator.staging import make_within


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
