"""Every link of the site leads to something that is there, and none needs the site to lie at a certain address."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

_ABSOLUTE_BY_NATURE = "404.html"
"""A web server shows this page at any address, so its links cannot be relative."""


class _Page(HTMLParser):
    """What a page links to and what in it can be linked to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.anchors: set[str] = {""}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note addresses and anchors."""
        for name, value in attrs:
            if name in ("href", "src") and value and tag != "base":
                self.links.add(value)
            if name == "id" and value:
                self.anchors.add(value)


def dead_links(site: Path) -> list[str]:
    """Return every link within the site that leads nowhere."""
    pages = {path: _Page(path.read_text()) for path in site.rglob("*.html") if path.name != _ABSOLUTE_BY_NATURE}
    return sorted(
        f"{path.relative_to(site)} -> {link}"
        for path, page in pages.items()
        for link in page.links
        if not urlsplit(link).scheme and not _leads_somewhere(link, path, pages, site)
    )


def _leads_somewhere(link: str, path: Path, pages: dict[Path, _Page], site: Path) -> bool:
    parts = urlsplit(link)
    if parts.netloc or parts.path.startswith("/"):
        return False
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    target = target / "index.html" if target.is_dir() else target
    if not target.is_file() or not target.is_relative_to(site):
        return False
    return target not in pages or unquote(parts.fragment) in pages[target].anchors


@pytest.mark.parametrize("name", ["site", "published_site"])
def test_links_lead_somewhere(name: str, request: pytest.FixtureRequest) -> None:
    assert dead_links(request.getfixturevalue(name)) == []
