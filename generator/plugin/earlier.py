"""The site that a build takes the place of: which of its files would come out the same."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from mkdocs.config.defaults import MkDocsConfig

from generator.content.digests import file_digest, folder_digest
from generator.site.parts import Part
from generator.store.stamp import key_of
from generator.store.store import Store

_KIND = "site"
_BUILDERS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pyromark")


@dataclass(frozen=True)
class EarlierSite:
    """The folder of a site, and what the store knows of it: by part, its key and its files.

    `frame` is a digest of all that every page depends on: settings, theme, pages written by hand, the builder.
    """

    folder: Path
    frame: bytes
    store: Store
    parts: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, config: MkDocsConfig, store: Store) -> Self:
        """Read what is known of a site; nothing, where anything that every page depends on has changed."""
        frame = frame_of(config)
        known = store.get(_KIND, _key(folder))
        told = json.loads(known) if known else {}
        return cls(folder, frame, store, told["parts"] if told.get("frame") == frame.hex() else {})

    def keeps(self, part: Part) -> Mapping[str, str | None] | None:
        """Return the sources of a part's files with their dates if all of these would come out the same.

        A file that is not the one that was built, because somebody changed it since, would not.
        """
        key, files = self.parts.get(part.name, (None, []))
        if key != part.key.hex() or any(_state(self.folder / address) != state for _, address, _, state in files):
            return None
        return {source: updated for source, _, updated, _ in files}

    def note(self, parts: Mapping[str, tuple[Part, Iterable[tuple[str, str, str | None]]]], site: Path) -> None:
        """Remember the new site, which lies at `site` still: of every part source, address and date of its files."""
        told = {
            name: (part.key.hex(), [(source, address, date, _state(site / address)) for source, address, date in files])
            for name, (part, files) in parts.items()
        }
        self.store.keep(_KIND, {_key(self.folder): json.dumps({"frame": self.frame.hex(), "parts": told}).encode()})


def frame_of(config: MkDocsConfig) -> bytes:
    """Return the digest of all that every page of a site depends on."""
    theme = config.theme.custom_dir
    told = (config.site_url or "", *(f"{name} {version(name)}" for name in _BUILDERS), *config.plugins)
    files = (config.config_file_path, *map(str, config.hooks))
    return key_of(
        *(each.encode() for each in told),
        *map(file_digest, files),
        folder_digest(Path(theme)) if theme else b"",
        folder_digest(Path(config.docs_dir)),
    )


def _key(folder: Path) -> bytes:
    return key_of(str(folder).encode())


def _state(file: Path) -> list[int] | None:
    """Return what tells that a file is still the one that was written there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return [found.st_ino, found.st_size, found.st_mtime_ns]
