"""The site before the earlier one: what has not changed since moves from there into a new site, whole folders at once.

Giving a file a second name takes the disk some fifty microseconds, so many thousands of them take seconds; and deleting
the site that was replaced takes as long again. So that one is left to the next build. It holds nothing but files of the
site that is public now, under second names.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.site.states import State, state_of
from generator.staging import make_within

NAME: Final = "earlier-site"
"""What the folder is called that lies beside the store."""


def leave(old: Path, gone: Iterable[str], place: Path) -> None:
    """Leave a site that was replaced to the next build, without the files that are not in the site that replaced it.

    Where that cannot be done, as from one disk to another, it stays where it is, to be deleted.
    """
    with suppress(OSError):  # the new site is public already
        for address in gone:
            (old / address).unlink(missing_ok=True)
        old.rename(place)


def move(spare: Path, files: Mapping[str, State], new: Path) -> dict[str, State]:
    """Move those of the files that are in these states into a new site, and return their states.

    Other processes may write there at the same time. Raises an OSError where nothing can be moved.
    """
    moving = _Moving(str(spare), str(new), files, _names(files))
    moving.is_whole("")
    return {address: files[address] for address in moving.moved()}


@dataclass(frozen=True)
class _Moving:
    """What is moved from one folder to another: `files`, and by folder the `names` of what is wanted there."""

    spare: str
    new: str
    files: Mapping[str, State]
    names: Mapping[str, frozenset[str]]
    done: list[str] = field(default_factory=list)

    def is_whole(self, folder: str) -> bool:
        """Tell whether a folder has all that is wanted there and nothing else; where it does not, move what it has."""
        wanted = self.names.get(folder, frozenset())
        with os.scandir(f"{self.spare}/{folder}") as listing:
            met = list(listing)
        within = f"{folder}/" if folder else ""
        ready = [f"{within}{entry.name}" for entry in met if entry.name in wanted and self._is_ready(within, entry)]
        if folder and len(ready) == len(met) == len(wanted):
            return True
        for path in ready:
            self._move(path)
        return False

    def moved(self) -> Iterator[str]:
        """Yield the addresses of all files that were moved."""
        waiting = list(self.done)
        while waiting:
            path = waiting.pop()
            if path in self.files:
                yield path
            else:
                waiting += (f"{path}/{name}" for name in self.names[path])

    def _is_ready(self, within: str, entry: "os.DirEntry[str]") -> bool:
        path = f"{within}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            return path in self.names and self.is_whole(path)
        return self.files.get(path) == state_of(entry.stat(follow_symlinks=False))

    def _move(self, path: str) -> None:
        """Move a file or a whole folder; where another process has made that folder meanwhile, what is in it."""
        place = f"{self.new}/{path}"
        make_within(self.new, os.path.dirname(place))  # noqa: PTH120 (many thousands of them)
        try:
            os.rename(f"{self.spare}/{path}", place)  # noqa: PTH104
            self.done.append(path)
        except OSError:
            if path not in self.names:
                raise
            for name in self.names[path]:
                self._move(f"{path}/{name}")


def _names(addresses: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return by folder the names of the files and folders in it."""
    names: dict[str, set[str]] = defaultdict(set)
    for address in addresses:
        folder, _, name = address.rpartition("/")
        names[folder].add(name)
    for path in list(names):
        folder = path
        while folder:
            above, _, name = folder.rpartition("/")
            names[above].add(name)
            folder = above
    return {folder: frozenset(known) for folder, known in names.items()}
