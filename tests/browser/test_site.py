"""The site works in a real browser: below a path, alone, on a phone, and without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open, Served
from tests.browser.kinds import KINDS, all_pages


@pytest.fixture(params=["crowd", "published"])
def served(request: pytest.FixtureRequest) -> Served:
    """Each of both sites."""
    found: Served = request.getfixturevalue(request.param)
    return found


def test_no_page_asks_another_host_or_says_anything(browser: Browser, served: Served) -> None:
    asked: set[str] = set()
    said: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.add(request.url))
        page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
        # Without the address that it is built for, the page for unknown addresses stands at the top of the host.
        names = [name for name in all_pages(served.folder) if name != "404.html" or "portal" in served.address]
        for name in names:
            page.goto(served.address + name)
    assert [url for url in asked if not url.startswith((served.address, "data:"))] == []
    assert said == []
    assert len(asked) > len(names)


@pytest.mark.parametrize("kind", KINDS)
def test_page_does_not_scroll_sideways(opened: Open, crowd: Served, kind: str) -> None:
    page = opened(crowd.url(kind))
    for width in (320, 360, 768):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 1280])
def test_a_real_report_does_not_scroll_sideways(opened: Open, published: Served, width: int) -> None:
    for modes in ({}, {"type": "large"}):
        page = opened(published.url("report"), width, modes)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_any_project_is_three_touches_from_home(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address, 360)
    page.get_by_role("link", name="2021年度", exact=True).click()
    page.get_by_role("link", name="样例项目0号运行维护经费").click()
    expect(page.locator("h1")).to_contain_text("样例项目0号运行维护经费")


def test_everything_reads_without_javascript(opened: Open, invented: str) -> None:
    page = opened(invented, java_script_enabled=False)
    expect(page.get_by_role("button", name="大字版")).to_be_hidden()
    page.get_by_role("link", name="样例县对口援疆工作经费项目").first.click()
    expect(page.locator("h1")).to_contain_text("样例县对口援疆工作经费项目")
    expect(page.get_by_text("为贯彻落实对口援疆工作部署")).to_be_visible()
    expect(page.get_by_role("cell", name="94.74%").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="report.json").click()
    assert download.value.suggested_filename == "report.json"


def test_lists_are_complete_without_javascript(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"), java_script_enabled=False)
    expect(page.locator("table.listing tbody tr")).to_have_count(13)
    expect(page.locator("table.listing tfoot")).to_contain_text("合计（13份）")
    expect(page.locator(".list-tools")).to_be_hidden()
    assert page.locator("table.listing button").count() == 0


def test_the_search_box_is_a_plain_form(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("report"), java_script_enabled=False)
    page.get_by_label("搜索报告").fill("图书车")
    with page.expect_request("**/search/**") as asked:
        page.get_by_role("button", name="搜索").click()
    assert asked.value.url.startswith(f"{crowd.address}search/?q=")


def test_hostile_name_shows_exactly(opened: Open, invented: str) -> None:
    page: Page = opened(f"{invented}2023/yangli-yuanjiang/yuanjiang-gongzuo/")
    expect(page.get_by_text("会议|纪要 <b>完成</b> *率*", exact=True).first).to_be_visible()


def test_links_to_other_sites_are_marked(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("about"))
    expect(page.get_by_role("link", name="我为政府网站找错（站外链接）")).to_have_attribute(
        "href", "https://example.invalid/errors"
    )
    mark = "getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content"
    assert page.evaluate(mark) == '"（站外）"'
