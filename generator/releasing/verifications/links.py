"""Every link within the site leads to something that is there, and to a place in it that has that name."""

from collections.abc import Collection, Iterator, Mapping

from generator.releasing.page import Known


def faults(pages: Mapping[str, Known], files: Collection[str]) -> list[str]:
    """Return the links that lead nowhere, or would not if the site lay at another address."""
    anchors: dict[str, frozenset[str]] = {}
    return [fault for name, page in pages.items() for fault in _of_page(name, page, pages, files, anchors)]


def _of_page(
    name: str, page: Known, pages: Mapping[str, Known], files: Collection[str], anchors: dict[str, frozenset[str]]
) -> Iterator[str]:
    for address, path, anchor in page.needs:
        target = path if path in files else f"{path}/index.html"
        if not path:
            yield f"{name}：链接“{address}”不是网站内的相对地址；网站可能放在子路径下，应写成相对地址"
        elif target not in files:
            yield f"{name}：链接“{address}”指向的 {path} 不存在"
        elif anchor and target in pages:
            if target not in anchors:
                anchors[target] = frozenset(pages[target].anchors)
            if anchor not in anchors[target]:
                yield f"{name}：链接“{address}”指向 {target} 中没有的位置“{anchor}”"
