"""The site works in a real browser: alone, on a phone, and without JavaScript."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

_KINDS = {
    "home": "",
    "years": "years/",
    "year": "[0-9]*/",
    "units": "units/",
    "unit": "units/*/",
    "report": "[0-9]*/*/*/",
    "rules": "rules/",
    "about": "about/",
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of its own."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(params=["invented", "published"])
def of_kind(request: pytest.FixtureRequest) -> dict[str, str]:
    """The address of one page of every kind, for each of both sites."""
    folder: Path = request.getfixturevalue("site" if request.param == "invented" else "published_site")
    top: str = request.getfixturevalue(request.param)
    found = {kind: max(folder.glob(f"{pattern}index.html")) for kind, pattern in _KINDS.items()}
    return {kind: top + path.relative_to(folder).as_posix().removesuffix("index.html") for kind, path in found.items()}


@pytest.mark.parametrize("kind", _KINDS)
def test_page_needs_no_other_host(page: Page, of_kind: dict[str, str], kind: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(of_kind[kind], wait_until="networkidle")
    host = of_kind[kind].split("/")[2]
    assert [url for url in asked if url.split("/")[2:3] != [host] and not url.startswith("data:")] == []
    assert complaints == []


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_page_does_not_scroll_sideways(page: Page, of_kind: dict[str, str], kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(of_kind[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_reads_without_javascript(browser: Browser, invented: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(invented)
        page.get_by_role("link", name="样例县对口援疆工作经费项目").first.click()
        expect(page.locator("h1")).to_contain_text("样例县对口援疆工作经费项目")
        expect(page.get_by_text("为贯彻落实对口援疆工作部署")).to_be_visible()
        expect(page.get_by_role("cell", name="94.74%").first).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name="report.json").click()
        assert download.value.suggested_filename == "report.json"


def test_hostile_name_shows_exactly(page: Page, invented: str) -> None:
    page.goto(f"{invented}2023/yangli-yuanjiang/yuanjiang-gongzuo/")
    expect(page.get_by_text("会议|纪要 <b>完成</b> *率*", exact=True).first).to_be_visible()
