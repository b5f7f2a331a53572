"""The files that an import is given, folders walked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import GongkaiError
from generator.sources.kinds import ENDINGS, REFUSED

_LOCKS = ("~$", ".~")
"""How the names of the files begin that Word and WPS keep beside an open document."""
_OF_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class Found:
    """The files to be read, in order, and those in folders that are no reports by their endings."""

    files: tuple[Path, ...]
    skipped: tuple[Path, ...]


def find(arguments: Iterable[Path]) -> Found:
    """Return what the arguments name: files as they are, and of folders all that a reader knows, or knows to refuse.

    Links in folders are not followed, hidden files and those of the operating system are left out.

    Raises:
        GongkaiError: a folder cannot be listed.
    """
    files: dict[Path, None] = {}
    skipped: dict[Path, None] = {}
    for argument in arguments:
        if not argument.is_dir():
            files[argument] = None
            continue
        for path in _walk(argument):
            ending = path.suffix.lower()
            (files if ending in ENDINGS or ending in REFUSED else skipped)[path] = None
    return Found(tuple(files), tuple(path for path in skipped if path not in files))


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise GongkaiError(f"{folder}：无法打开文件夹（{error.strerror}），请检查权限") from error
    for entry in entries:
        if entry.name.startswith((".", *_LOCKS)) or entry.name.lower() in _OF_SYSTEMS or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _walk(entry)
        elif entry.is_file():
            yield entry
