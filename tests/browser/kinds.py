"""One page of every kind that a site has."""

from pathlib import Path

KINDS = {
    "home": "index.html",
    "years": "years/index.html",
    "year": "[0-9]*/index.html",
    "units": "units/index.html",
    "unit": "units/*/index.html",
    "grades": "grades/index.html",
    "grade": "grades/*/index.html",
    "report": "[0-9]*/*/*/index.html",
    "search": "search/index.html",
    "glossary": "glossary/index.html",
    "rules": "rules/index.html",
    "sitemap": "sitemap/index.html",
    "accessibility": "accessibility/index.html",
    "about": "about/index.html",
    "unknown": "404.html",
}
MODES = {
    "light": {},
    "dark": {"scheme": "dark"},
    "contrast": {"contrast": "high"},
    "large": {"type": "large"},
}


def page_of(site: Path, kind: str) -> str:
    """Return the address of one page of a kind, relative to the site's."""
    return max(site.glob(KINDS[kind])).relative_to(site).as_posix().removesuffix("index.html")


def all_pages(site: Path) -> list[str]:
    """Return the relative addresses of all pages."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [name.removesuffix("index.html") for name in found]
