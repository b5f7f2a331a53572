"""Pages are light, and nothing on them moves while they are loaded."""

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.conftest import Open, Served
from tests.browser.kinds import KINDS, all_pages

_FIRST, _NEXT = 150_000, 40_000
_SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => list.getEntries().forEach(each => { window.shifts += each.value; }))
    .observe({type: "layout-shift", buffered: true});
"""


def _weight(responses: list[Response]) -> int:
    """Return the bytes over the wire, as a server that compresses sends them."""
    return sum(len(gzip.compress(response.body(), 6)) for response in responses)


def test_a_report_is_light(browser: Browser, published: Served) -> None:
    reports = [name for name in all_pages(published.folder) if name.count("/") == 3]
    with browser.new_context() as context:
        page = context.new_page()
        responses: list[Response] = []

        def note(response: Response) -> None:
            responses.append(response)

        page.on("response", note)
        page.goto(published.address + reports[0], wait_until="networkidle")
        first = _weight(responses)
        known = {urlsplit(response.url).path for response in responses}
        responses.clear()
        page.goto(published.address + reports[1], wait_until="networkidle")
        following = _weight([each for each in responses if urlsplit(each.url).path not in known])
    print(f"a report page: {first} bytes on the first visit, {following} on the next")  # noqa: T201 (measured)
    assert first <= _FIRST
    assert 0 < following <= _NEXT


def test_what_moves_would_be_seen(browser: Browser, slow: Served) -> None:
    with browser.new_context() as context:
        context.add_init_script(_SHIFTS)
        page = context.new_page()
        page.goto(slow.address)
        page.evaluate("document.querySelector('main').style.marginTop = '40px'")
        page.wait_for_function("window.shifts > 0")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_comes_in(browser: Browser, slow: Served, kind: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        context.add_init_script(_SHIFTS)
        page = context.new_page()
        page.goto(slow.url(kind))
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        assert page.evaluate("window.shifts") == 0


def test_the_scripts_of_the_parent_theme_are_not_shipped(published: Served, opened: Open) -> None:
    assets = (path for path in published.folder.rglob("*") if "pagefind" not in path.parts)
    shipped = {path.name for path in assets if path.suffix in (".js", ".css", ".map", ".png")}
    loaded: set[str] = set()
    for address in (published.url("report"), f"{published.address.rstrip('/')}/search/"):
        page = opened(address)
        page.wait_for_load_state("networkidle")
        loaded |= set(page.evaluate("performance.getEntriesByType('resource').map(each => each.name.split('/').pop())"))
    assert shipped == loaded - {"favicon.svg"}
