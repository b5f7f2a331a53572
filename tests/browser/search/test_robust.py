"""Whatever is typed or stands in an address, the search answers in Chinese; where it cannot, it leaves the lists."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search.invented_reports import Invented
from tests.browser.search.serving import Served

_ANSWER = re.compile("找到|列出")


def _status(page: Page, site: Served, query: str, **wanted: str) -> str:
    page.goto(f"{site.address}search/?{urlencode({'q': query, **wanted})}")
    expect(page.locator(".search-status")).to_have_text(_ANSWER)
    return page.locator(".search-status").inner_text()


@pytest.mark.parametrize(
    "query", ["。", "“”", '"', "〔〕", "<script>alert(1)</script>", "zzzz qqqq", "☃", "%", "\\", "' OR 1=1", "0x1F", "́"]
)
def test_what_no_report_has_is_said_to_be_missing(page: Page, sixty: Served, query: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    assert _status(page, sixty, query) == f"没有找到与“{query}”相符的报告"
    expect(page.get_by_role("heading", name="按单位查看")).to_be_visible()
    assert errors == []


@pytest.mark.parametrize("query", ["", " ", "\u3000\t"])
def test_nothing_asked_for_shows_the_lists(page: Page, sixty: Served, query: str) -> None:
    page.goto(f"{sixty.address}search/?{urlencode({'q': query})}")
    expect(page.locator("#search-query")).to_be_visible()
    expect(page.get_by_role("heading", name="按年度查看")).to_be_visible()
    expect(page.locator(".search-outcome")).to_be_hidden()


def test_one_character_finds_every_report_that_has_it(page: Page, sixty: Served, reports: list[Invented]) -> None:
    for character in "盲焊饮":
        holders = sum(character in report.text or character in report.title for report in reports)
        assert holders
        assert _status(page, sixty, character).startswith(f"“{character}”：找到{holders}份报告")
        assert page.locator(".result mark").first.inner_text() == character


def test_width_of_figures_and_mixed_scripts_do_not_matter(page: Page, sixty: Served, reports: list[Invented]) -> None:
    wanted = reports[2]
    wide = wanted.amounts[1].translate({code: code + 0xFEE0 for code in map(ord, "0123456789.")})
    for query in (wide, f"{wanted.project}{wide}", f"{wanted.project} {wide}", f"“{wanted.project}”，{wide}。"):
        _status(page, sixty, query)
        expect(page.locator(".result h2").first).to_have_text(wanted.title)


def test_very_long_query_is_cut(page: Page, sixty: Served, reports: list[Invented]) -> None:
    wanted = reports[7]
    told = _status(page, sixty, "".join(wanted.sentences * 2))
    assert len(page.locator("#search-query").input_value()) == 200
    assert "找到" in told
    expect(page.locator(".result h2").first).to_have_text(wanted.title)


def test_unknown_choice_in_an_address_is_ignored(page: Page, sixty: Served) -> None:
    asked = _status(page, sixty, "补贴")
    assert _status(page, sixty, "补贴", 年度="1066", 等级="<b>", 排序="乱", 页="-3") == asked
    assert _status(page, sixty, "补贴", 页="999") == asked


def test_choices_are_taken_back_at_once(page: Page, sixty: Served, reports: list[Invented]) -> None:
    asked = _status(page, sixty, "补贴")
    assert page.get_by_role("link", name="清除所选条件").count() == 0
    _status(page, sixty, "补贴", 单位=reports[0].unit, 年度=str(reports[0].year))
    page.get_by_role("link", name="清除所选条件").click()
    expect(page.locator(".search-status")).to_have_text(asked)
    expect(page.locator(".search-status")).to_be_focused()
    expect(page.locator(".search-facets input:checked")).to_have_count(0)


def test_title_of_the_window_says_what_was_asked(page: Page, sixty: Served) -> None:
    page.goto(f"{sixty.address}search/")
    before = page.title()
    _status(page, sixty, "补贴")
    assert page.title() == f"“补贴” - {before}"
    page.go_back()
    expect(page).to_have_title(before)


@pytest.mark.parametrize(
    "missing",
    [
        "**/pagefind/pagefind.js",
        "**/pagefind/pagefind-entry.json*",
        "**/wasm.unknown.pagefind",
        "**/pagefind/register.json",
        "**/pagefind/register/*/*.json",
        "**/pagefind/words/*/*.bin",
        "**/*.pf_meta",
        "**/*.pf_index",
    ],
)
def test_missing_index_is_told_and_leaves_the_lists(page: Page, sixty: Served, missing: str) -> None:
    page.route(missing, lambda route: route.fulfill(status=404, body="<html></html>"))
    page.goto(f"{sixty.address}search/?q=补贴")
    expect(page.locator(".search-status")).to_contain_text("搜索没有成功")
    expect(page.get_by_role("heading", name="按年度查看")).to_be_visible()
    expect(page.get_by_label("排列次序")).to_be_hidden()
    expect(page.get_by_text("缩小范围")).to_be_hidden()


@pytest.mark.parametrize("lost", ["**/*.pf_index", "**/*.pf_fragment"])
def test_files_that_go_while_the_page_is_open_are_told_and_found_again(
    page: Page, sixty: Served, reports: list[Invented], lost: str
) -> None:
    first, wanted = reports[2], next(report for report in reports if report.year != reports[2].year)
    _status(page, sixty, first.number)
    page.route(lost, lambda route: route.fulfill(status=404, body="<html></html>"))
    page.locator("#search-query").fill(wanted.number)
    page.locator("#search-query").press("Enter")
    expect(page.locator(".search-status")).to_contain_text("搜索没有成功：没有取到")
    expect(page.locator(".result")).to_have_count(0)
    page.unroute(lost)
    page.locator("#search-query").press("Enter")
    expect(page.locator(".result h2")).to_have_text([wanted.title])
