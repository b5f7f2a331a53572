"""The tree holds one page per address, in order, and links only to what is there."""

import posixpath
import re
from dataclasses import replace

from generator.content.units import Units
from generator.pages.tree import pages
from tests.pages.document import Document
from tests.pages.sample import corpus, originals, verification

_BESIDE = {"report.json", "indicators.csv", "流动图书车 报告.docx", "说明.md.txt", "附件.zip"}
_WRITTEN_BY_HAND = {"about"}


def test_pages_are_sorted_and_complete() -> None:
    assert list(pages(corpus())) == [
        "2022/index.md",
        "2022/tushuguan/tushuche/index.md",
        "2023/index.md",
        "2023/shuiliju/qingyu/index.md",
        "2023/tushuguan/tushuche/index.md",
        "accessibility/index.md",
        "glossary/index.md",
        "grades/index.md",
        "grades/liang/index.md",
        "grades/none/index.md",
        "grades/you/index.md",
        "index.md",
        "rules/index.md",
        "search/index.md",
        "sitemap/index.md",
        "units/index.md",
        "units/shuiliju/index.md",
        "units/tushuguan/index.md",
        "years/index.md",
    ]


def test_same_corpus_same_bytes() -> None:
    shuffled = replace(corpus(), reports=corpus().reports[::-1])
    assert dict(pages(corpus())) == dict(pages(shuffled))


def test_an_empty_corpus_has_its_lists() -> None:
    empty = replace(corpus(), units=Units(), reports=())
    assert list(pages(empty)) == [
        "accessibility/index.md",
        "glossary/index.md",
        "grades/index.md",
        "index.md",
        "rules/index.md",
        "search/index.md",
        "sitemap/index.md",
        "units/index.md",
        "years/index.md",
    ]
    assert "目前没有公开的报告" in pages(empty)["years/index.md"]


def test_every_link_leads_somewhere() -> None:
    tree = pages(corpus(), verification(), originals())
    anchors = {posixpath.dirname(path): _ids(page) for path, page in tree.items()}
    folders = {posixpath.dirname(path) for path in tree} | _WRITTEN_BY_HAND
    for path, page in tree.items():
        hrefs = [part[5:] for event in Document.of(page).events for part in event if part.startswith("href=")]
        assert hrefs
        for href in hrefs:
            if href.startswith("#"):
                assert href[1:] in _ids(page)
            elif href not in _BESIDE:
                address, _, anchor = href.partition("#")
                assert address.endswith("/")
                folder = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)).strip(".")
                assert folder in folders
                assert not anchor or anchor in anchors[folder]


def _ids(page: str) -> set[str]:
    in_tags = {part[3:] for event in Document.of(page).events for part in event if part.startswith("id=")}
    return in_tags | set(re.findall(r"^#+ .* \{ #([a-z]+) \}$", page, re.MULTILINE))
