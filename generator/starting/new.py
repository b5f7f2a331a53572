"""A new repository: the files of `repository/`, and the version of this program that they are made for."""

import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.errors import GongkaiError
from generator.replacing import replacing
from generator.staging import Staging

TEMPLATE: Final = Path(__file__).with_name("repository")
"""Every file in it is copied as it is, hidden ones too."""
REQUIREMENTS: Final = "requirements.txt"
_GIT: Final = ".git"
_PINNED = """\
# 本站所用的软件，版本固定：同样的内容，任何时候生成同样的网站。升级时改这里的版本。
gongkai=={}
"""


def new_repository(folder: Path) -> tuple[str, ...]:
    """Make a folder a new repository, and return the paths of its files, sorted.

    A folder may hold Git's own folder, as a clone of an empty repository does.

    Raises:
        GongkaiError: the folder holds something else, is the one that the user stands in, or cannot be written.
    """
    is_clone = _is_clone(folder)
    _refuse_used(folder, is_clone=is_clone)
    if is_clone:
        _fill(folder.resolve())
    else:
        with replacing(folder) as place:
            _write(place)
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return tuple(sorted(path.as_posix() for path in files if path.parts[0] != _GIT))


def _is_clone(folder: Path) -> bool:
    """Tell whether a folder holds nothing but Git's own."""
    try:
        return [path.name for path in folder.iterdir()] == [_GIT]
    except OSError:
        return False  # what is wrong with it is told next


def _write(place: Path) -> None:
    shutil.copytree(TEMPLATE, place, dirs_exist_ok=True, copy_function=_copy)
    (place / REQUIREMENTS).write_text(_PINNED.format(version("gongkai")), encoding="utf-8", newline="\n")


def _fill(folder: Path) -> None:
    """Write beside a folder, then move all into it: what is there stays, and all comes or nothing.

    Raises:
        GongkaiError: something cannot be written.
    """
    moved: list[Path] = []
    try:
        with Staging(folder.parent, f".{folder.name}-") as staging:
            made = staging.folder / "new"
            _write(made)
            moved.extend(entry.rename(folder / entry.name) for entry in sorted(made.iterdir()))
    except BaseException as error:  # also where the user, or the system, ends this program
        for entry in moved:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        if not isinstance(error, OSError):
            raise
        raise GongkaiError(f"{folder}：无法写入（{error.strerror}），没有写入任何文件，请检查磁盘空间和权限") from error


def _copy(source: str, to: str) -> None:
    """Copy bytes alone: an installed file may be read-only, and a clerk's must not be."""
    shutil.copyfile(source, to)


def _refuse_used(folder: Path, *, is_clone: bool) -> None:
    """Make sure that nothing is written over, and no folder taken away in which somebody stands."""
    try:
        if is_clone:
            return
        if Path.cwd().is_relative_to(folder.resolve()):
            raise GongkaiError(f"{folder} 是当前所在的目录，应给出一个新目录的名字，例如 gongkai new 绩效公开")
        if folder.is_dir() and any(folder.iterdir()):
            raise GongkaiError(f"{folder} 不是空目录，没有写入。请换一个新目录的名字，或先自行清空")
        if folder.exists() and not folder.is_dir():
            raise GongkaiError(f"{folder} 是文件，应为目录，没有写入。请换一个新目录的名字")
    except OSError as error:
        raise GongkaiError(f"{folder}：无法读取（{error.strerror}），请检查权限或换一个目录") from error
