"""Folders of a running program, so that what a killed one left behind is told from what another still needs.

The owner holds a lock on a file in the folder; the system lets it go when the owner ends, however that happens.
"""

import fcntl
import os
import re
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, Self, TextIO

_OWNER: Final = ".owner"
_RANDOM: Final = "[a-z0-9_]{8}"
"""What the system adds to the beginning of the name of a folder for a while."""


class Staging:
    """A new folder below `parent`, its name beginning with `prefix`; it is deleted when the program ends, or before.

    Raises an OSError where it cannot be written.
    """

    def __init__(self, parent: Path, prefix: str) -> None:
        """Make the folder."""
        self.folder, owner = _claimed(parent, prefix)
        self._end = weakref.finalize(self, _delete, self.folder, owner)

    def __enter__(self) -> Self:
        """Begin to use the folder."""
        return self

    def __exit__(self, *fault: object) -> None:
        """Delete the folder."""
        self._end()

    def leave(self) -> None:
        """Leave the folder where it is, with all that is in it, to the next program that looks what was left behind."""
        left = self._end.detach()
        if left:
            _, _, (_, owner), _ = left
            owner.close()


def make_within(root: str, folder: str) -> None:
    """Make a folder below a root, and those between, but not the root: who deleted that is done with all below it.

    Raises an OSError where the root is gone.
    """
    if folder == root or os.path.isdir(folder):  # noqa: PTH112 (many thousands of them)
        return
    above = os.path.dirname(folder)  # noqa: PTH120
    make_within(root, above)
    with suppress(FileExistsError):  # another process makes folders beside this one
        os.mkdir(folder)  # noqa: PTH102


def left_behind(parent: Path, prefix: str) -> Iterator[Path]:
    """Yield the folders of programs that no longer run, and delete each once it was looked at.

    Raises an OSError where the folders cannot be listed.
    """
    name = re.compile(re.escape(prefix) + _RANDOM)
    for folder in sorted(parent.iterdir()):
        if name.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
            owner = _orphaned(folder)
            if owner:
                yield folder
                _delete(folder, owner)


def sweep(parent: Path, prefix: str) -> None:
    """Delete what programs that no longer run left behind."""
    for _ in left_behind(parent, prefix):
        pass


def _claimed(parent: Path, prefix: str) -> tuple[Path, TextIO]:
    """Make a folder and hold its lock; who deletes empty folders may come in between, then another one is made."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
        try:
            owner = (folder / _OWNER).open("x", encoding="utf-8")
        except FileNotFoundError:
            continue
        fcntl.flock(owner, fcntl.LOCK_EX)
        if _is(folder / _OWNER, owner):
            return folder, owner
        owner.close()


def _orphaned(folder: Path) -> TextIO | None:
    """Return the lock of a folder that nobody owns, or None; an empty one is deleted."""
    try:
        owner = (folder / _OWNER).open("r+", encoding="utf-8")
    except FileNotFoundError:
        if not any(folder.iterdir()):
            folder.rmdir()
        return None
    try:
        fcntl.flock(owner, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        owner.close()
        return None
    return owner


def _is(file: Path, opened: TextIO) -> bool:
    return file.exists() and os.path.samestat(file.stat(), os.fstat(opened.fileno()))


def _delete(folder: Path, owner: TextIO) -> None:
    """Delete a folder; whoever is told to end meanwhile, by the user or another program, ends with it."""
    with owner:
        try:
            _empty(folder)
        except (KeyboardInterrupt, SystemExit):
            _empty(folder)
            raise


def _empty(folder: Path) -> None:
    """Delete what is in a folder, and only when nothing else is left its lock: the next program finds what stays."""
    for entry in sorted(folder.iterdir()) if folder.exists() else ():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        elif entry.name != _OWNER:
            entry.unlink(missing_ok=True)
    if folder.exists() and not any(entry.name != _OWNER for entry in folder.iterdir()):
        (folder / _OWNER).unlink(missing_ok=True)
        folder.rmdir()
