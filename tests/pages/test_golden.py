"""The Markdown of the invented pages and of the real reports, compared with the files that were blessed.

The real reports are without findings here, so that a new rule changes no golden file.
"""

from pathlib import Path

import pytest

from generator.content.corpus import load_corpus
from generator.exports.originals import published_originals
from generator.pages.tree import pages
from tests.pages.sample import corpus, originals, verification

_ROOT = Path(__file__).parents[2]
_GOLDEN = _ROOT / "tests" / "golden"
_REPORT_DEPTH = 3


def _pages() -> dict[str, str]:
    """Return the pages by the name of their golden file."""
    real = load_corpus(_ROOT / "content").corpus
    assert real
    tree = pages(real, originals=published_originals(real))
    reports = {path: tree[path] for path in tree if path.count("/") == _REPORT_DEPTH}
    return {
        path.replace("/index.md", ".md").replace("/", "--"): page
        for path, page in {**pages(corpus(), verification(), originals()), **reports}.items()
    }


_PAGES = _pages()


@pytest.mark.parametrize("name", _PAGES)
def test_page_is_as_blessed(name: str, *, bless: bool) -> None:
    file = _GOLDEN / name
    if bless:
        file.parent.mkdir(exist_ok=True)
        file.write_text(_PAGES[name], encoding="utf-8")
    assert _PAGES[name] == file.read_text(encoding="utf-8")


def test_every_golden_file_is_a_page() -> None:
    assert {file.name for file in _GOLDEN.glob("*.md")} == set(_PAGES)
