"""What a phone loads for a report and for a search, in Chromium with nothing kept from before."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright

from benchmarks.suite.peers import Search
from benchmarks.suite.serving import Served, serving

_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
_PHONE = {"width": 390, "height": 844}
PATIENCE = 180
"""Seconds that anybody waits for a first result."""
_LOOK, _QUIET = 100, 15
"""So many milliseconds between two looks at the server, and so many quiet ones until a page is loaded."""


@dataclass(frozen=True)
class Found:
    """The bytes and the seconds up to the first result; None where none came."""

    sent: int
    seconds: float | None


@dataclass(frozen=True)
class Phone:
    """The bytes of a report's page as the first and as the second of a visit, and of a search for each query."""

    first: int
    following: int
    searches: Sequence[Found]


def on_a_phone(site: Path, pages: tuple[str, str], search: Search | None, queries: Sequence[str]) -> Phone:
    """Open two pages and search for each query, every search with an empty cache."""
    with _browser() as browser, serving(site) as served:
        first, following = _pages(browser, served, pages)
        searches = [_searched(browser, served, search, query) for query in queries] if search else []
    return Phone(first, following, searches)


@contextmanager
def _browser() -> Iterator[Browser]:
    """Start Chromium.

    Raises:
        SystemExit: it is not installed.
    """
    program = shutil.which("chromium")
    if not program:
        raise SystemExit("Chromium is missing: make test installs it")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport=_PHONE, has_touch=True) as context:  # type: ignore[arg-type] # a plain dict
        yield context.new_page()


def _pages(browser: Browser, served: Served, pages: tuple[str, str]) -> tuple[int, int]:
    with _page(browser) as page:
        begun = served.sent
        _open(page, served, pages[0])
        between = served.sent
        _open(page, served, pages[1])
        return between - begun, served.sent - between


def _open(page: Page, served: Served, name: str) -> None:
    """Open a page and wait until nothing was asked for in a while, by its workers neither."""
    page.goto(served.address + name, wait_until="networkidle")
    sent, quiet = served.sent, 0
    while quiet < _QUIET:
        page.wait_for_timeout(_LOOK)
        still = not served.busy and served.sent == sent
        sent, quiet = served.sent, quiet + 1 if still else 0


def _searched(browser: Browser, served: Served, search: Search, query: str) -> Found:
    """Search twice: once so that the server has packed everything, once for the figures."""
    for _ in range(2):
        with _page(browser) as page:
            before = served.sent
            _open(page, served, search.page)
            begun = time.monotonic()
            if search.open:
                page.locator(search.open).first.click()
            page.locator(search.field).fill(query)
            page.locator(search.field).press("Enter" if search.enter else "End")  # some wait for any key
            seconds = _waited(page, search, begun)
            found = Found(served.sent - before, seconds)
        if seconds is None:
            break
    return found


def _waited(page: Page, search: Search, begun: float) -> float | None:
    try:
        page.locator(search.result).first.wait_for(timeout=PATIENCE * 1000)
    except TimeoutError:
        return None
    return time.monotonic() - begun
