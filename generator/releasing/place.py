"""The folder from which a web server shows the site: the releases, and the link to the one that is public."""

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.errors import GongkaiError
from generator.releasing.manifest import Manifest
from generator.staging import sweep

NEW: Final = ".new-"
"""How the names of folders begin in which a release is put together."""
_LINK: Final = ".current-"
_NAME: Final = re.compile(r"\d{6,}")


@dataclass(frozen=True)
class Release:
    """A complete release: its folder, whose name is its number."""

    folder: Path

    @property
    def name(self) -> str:
        """The number, in at least six digits."""
        return self.folder.name

    @property
    def site(self) -> Path:
        """What a web server shows."""
        return self.folder / "site"

    @property
    def was_public(self) -> bool:
        """Whether it ever was public; one that is not was left by a publisher killed just before that."""
        return (self.folder / "public").exists()

    def manifest(self) -> Manifest:
        """Read what was published.

        Raises:
            GongkaiError: it cannot be read.
        """
        return Manifest.read(self.folder / "manifest.json")


@dataclass(frozen=True)
class Place:
    """The folder that `gongkai publish --to` names; methods that write raise an OSError where that fails."""

    root: Path

    @property
    def releases(self) -> Path:
        """Where the releases lie."""
        return self.root / "releases"

    @property
    def built(self) -> Path:
        """Where the site is built from which the next release is linked; the next build reuses what stays the same."""
        return self.root / ".built" / "site"

    @property
    def current(self) -> Release | None:
        """The release that is public; None before the first.

        Raises:
            GongkaiError: the link leads somewhere else.
        """
        link = self.root / "current"
        if not link.is_symlink():
            if link.exists():
                raise GongkaiError(f"{link} 不是符号链接，没有发布。请换一个目录，或把它移走")
            return None
        folder, site = os.path.split(link.readlink())
        release = Release(self.root / folder)
        if site != "site" or release.folder.parent != self.releases or not release.site.is_dir():
            raise GongkaiError(f"{link} 指向 {link.readlink()}，不是发布的版本。请用 ln -sfn 指回 releases 中的版本")
        return release

    def all(self) -> list[Release]:
        """Return the releases in the order of their numbers."""
        folders = (path for path in self.releases.iterdir() if _NAME.fullmatch(path.name) and path.is_dir())
        return sorted(map(Release, folders), key=lambda each: int(each.name))

    def prepare(self) -> None:
        """Make the folder."""
        self.releases.mkdir(parents=True, exist_ok=True)
        self.built.parent.mkdir(exist_ok=True)

    def ticket(self) -> int:
        """Return a number that is greater than that of every publisher who started before."""
        with (self.root / ".tickets").open("a+", encoding="ascii") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            numbers = file.read().split()
            number = max(int(numbers[-1]) if numbers else 0, self._last_order) + 1
            file.write(f"{number}\n")
            return number

    @property
    def _last_order(self) -> int:
        """When the publisher of what is public started: should the file of tickets be lost, it goes on from there."""
        current = self.current
        return current.manifest().order if current else 0

    @contextmanager
    def alone(self, wait: Callable[[], None]) -> Iterator[None]:
        """Keep all other publishers away; `wait` is called when another one is at work and has to finish first."""
        with (self.root / ".lock").open("w", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                wait()
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def clean_up(self) -> None:
        """Delete what killed publishers left: releases that are not whole or never were public, and stray links."""
        sweep(self.releases, NEW)
        current = self.current
        if current and not current.was_public:
            mark(current)
        for release in self.all():
            if not release.was_public:
                remove(release)
        for link in self.root.glob(f"{_LINK}*"):
            link.unlink()
        for folder in self.releases.glob(".old-*"):
            shutil.rmtree(folder)

    def show(self, release: Release) -> None:
        """Make a release public in one step: whoever asks before sees the old site, whoever asks after the new one."""
        link = self.root / f"{_LINK}{release.name}"
        link.unlink(missing_ok=True)
        link.symlink_to(Path("releases", release.name, "site"))
        link.replace(self.root / "current")
        written(self.root)
        mark(release)


def mark(release: Release) -> None:
    """Note that a release is public, or was."""
    (release.folder / "public").touch()
    written(release.folder)


def remove(release: Release) -> None:
    """Delete a release; should that be interrupted, what is left of it is no release any more."""
    gone = release.folder.rename(release.folder.with_name(f".old-{release.name}"))
    shutil.rmtree(gone)


def written(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
