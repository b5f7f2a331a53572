"""A new repository: the files of `repository/`, and the version of this program that they are made for."""

import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.errors import GongkaiError
from generator.replacing import replacing

TEMPLATE: Final = Path(__file__).with_name("repository")
"""Every file in it is copied as it is, hidden ones too."""
REQUIREMENTS: Final = "requirements.txt"
_PINNED = """\
# 本站所用的软件，版本固定：同样的内容，任何时候生成同样的网站。升级时改这里的版本。
gongkai=={}
"""


def new_repository(folder: Path) -> tuple[str, ...]:
    """Make a folder a new repository, and return the paths of its files, sorted.

    Raises:
        GongkaiError: the folder holds something, is the one that the user stands in, or cannot be written.
    """
    _refuse_used(folder)
    with replacing(folder) as place:
        shutil.copytree(TEMPLATE, place, dirs_exist_ok=True, copy_function=_copy)
        (place / REQUIREMENTS).write_text(_PINNED.format(version("gongkai")), encoding="utf-8", newline="\n")
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))


def _copy(source: str, to: str) -> None:
    """Copy bytes alone: an installed file may be read-only, and a clerk's must not be."""
    shutil.copyfile(source, to)


def _refuse_used(folder: Path) -> None:
    """Make sure that nothing is written over, and no folder taken away in which somebody stands."""
    try:
        if Path.cwd().is_relative_to(folder.resolve()):
            raise GongkaiError(f"{folder} 是当前所在的目录，应给出一个新目录的名字，例如 gongkai new 绩效公开")
        if folder.is_dir() and any(folder.iterdir()):
            raise GongkaiError(f"{folder} 不是空目录，没有写入。请换一个新目录的名字，或先自行清空")
        if folder.exists() and not folder.is_dir():
            raise GongkaiError(f"{folder} 是文件，应为目录，没有写入。请换一个新目录的名字")
    except OSError as error:
        raise GongkaiError(f"{folder}：无法读取（{error.strerror}），请检查权限或换一个目录") from error
