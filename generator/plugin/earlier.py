"""The site that a build takes the place of: which of its files would come out the same."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.content.digests import file_digest, folder_digest
from generator.kept.scan import Scan
from generator.plugin.files import link
from generator.store.stamp import key_of
from generator.store.store import Store

_KIND = "site"
_BUILDERS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pyromark")
_OTHERWISE = frozenset({"plugins", "theme", "extra", "exclude_docs", "not_in_nav", "validation", "dev_addr", "watch"})
"""Settings whose values are told by the file that they stand in."""
_PLACES = frozenset({"config_file_path", "docs_dir", "site_dir"})
"""Settings that say where something lies, and change no page."""
_NOTHING: Mapping[str, Any] = {"files": {}, "parts": {}}

State = list[int]
"""What tells that a file is still the one that was written: its number on the disk, its size, when it was written."""


@dataclass(frozen=True)
class EarlierSite:
    """The folder of a site, and what the store knows of it.

    `frame` is a digest of all that every page depends on: settings, theme, pages written by hand, the builder. `index`
    are the parts of the new site's search index.
    """

    folder: Path
    frame: bytes
    store: Store
    told: Mapping[str, Any]
    index: dict[str, tuple[bytes, tuple[str, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, config: MkDocsConfig, store: Store) -> Self:
        """Read what is known of a site; nothing, where anything that every page depends on has changed."""
        frame = _frame(config)
        known = store.get(_KIND, _key(folder)) if set(config.plugins) == {"gongkai"} and not config.hooks else None
        told = json.loads(known) if known else _NOTHING
        return cls(folder, frame, store, told if told.get("frame") == frame.hex() else _NOTHING)

    def is_whole(self, content: bytes) -> bool:
        """Tell whether the site was built from content of this digest, and nobody has touched a file of it since."""
        return self.told.get("content") == content.hex() and self._states == self.told["files"]

    def keeps(self, name: str, key: bytes) -> Mapping[str, tuple[str, str | None]] | None:
        """Return the files of a part by their sources, each with its address and date, if all would come out the same.

        A file that is not the one that was built, because somebody changed it since, would not.
        """
        known, files = self.told["parts"].get(name, (None, []))
        addresses = (address for _, address, _ in files)
        if known != key.hex() or any(self._states.get(each) != self.told["files"].get(each, ()) for each in addresses):
            return None
        return {source: (address, date) for source, address, date in files}

    def take(self, name: str, key: bytes, site: Path) -> bool:
        """Link the files of a part of the search index into the new site, if they would come out the same."""
        files = self.keeps(name, key)
        for address in files or ():
            link(self.folder / address, site / address)
        if files:
            self.note_part(name, key, files)
        return bool(files)

    def note_part(self, name: str, key: bytes, files: Iterable[str]) -> None:
        """Remember which files a part of the search index has."""
        self.index[name] = key, tuple(files)

    def note(self, content: bytes, parts: Mapping[str, tuple[bytes, Iterable[File]]], site: Path) -> None:
        """Remember the new site, which lies at `site` still: from which content it was built, and the files of parts.

        Should it never come to the place of the earlier one, the files there are others, and nothing of this is used.
        """
        index = {name: (key.hex(), [(each, each, None) for each in files]) for name, (key, files) in self.index.items()}
        told = {name: (key.hex(), [_told(each) for each in files]) for name, (key, files) in parts.items()}
        files = {"files": _states(site), "parts": {**told, **index}}
        known = {"frame": self.frame.hex(), "content": content.hex(), **files}
        self.store.keep(_KIND, {_key(self.folder): json.dumps(known).encode()})

    @cached_property
    def _states(self) -> Mapping[str, State]:
        return _states(self.folder) if self.folder.is_dir() else {}


def _told(file: File) -> tuple[str, str, str | None]:
    updated = file.page.meta.get("updated") if file.page else None
    return file.src_uri, file.dest_uri, str(updated) if updated else None


def content_digest(scan: Scan, *, production: bool) -> bytes:
    """Return the digest of a content folder, and of whether what is made of it may go public."""
    return key_of(scan.digest, b"production" if production else b"")


def _frame(config: MkDocsConfig) -> bytes:
    """Return the digest of all that every page of a site depends on."""
    settings = {name: value for name, value in config.items() if name not in _OTHERWISE | _PLACES}
    theme, file = config.theme.custom_dir, config.config_file_path
    return key_of(
        repr(sorted(settings.items())).encode(),
        repr(sorted(config.extra.items())).encode(),
        repr([(name, version(name)) for name in _BUILDERS]).encode(),
        file_digest(file) if file else b"",
        folder_digest(Path(theme)) if theme else b"",
        folder_digest(Path(config.docs_dir)),
    )


def _key(folder: Path) -> bytes:
    return key_of(str(folder).encode())


def _states(folder: Path) -> dict[str, State]:
    """Return the states of all files below a folder by their paths."""
    found: dict[str, State] = {}
    waiting = [(str(folder), "")]
    while waiting:
        place, path = waiting.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{path}{entry.name}/"))
                else:
                    state = entry.stat(follow_symlinks=False)
                    found[f"{path}{entry.name}"] = [state.st_ino, state.st_size, state.st_mtime_ns]
    return found
