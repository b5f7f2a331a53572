"""The site that a build takes the place of: which of its files would come out the same."""

import json
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from contextlib import suppress
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
from generator.plugin.files import Told
from generator.site.builder import states_there
from generator.site.spare import NAME, move
from generator.site.states import State, as_json, states_of, take_over
from generator.store.stamp import key_of
from generator.store.store import Store

_KIND = "site"
_BUILDERS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pyromark")
_REMEMBERED = ("made from", "files", "parts")
"""What is kept of a site, each by itself: where nothing has changed, the last two are only compared or left alone."""
_NOTHING = b"{}"


@dataclass(frozen=True)
class NewSite:
    """A site that was built into a folder: the states of files taken over, the keys and files of its parts.

    `by_hand` are the addresses of files written by hand, which may lie beside those of a part.

    `content` is the digest of the content; of nothing, where words are left to be indexed, so that the next build does
    that.
    """

    folder: Path
    content: bytes
    parts: Mapping[str, tuple[bytes, Sequence[Told]]]
    taken: Mapping[str, State]
    by_hand: frozenset[str] = frozenset()

    @property
    def closed(self) -> Set[str]:
        """The folders where nothing lies, also deeper, but files that were taken over."""
        addresses = {told.address for _, files in self.parts.values() for told in files} | self.by_hand
        folders = {_above(address) for address in self.taken}
        within = {_above(folder) for folder in folders} | {_above(each) for each in addresses - self.taken.keys()}
        for folder in list(within):
            while folder and (folder := _above(folder)) not in within:
                within.add(folder)
        return folders - within


@dataclass
class EarlierSite:
    """The folder of a site, and what the store knows of it.

    `frame` is a digest of all that every page depends on: settings, theme, pages written by hand, the builder.
    `content` is that of the content, `files` are the states of its files and `parts` its parts, as JSON.
    `index` are the parts of the new site's search index, `taken` the states of the files that were taken over for it.
    `spare` is the folder of the site before, as far as this one has the same files.
    """

    folder: Path
    frame: bytes
    content: bytes
    files: bytes
    parts: bytes
    index: dict[str, tuple[bytes, tuple[Told, ...]]] = field(default_factory=dict)
    taken: dict[str, State] = field(default_factory=dict)
    spare: Path | None = None

    @classmethod
    def of(cls, folder: Path, config: MkDocsConfig, store: Store) -> Self:
        """Read what is known of a site; nothing, where anything that every page depends on has changed."""
        keys = _keys(folder)
        known = store.many(_KIND, keys) if _may_keep(config) and folder.is_dir() else {}
        frame = _frame(config)
        made_from, files, parts = (known.get(key, _NOTHING) for key in keys)
        told = json.loads(made_from)
        if told.get("frame") != frame.hex():
            return cls(folder, frame, b"", _NOTHING, _NOTHING)
        return cls(folder, frame, bytes.fromhex(told["content"]), files, parts)

    def is_whole(self, content: bytes) -> bool:
        """Tell whether the site was built from content of this digest, and nobody has touched a file of it since."""
        return self.content == content and self._now == self.files

    def keeps(self, name: str, key: bytes) -> tuple[Told, ...]:
        """Return the files of a part, if all would come out the same.

        A file that is not the one that was built, because somebody changed it since, would not.
        """
        known = self.part(name)
        return tuple(map(Told._make, self._parts[name][1])) if known and known[0] == key else ()

    def part(self, name: str) -> tuple[bytes, Sequence[str]] | None:
        """Return the key of a part and the addresses of its files; nothing where one of them is not as it was built."""
        key, files = self._parts.get(name, ("", []))
        addresses = [address for _, address, _ in files]
        whole = self._touched.isdisjoint(addresses) and self._files.keys() >= set(addresses)
        return (bytes.fromhex(key), addresses) if files and whole else None

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
        files = {address: self._files[address] for address in addresses}
        moved = move(self.spare, files, site) if self.spare else {}
        left = {address: state for address, state in files.items() if address not in moved}
        return {**moved, **take_over(self.folder, left, site)}

    def claim_spare(self, store: Store, room: Path) -> None:
        """Take the site before this one, if it was left, into a folder where no other build meets it."""
        left, mine = store.beside_it(NAME), room / NAME
        if left:
            with suppress(OSError):  # there is none, or another build was quicker
                self.spare = left.rename(mine)

    def note(self, known: NewSite, store: Store) -> None:
        """Remember the new site, which does not lie at its place yet.

        Should it never come to the place of the earlier one, the files there are others, and nothing of this is used.
        """
        parts = {name: (key.hex(), files) for name, (key, files) in known.parts.items()}
        made_from = json.dumps({"frame": self.frame.hex(), "content": known.content.hex()}).encode()
        states = states_of(known.folder, known.taken, known.closed)
        told = made_from, as_json(states), json.dumps(parts).encode()
        store.keep(_KIND, dict(zip(_keys(self.folder), told, strict=True)))

    def gone(self, taken: Container[str]) -> list[str]:
        """Return the addresses of the files of the site that were not taken over."""
        return [address for address in self._states if address not in taken]

    @cached_property
    def _now(self) -> bytes:
        return states_there(self.folder)

    @cached_property
    def _states(self) -> Mapping[str, State]:
        try:
            return json.loads(self._now)  # type: ignore[no-any-return]  # as they were told
        except ValueError as fault:
            raise GongkaiError("网站没有生成：生成程序意外结束，请重新运行") from fault

    @cached_property
    def _touched(self) -> frozenset[str]:
        """The files that are no longer as they were built."""
        return frozenset(address for address, state in self._files.items() if self._states.get(address) != state)

    @cached_property
    def _files(self) -> Mapping[str, State]:
        return json.loads(self.files)  # type: ignore[no-any-return]  # as they were noted

    @cached_property
    def _parts(self) -> Mapping[str, Any]:
        return json.loads(self.parts)  # type: ignore[no-any-return]  # as they were noted


def _above(address: str) -> str:
    return address.rpartition("/")[0]


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


def _keys(folder: Path) -> tuple[bytes, ...]:
    return tuple(key_of(str(folder).encode(), name.encode()) for name in _REMEMBERED)
