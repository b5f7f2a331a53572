"""A folder is walked for what readers know; everything else is named, not read."""

from pathlib import Path

import pytest

from generator.intake.found import find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder as an office leaves it."""
    root = tmp_path / "报告"
    for name in ("乙.docx", "甲/丙.TXT", "甲/~$丙.docx", "甲/.隐藏.txt", "照片.bmp", "Thumbs.db", "甲/空/.gitkeep"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (root / "外面.txt").symlink_to(tmp_path / "secret.txt")
    return root


def test_a_folder_is_walked_in_order(folder: Path) -> None:
    found = find([folder])
    assert [path.relative_to(folder).as_posix() for path in found.files] == ["乙.docx", "甲/丙.TXT"]
    assert [path.name for path in found.skipped] == ["照片.bmp"]


def test_a_file_is_taken_as_it_is(folder: Path) -> None:
    assert find([folder / "照片.bmp"]).files == (folder / "照片.bmp",)


@pytest.mark.parametrize("name", ["宏.DOCM", "宏.xlsm", "几个项目.zip", "版式.ofd"])
def test_what_may_hold_a_report_is_not_passed_over(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert find([tmp_path]).files == (tmp_path / name,)


def test_what_is_named_twice_is_read_once(folder: Path) -> None:
    assert len(find([folder / "乙.docx", folder, folder]).files) == 2
