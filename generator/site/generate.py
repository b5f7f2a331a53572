"""The whole Markdown tree on disk, for any builder."""

from pathlib import Path

from generator.errors import GongkaiError
from generator.replacing import replacing
from generator.search.building import build_index
from generator.site.files import site_files
from generator.site.loading import publishable

_MARK = ".gongkai"
"""Tells a folder that was generated, and may be replaced, from one that holds somebody's work."""


def generate(content: Path, to: Path) -> int:
    """Make `to` hold the site's source and nothing else, and return the number of files.

    Raises:
        GongkaiError: the content has mistakes, or `to` holds something else than a generated tree.
    """
    if to.exists() and not _replaceable(to):
        raise GongkaiError(f"{to} 不是空目录，也不是本命令生成的目录，没有写入。请换一个目录，或先自行清空")
    publication = publishable(content)
    files = site_files(publication, content / "pages")
    with replacing(to) as folder:
        for name, data in {_MARK: b"", **files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        build_index(publication.corpus, publication.verification, folder)
    return len(files)


def _replaceable(folder: Path) -> bool:
    return folder.is_dir() and ((folder / _MARK).is_file() or not any(folder.iterdir()))
