"""The generated files as MkDocs knows them: those made for this build, and those that stay as they are in the site."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from posixpath import splitext
from typing import NamedTuple
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

Place = tuple[tuple[bool, bool, str], ...]


class Told(NamedTuple):
    """A file of a site as it is remembered: what it was made from, where it is, and its date in the site map."""

    source: str
    address: str
    updated: str | None


@dataclass(frozen=True)
class KeptPage:
    """What the site map says of a page that is not built again; it has no contents, and no place in the navigation."""

    canonical_url: str | None
    meta: dict[str, str]
    is_link: bool = False
    present_anchor_ids: frozenset[str] | None = None
    update_date: str = field(default="1970-01-01")


class MapEntry(NamedTuple):
    """What the site map asks of a file."""

    page: KeptPage


class KeptFile(File):
    """A file of the earlier site that would come out the same, as far as links that lead there ask for it."""

    def is_documentation_page(self) -> bool:
        """Keep the file from being built."""
        return False


class SiteFiles(Files):
    """The files to be built and copied; who asks for another by its path finds it if it stays as it is.

    Tens of thousands may stay. They are taken over all at once, so MkDocs need not meet them.
    """

    def __init__(self, files: Iterable[File], kept: Mapping[str, Told], config: MkDocsConfig) -> None:
        """Take the files to be built, and by their sources those that stay."""
        super().__init__(files)
        self._kept, self._config = kept, config

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file with this source path."""
        told = self._kept.get(PurePath(path).as_posix())
        return _kept_file(told, self._config) if told else super().get_file_from_path(path)


def kept_page(told: Told, config: MkDocsConfig) -> KeptPage:
    """Return what is known of a page that stays as it is."""
    url = told.address.removesuffix("index.html") if config.use_directory_urls else told.address
    whole = urljoin(f"{config.site_url.rstrip('/')}/", quote(url)) if config.site_url else None
    return KeptPage(whole, {"updated": told.updated} if told.updated else {})


def made_file(config: MkDocsConfig, path: str, folder: Path) -> File:
    """Return a file that lies below a folder, to be built like one written by hand."""
    return File.generated(config, path, abs_src_path=str(folder / path))


def place_in_walk(path: str) -> Place:
    """Order sources as MkDocs meets them on a disk, so that a generated tree on disk gives the same site."""
    *folders, name = path.split("/")
    stem, _ = splitext(name)
    shown = "index" if stem == "README" else stem
    return (*((True, False, folder) for folder in folders), (False, shown != "index", shown))


def _kept_file(told: Told, config: MkDocsConfig) -> File:
    settings = config.site_dir, config.use_directory_urls
    file = KeptFile(told.source, None, *settings, dest_uri=told.address, inclusion=InclusionLevel.INCLUDED)
    file.generated_by = "gongkai"
    if told.source.endswith(".md"):
        file.page = kept_page(told, config)  # type: ignore[assignment]  # as much as is asked of it
    return file
