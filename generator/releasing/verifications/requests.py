"""No browser asks another host for anything because of this site; links that a reader follows may lead out."""

from collections.abc import Collection, Iterator
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]  # lxml publishes no types

from generator.releasing.page import Page, inside
from generator.releasing.references import Reference, is_elsewhere, of_page, of_script, of_style
from generator.side_by_side import side_by_side

_READ = frozenset({".css", ".js", ".svg"})


def faults_of_page(page: Page) -> Iterator[str]:
    """Yield the requests that a page makes to other hosts."""
    if page.root.find(".//base") is not None:
        yield f"{page.path}：页面有 <base>，其中的相对地址无法核对，应删去"
    yield from _elsewhere(page.path, page.references)


def faults(site: Path, files: Collection[str]) -> list[str]:
    """Return the requests that styles, scripts and drawings make to other hosts, or for what is not there."""
    names = sorted(name for name in files if Path(name).suffix in _READ)
    found = side_by_side(lambda number: list(_faults_of(site, names[number], files)), len(names))
    return [fault for each in found for fault in each]


def _faults_of(site: Path, name: str, files: Collection[str]) -> Iterator[str]:
    references = tuple(_references(name, (site / name).read_bytes()))
    yield from _elsewhere(name, references)
    for address, (path, _) in inside(name, references).items():
        if path not in files:
            yield f"{name}：需要的“{address}”不存在"


def _references(name: str, data: bytes) -> Iterator[Reference]:
    match Path(name).suffix:
        case ".css":
            yield from of_style(data.decode(errors="replace"))
        case ".js":
            yield from of_script(data.decode(errors="replace"))
        case _:
            root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
            yield from of_page(root) if root is not None else ()


def _elsewhere(name: str, references: tuple[Reference, ...]) -> Iterator[str]:
    for address in sorted({each.address for each in references if each.loads and is_elsewhere(each.address)}):
        yield f"{name}：会让读者的浏览器向其他网站请求“{address}”，应改为本站内的文件"
