"""The offline copy opened from a disk by double click: no server, no error, no request that fails."""

import html
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open, Served
from tests.built_once import built_once

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def copy(crowd: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline copy of a site of 40 reports, in a folder whose name a user chose."""
    project = crowd.folder.parents[2]

    def build(folder: Path) -> None:
        for name in ("content", "theme"):
            shutil.copytree(project / name, folder / name, ignore=shutil.ignore_patterns(".cache"))
        shutil.copy(project / "mkdocs.yml", folder)
        command = [sys.executable, "-m", "generator", "bundle", "--offline", "--to", "U盘 #1/离线 网站"]
        subprocess.run(command, cwd=folder, check=True)

    return built_once(tmp_path_factory, "offline", build) / "U盘 #1" / "离线 网站"


@pytest.fixture
def watched(copy: Path, opened: Open) -> Iterator[Page]:
    """The home page, and in the end: nothing was said, nothing failed, nothing was asked of a network."""
    page = opened("about:blank")
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(request.url))
    page.on("request", lambda request: None if request.url.startswith("file:") else troubles.append(request.url))
    page.goto((copy / "index.html").as_uri())
    yield page
    assert troubles == []


def test_three_touches_lead_to_a_report(watched: Page) -> None:
    watched.click(".site-nav >> text=年度")
    watched.click("table.listing a >> nth=0")
    watched.click("table.listing [data-label=项目] a >> nth=0")
    expect(watched.locator("h1#report")).to_be_visible()
    assert watched.url.endswith("/index.html")


def test_a_list_filters_and_sorts(watched: Page) -> None:
    watched.click(".site-nav >> text=年度")
    watched.click("table.listing a >> nth=0")
    rows = watched.locator("table.listing tbody tr:visible")
    rows.first.wait_for()
    before = rows.count()
    name = watched.locator("table.listing [data-label=项目] a").first.inner_text()
    watched.fill("#list-words", name)
    assert 0 < rows.count() < before


def test_reading_tools_work(watched: Page) -> None:
    watched.click("[data-set=contrast]")
    assert watched.locator("html").get_attribute("data-contrast") == "high"


def test_the_search_page_says_why_and_finds_names(watched: Page) -> None:
    name = watched.locator("table.listing [data-label=项目] a").first.inner_text()
    watched.fill("#site-query", name)
    watched.click(".site-search button")
    assert "不能搜索报告的全文" in watched.locator(".banner").first.inner_text()
    assert watched.locator("#names-query").input_value() == name
    shown = watched.locator(".names li:visible")
    assert 0 < shown.count() < 40
    assert re.search(rf"显示 {shown.count()} / 40 份报告", watched.locator(".names-state").inner_text())
    watched.fill("#names-query", "没有这个名称")
    assert (shown.count(), watched.locator(".names-state").inner_text()[:4]) == (0, "没有名称")
    watched.fill("#names-query", "")
    shown.first.locator("a").click()
    expect(watched.locator("h1#report")).to_be_visible()


def test_the_names_need_no_script(copy: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((copy / "search" / "index.html").as_uri())
    assert page.locator(".names li:visible").count() == 40
    assert not page.locator("#names-query").is_visible()
    context.close()


def test_every_link_of_every_page_leads_to_a_file(copy: Path) -> None:
    missing = []
    for page in copy.rglob("*.html"):
        for link in re.findall(r'\s(?:href|src|action)="([^"]*)"', page.read_text("utf-8")):
            parts = urlsplit(html.unescape(link))
            if not parts.scheme and parts.path and not (page.parent / unquote(parts.path)).is_file():
                missing.append(f"{page.relative_to(copy)}: {link}")
    assert missing == []


def test_what_needs_a_server_is_left_out(copy: Path) -> None:
    names = {path.relative_to(copy).as_posix() for path in copy.rglob("*")}
    assert not {name for name in names if name.startswith(("pagefind", "404", "sitemap.xml"))}
    assert "说明.txt" in names
    pages = "".join(path.read_text("utf-8") for path in copy.rglob("*.html"))
    assert not re.findall(r'type="module"|modulepreload', pages)
