"""The whole Markdown tree on disk, for any builder."""

from pathlib import Path

from generator.errors import GongkaiError
from generator.kept.examining import publishable
from generator.replacing import replacing
from generator.search.building import Index
from generator.site.files import files_by_hand, refuse_overlap
from generator.site.parts import plan_to_publish
from generator.site.writing import write_files, write_parts
from generator.store.store import Store

_MARK = ".gongkai"
"""Tells a folder that was generated, and may be replaced, from one that holds somebody's work."""


def generate(content: Path, to: Path) -> int:
    """Make `to` hold the site's source and nothing else, and return the number of files.

    Raises:
        GongkaiError: the content has mistakes, or `to` holds something else than a generated tree.
    """
    if to.exists() and not _replaceable(to):
        raise GongkaiError(f"{to} 不是空目录，也不是本命令生成的目录，没有写入。请换一个目录，或先自行清空")
    with Store.beside(content) as store:
        return _generate(content, to, store)


def _generate(content: Path, to: Path, store: Store) -> int:
    plan = plan_to_publish(publishable(content, store))
    by_hand = files_by_hand(content / "pages")
    with replacing(to) as folder:
        written = [path for _, paths in write_parts(plan.parts, folder, store) for path in paths]
        refuse_overlap(written, by_hand)
        write_files({_MARK: b"", **by_hand}, folder)
        Index.of(plan.catalogue, plan.sources, store).write(folder)
    return len(written) + len(by_hand) + 1


def _replaceable(folder: Path) -> bool:
    return folder.is_dir() and ((folder / _MARK).is_file() or not any(folder.iterdir()))
