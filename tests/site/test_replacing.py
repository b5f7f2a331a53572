"""A folder is replaced as a whole, or stays as it was."""

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
