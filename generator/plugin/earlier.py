"""The site that a build takes the place of: which of its files would come out the same."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.content.digests import folder_digest
from generator.errors import GongkaiError
from generator.kept.scan import Scan
from generator.plugin.every_site import packaged_theme, settings_of
from generator.plugin.files import REPLACED, KeptFile, link
from generator.store.stamp import key_of
from generator.store.store import Store

_KIND = "site"
_BUILDERS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pyromark")
_NOTHING: Mapping[str, Any] = {"files": {}, "parts": {}}

_NUMBER = 1
"""Where the number on the disk ends in a state: where files cannot be linked, a copy has another."""

State = list[int]
"""What tells that a file is still the one that was written: its number on the disk, its size, when it was written."""


@dataclass(frozen=True)
class EarlierSite:
    """The folder of a site, and what the store knows of it.

    `frame` is a digest of all that every page depends on: settings, theme, pages written by hand, the builder. `index`
    are the parts of the new site's search index, `taken` the addresses of those files of it that were taken over.
    """

    folder: Path
    frame: bytes
    store: Store
    told: Mapping[str, Any]
    index: dict[str, tuple[bytes, tuple[str, ...]]] = field(default_factory=dict)
    taken: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path, config: MkDocsConfig, store: Store) -> Self:
        """Read what is known of a site; nothing, where anything that every page depends on has changed."""
        frame = _frame(config)
        known = store.get(_KIND, _key(folder)) if _may_keep(config) else None
        told = json.loads(known) if known else _NOTHING
        return cls(folder, frame, store, told if told.get("frame") == frame.hex() else _NOTHING)

    def is_whole(self, content: bytes) -> bool:
        """Tell whether the site was built from content of this digest, and nobody has touched a file of it since."""
        return self.told.get("content") == content.hex() and self._states == self.told["files"]

    def keeps(self, name: str, key: bytes) -> Mapping[str, tuple[str, str | None]] | None:
        """Return the files of a part by their sources, each with its address and date, if all would come out the same.

        A file that is not the one that was built, because somebody changed it since, would not.
        """
        known = self.part(name)
        if not known or known[0] != key:
            return None
        return {source: (address, date) for source, address, date in self.told["parts"][name][1]}

    def part(self, name: str) -> tuple[bytes, Sequence[str]] | None:
        """Return the key of a part and the addresses of its files; nothing where one of them is not as it was built."""
        key, files = self.told["parts"].get(name, ("", []))
        whole = all(self._states.get(address) == self.told["files"].get(address, ()) for _, address, _ in files)
        return (bytes.fromhex(key), [address for _, address, _ in files]) if files and whole else None

    def take(self, name: str, key: bytes, files: Sequence[str], site: Path) -> None:
        """Link files of the search index into the new site, where they are the part of this name and key."""
        for address in files:
            link(self.folder / address, site / address)
        self.note_part(name, key, files)
        self.taken.extend(files)

    def note_part(self, name: str, key: bytes, files: Iterable[str]) -> None:
        """Remember which files a part of the search index has."""
        self.index[name] = key, tuple(files)

    def note(self, content: bytes, parts: Mapping[str, tuple[bytes, Sequence[File]]], site: Path) -> None:
        """Remember the new site, which lies at `site` still: the files of parts, and the digest of the content.

        The digest is of nothing where words are left to be indexed, so that the next build does that.
        Should it never come to the place of the earlier one, the files there are others, and nothing of this is used.

        Raises:
            GongkaiError: a file that was taken over is not the one it should be: another program has replaced it.
        """
        states = _states(site)
        kept = (each.dest_uri for _, files in parts.values() for each in files if isinstance(each, KeptFile))
        for address in (*kept, *self.taken):
            if states[address][_NUMBER:] != self.told["files"][address][_NUMBER:]:
                raise GongkaiError(f"网站没有生成：{self.folder / address} {REPLACED}")
        index = {name: (key.hex(), [(each, each, None) for each in files]) for name, (key, files) in self.index.items()}
        told = {name: (key.hex(), [_told(each) for each in files]) for name, (key, files) in parts.items()}
        files = {"files": states, "parts": {**told, **index}}
        known = {"frame": self.frame.hex(), "content": content.hex(), **files}
        self.store.keep(_KIND, {_key(self.folder): json.dumps(known).encode()})

    @cached_property
    def _states(self) -> Mapping[str, State]:
        return _states(self.folder) if self.folder.is_dir() else {}


def _told(file: File) -> tuple[str, str, str | None]:
    updated = file.page.meta.get("updated") if file.page else None
    return file.src_uri, file.dest_uri, str(updated) if updated else None


def _may_keep(config: MkDocsConfig) -> bool:
    """Tell whether nobody else asks for pages that are not built: no other plugin, no navigation of all pages."""
    return set(config.plugins) == {"gongkai"} and not config.hooks and config.nav is not None


def content_digest(scan: Scan, *, production: bool) -> bytes:
    """Return the digest of a content folder, and of whether what is made of it may go public."""
    return key_of(scan.digest, b"production" if production else b"")


def _frame(config: MkDocsConfig) -> bytes:
    """Return the digest of all that every page of a site depends on."""
    theme = config.theme.custom_dir
    return key_of(
        (config.site_url or "").encode(),
        yaml.dump(settings_of(config)).encode(),
        repr([(name, version(name)) for name in _BUILDERS]).encode(),
        folder_digest(Path(theme)) if theme else b"",
        folder_digest(packaged_theme()),
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
