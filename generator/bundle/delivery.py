"""A folder or a zip file written beside its place and moved there complete; same files, same bytes."""

import re
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Final

from generator.errors import GongkaiError
from generator.replacing import replacing

ZIP: Final = ".zip"
_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file can name: neither clock nor file time reaches it."""
_FILE = 0o100644 << 16
_UNIX = 3
_BARRED = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')
_DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\..*)?", re.IGNORECASE)

Make = Callable[[Path], None]
"""Writes the files into an empty folder."""


def deliver(to: Path, make: Make) -> int:
    """Have the files made, put them to a folder, or into a zip file where `to` ends so, and return their number.

    Raises:
        GongkaiError: there is something already, a name cannot be had on Windows, or the place cannot be written.
    """
    _refuse_taken(to)
    if to.suffix.lower() != ZIP:
        with replacing(to) as folder:
            make(folder)
            return len(_named(folder))
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{to.name}-", dir=to.parent) as staging:
            folder, packed = Path(staging, "files"), Path(staging, "packed")
            folder.mkdir()
            make(folder)
            names = _named(folder)
            _pack(folder, names, packed)
            packed.replace(to)
            return len(names)
    except OSError as error:
        raise GongkaiError(f"{to}：无法写入（{error.strerror}），原有内容没有改动，请检查磁盘空间和权限") from error


def _refuse_taken(to: Path) -> None:
    try:
        taken = any(to.iterdir()) if to.is_dir() else to.exists()
    except OSError as error:
        raise GongkaiError(f"{to}：无法读取（{error.strerror}），请检查权限或换一个地方") from error
    if taken or (to.is_dir() and to.suffix.lower() == ZIP):
        raise GongkaiError(f"{to} 已经存在，不会覆盖。请把它移走，或用 --to 换一个名字")


def _named(folder: Path) -> list[str]:
    """Return the paths of all files, sorted.

    Raises:
        GongkaiError: a name that Windows does not have, or two that it cannot tell apart.
    """
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    met: dict[str, str] = {}
    for name in names:
        for part in PurePosixPath(name).parts:
            if _BARRED.search(part) or _DEVICES.fullmatch(part):
                raise GongkaiError(f"“{name}”在 Windows 上不能使用（文件名“{part}”），没有写入。请给原件换一个文件名")
        other = met.setdefault(name.casefold(), name)
        if other != name:
            raise GongkaiError(f"“{name}”和“{other}”在 Windows 上是同一个文件，没有写入。请给其中一个原件换一个文件名")
    return names


def _pack(folder: Path, names: list[str], to: Path) -> None:
    """Write a zip file; names beyond ASCII are marked as UTF-8, which Windows Explorer goes by."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in names:
            entry = zipfile.ZipInfo(name, _NO_DATE)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, _UNIX, _FILE
            packed.writestr(entry, (folder / name).read_bytes(), compresslevel=9)
