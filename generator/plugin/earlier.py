"""The site that a build takes the place of: which of its files would come out the same."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from generator.content.digests import folder_digest
from generator.kept.scan import Scan
from generator.plugin.every_site import packaged_theme, settings_of
from generator.plugin.files import Told
from generator.plugin.states import State, states_of, take_over
from generator.side_by_side import aside
from generator.store.stamp import key_of
from generator.store.store import Store

_KIND = "site"
_BUILDERS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pyromark")
_NOTHING: Mapping[str, Any] = {"files": {}, "parts": {}}


@dataclass(frozen=True)
class NewSite:
    """A site that was built into a folder: the states of files taken over, the keys and files of its parts.

    `content` is the digest of the content; of nothing, where words are left to be indexed, so that the next build does
    that.
    """

    folder: Path
    content: bytes
    parts: Mapping[str, tuple[bytes, Sequence[Told]]]
    taken: Mapping[str, State]


@dataclass(frozen=True)
class EarlierSite:
    """The folder of a site, and what the store knows of it.

    `frame` is a digest of all that every page depends on: settings, theme, pages written by hand, the builder. `index`
    are the parts of the new site's search index, `taken` the states of the files that were taken over for it.
    """

    folder: Path
    frame: bytes
    told: Mapping[str, Any]
    look: Callable[[], Mapping[str, State]]
    index: dict[str, tuple[bytes, tuple[Told, ...]]] = field(default_factory=dict)
    taken: dict[str, State] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, config: MkDocsConfig, store: Store) -> Self:
        """Read what is known of a site; nothing, where anything that every page depends on has changed.

        What is there of it now is looked at meanwhile.
        """
        known = store.get(_KIND, _key(folder)) if _may_keep(config) and folder.is_dir() else None
        look = aside(partial(states_of, folder, {})) if known else dict
        frame = _frame(config)
        told = json.loads(known) if known else _NOTHING
        return cls(folder, frame, told if told.get("frame") == frame.hex() else _NOTHING, look)

    def is_whole(self, content: bytes) -> bool:
        """Tell whether the site was built from content of this digest, and nobody has touched a file of it since."""
        return self.told.get("content") == content.hex() and self._states == self.told["files"]

    def keeps(self, name: str, key: bytes) -> tuple[Told, ...]:
        """Return the files of a part, if all would come out the same.

        A file that is not the one that was built, because somebody changed it since, would not.
        """
        known = self.part(name)
        return tuple(map(Told._make, self.told["parts"][name][1])) if known and known[0] == key else ()

    def part(self, name: str) -> tuple[bytes, Sequence[str]] | None:
        """Return the key of a part and the addresses of its files; nothing where one of them is not as it was built."""
        key, files = self.told["parts"].get(name, ("", []))
        whole = all(self._states.get(address) == self.told["files"].get(address, ()) for _, address, _ in files)
        return (bytes.fromhex(key), [address for _, address, _ in files]) if files and whole else None

    def take(self, name: str, key: bytes, files: Sequence[str], site: Path) -> None:
        """Take files of the search index over into the new site, where they are the part of this name and key."""
        self.taken.update(self.take_over(files, site))
        self.note_part(name, key, files)

    def note_part(self, name: str, key: bytes, files: Iterable[str]) -> None:
        """Remember which files a part of the search index has."""
        self.index[name] = key, tuple(Told(each, each, None) for each in files)

    def take_over(self, addresses: Iterable[str], site: Path) -> dict[str, State]:
        """Give these files a place in a new site, and return their states there.

        Raises:
            GongkaiError: one of them is not the one it should be: another program has replaced it.
        """
        return take_over(self.folder, {address: self.told["files"][address] for address in addresses}, site)

    def note(self, known: NewSite, store: Store) -> None:
        """Remember the new site, which does not lie at its place yet.

        Should it never come to the place of the earlier one, the files there are others, and nothing of this is used.
        """
        parts = {name: (key.hex(), files) for name, (key, files) in known.parts.items()}
        states = states_of(known.folder, known.taken)
        told = {"frame": self.frame.hex(), "content": known.content.hex(), "files": states, "parts": parts}
        store.keep(_KIND, {_key(self.folder): json.dumps(told).encode()})

    @cached_property
    def _states(self) -> Mapping[str, State]:
        return self.look()


def told_of(file: File) -> Told:
    """Return what is remembered of a file that was built."""
    updated = file.page.meta.get("updated") if file.page else None
    return Told(file.src_uri, file.dest_uri, str(updated) if updated else None)


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
