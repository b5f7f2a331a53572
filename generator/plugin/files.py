"""The generated files as MkDocs knows them: those made for this build, and those that stay as they are in the site."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, InclusionLevel

REPLACED: Final = "在生成期间被另一个程序改动，请重新运行"


@dataclass(frozen=True)
class KeptPage:
    """What the site map says of a page that is not built again; it has no contents, and no place in the navigation."""

    canonical_url: str | None
    meta: dict[str, str]
    is_link: bool = False
    present_anchor_ids: frozenset[str] | None = None
    update_date: str = field(default="1970-01-01")


class KeptFile(File):
    """A file of the earlier site that would come out the same: it is taken over, whatever it was made from."""

    @classmethod
    def of(cls, config: MkDocsConfig, path: str, site: Path, address: str, updated: str | None) -> "KeptFile":
        """Take over what the source `path` was built into, which has an address in the earlier site.

        `updated` is the date that the site map has of it.
        """
        file = cls(
            path,
            None,
            config.site_dir,
            config.use_directory_urls,
            dest_uri=address,
            inclusion=InclusionLevel.INCLUDED,
        )
        file.generated_by = "gongkai"
        file.abs_src_path = str(site / address)
        if path.endswith(".md"):
            url = urljoin(f"{config.site_url.rstrip('/')}/", file.url) if config.site_url else None
            file.page = KeptPage(url, {"updated": updated} if updated else {})  # type: ignore[assignment]  # as much as is asked of it
        return file

    def is_documentation_page(self) -> bool:
        """Keep the file from being built."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002 (MkDocs's own signature)
        """Take the earlier site's file over into the new one."""
        link(Path(self.abs_src_path or ""), Path(self.abs_dest_path))


def link(file: Path, place: Path) -> None:
    """Give a file a second place, or copy it there where links cannot be made.

    Raises:
        Abort: it is gone, because another program has replaced the site meanwhile.
    """
    try:
        os.link(file, place)
    except OSError:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            _link_or_copy(file, place)
        except FileNotFoundError as error:
            raise Abort(f"网站没有生成：{file} {REPLACED}") from error


def _link_or_copy(file: Path, place: Path) -> None:
    try:
        os.link(file, place)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(file, place)


def made_file(config: MkDocsConfig, path: str, folder: Path) -> File:
    """Return a file that lies below a folder, to be built like one written by hand."""
    return File.generated(config, path, abs_src_path=str(folder / path))


def place_in_walk(file: File) -> tuple[tuple[bool, bool, str], ...]:
    """Order files as MkDocs meets them on a disk, so that a generated tree on disk gives the same site."""
    *folders, name = file.src_uri.split("/")
    return (*((True, False, folder) for folder in folders), (False, file.name != "index", name))
