"""Proves of a built site that nothing is left of the reports that were withdrawn, but the page that says so."""

import json
import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.content.filed import FiledWithdrawal
from generator.errors import GongkaiError
from generator.pages.addresses import report_address
from generator.search.fragments import unpacked
from generator.search.layout import FOLDER, NEW

_PAGE: Final = "index.html"
_PACKED: Final = frozenset({_PAGE, f"{_PAGE}.gz", f"{_PAGE}.br"})
"""The page, and the page again for servers that send it packed."""
_MARK: Final = 'id="withdrawn"'
"""The anchor of the heading of such a page, and of no other."""
_LISTED: Final = 20


def refuse_left_behind(site: Path, withdrawn: Iterable[FiledWithdrawal]) -> None:
    """Make sure that at the address of every withdrawn report lies the page that says so, and nothing of the report.

    Looked at are the folder of the address, all files of the site that are as long as a file of the report was (by
    their SHA-256), and the texts that the search has of these years. That is one walk over the names of the site, and
    where nothing is withdrawn it is nothing.

    Args:
        site: the folder of a built site, before it is public.
        withdrawn: what `Corpus.withdrawn` has of the content that the site was built from.

    Raises:
        GongkaiError: something is left; the message lists every file.
    """
    graves = tuple(withdrawn)
    if not graves:
        return
    left = [*_beside_pages(site, graves), *_same_bytes(site, graves), *_in_search(site, graves)]
    if left:
        more = [f"……另有 {len(left) - _LISTED} 处"] if len(left) > _LISTED else []
        raise GongkaiError("\n".join(["网站中还有已撤回报告的内容，没有生成：", *left[:_LISTED], *more]))


def is_withdrawn_page(page: Path) -> bool:
    """Tell whether the page of a built site says that a report was withdrawn."""
    return _MARK in page.read_text(encoding="utf-8", errors="replace")


def _beside_pages(site: Path, graves: Iterable[FiledWithdrawal]) -> Iterator[str]:
    for grave in graves:
        folder = site.joinpath(*report_address(grave).names)
        page = folder / _PAGE
        if not page.is_file() or not is_withdrawn_page(page):
            yield f"{grave.file}：{grave.key}/ 应是撤回说明的页面，现在不是"
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if name not in _PACKED:
                yield f"{grave.file}：报告已撤回，{grave.key}/{name} 不应存在"


def _same_bytes(site: Path, graves: Iterable[FiledWithdrawal]) -> Iterator[str]:
    removed = {each.sha256: (grave, each) for grave in graves for each in grave.withdrawal.removed}
    sizes = {each.size for _, each in removed.values()}
    for path in _files(site) if removed else ():
        if os.stat(path).st_size in sizes:  # noqa: PTH116 (of every file of a site)
            digest = sha256(Path(path).read_bytes()).hexdigest()
            if digest in removed:
                grave, file = removed[digest]
                where = Path(path).relative_to(site).as_posix()
                yield f"{grave.file}：{where} 就是已撤回报告的“{file.file}”（SHA-256 相同），不应存在"


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        yield from (os.path.join(place, name) for name in sorted(names))  # noqa: PTH118 (of every file of a site)


def _in_search(site: Path, graves: Iterable[FiledWithdrawal]) -> Iterator[str]:
    """Yield what the search can still show: a text of it names the address of the report that it is of."""
    asked = {f"/{grave.key}/": grave for grave in graves}
    parts = sorted({NEW, *(str(grave.year) for grave in graves)})
    files = (file for part in parts for file in sorted((site / FOLDER).glob(f"{part}*/fragment/*.pf_fragment")))
    for file in files:
        grave = asked.get(json.loads(unpacked(file))["url"])
        if grave:
            yield f"{grave.file}：检索中还有已撤回报告的文字（{file.relative_to(site).as_posix()}）"
