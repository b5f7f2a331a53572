"""The newest years answer before the older ones are loaded; what all years say then is what it would be at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.search.invented_reports import Invented
from tests.browser.search.queries import queries
from tests.browser.search.serving import Served

_OLDER = re.compile(r"/pagefind/(2021|2022)/")
_WORTH_IT = "const WORTH_IT = 1000;"
_EVERYWHERE = "护林员"
_OFTEN = "培训费"
"""A word that some reports of every year have."""
_SAID = re.compile("找到|列出|没有")
_LAST_WORD = re.compile("(?<!……)$")
_TOLD = """() => [".search-status", ".search-results", ".search-facets-fields", ".search-pages"].map(
    (part) => document.querySelector(part).innerHTML)"""


@dataclass
class _Line:
    """Holds back what is asked for of the older years until it is let through."""

    is_open: bool = False
    held: list[Route] = field(default_factory=list)

    def __call__(self, route: Route) -> None:
        """Take a request."""
        if self.is_open:
            route.continue_()
        else:
            self.held.append(route)

    def open(self) -> None:
        """Let everything through."""
        self.is_open = True
        for route in self.held:
            route.continue_()


def _of_few(route: Route) -> None:
    """Make a single report worth an early answer."""
    script = route.fetch().text()
    assert _WORTH_IT in script
    route.fulfill(body=script.replace(_WORTH_IT, "const WORTH_IT = 1;"), content_type="text/javascript")


@pytest.fixture
def early(browser: Browser) -> Iterator[Page]:
    """A page for which sixty reports are many."""
    with browser.new_context() as context:
        context.route("**/javascripts/search/index.js", _of_few)
        yield context.new_page()


@pytest.fixture
def line(early: Page) -> _Line:
    """The way to the older years, closed."""
    line = _Line()
    early.route(_OLDER, line)
    return line


def _ask(page: Page, site: Served, **wanted: str) -> None:
    page.goto(f"{site.address}search/?{urlencode(wanted)}")


def _last_word(page: Page) -> list[str]:
    """Wait for the answer of all years, and return all that is shown of it."""
    expect(page.locator(".search-status")).to_have_text(_SAID)
    expect(page.locator(".search-status")).to_have_text(_LAST_WORD)
    told: list[str] = page.evaluate(_TOLD)
    return told


def _titles(page: Page) -> list[str]:
    return page.locator(".result h2").all_inner_texts()


def test_newest_year_is_shown_while_the_older_ones_are_on_their_way(early: Page, line: _Line, sixty: Served) -> None:
    sixty.sent.clear()
    _ask(early, sixty, q=_OFTEN)
    status = early.locator(".search-status")
    expect(status).to_have_text(re.compile(f"^“{_OFTEN}”：2023年找到[0-9]+份报告，正在查找更早的年度……$"))
    expect(status).to_have_attribute("aria-live", "polite")
    cards = early.locator(".result-card dd").all_inner_texts()
    assert cards.count("2023") == early.locator(".result").count() > 1
    expect(early.locator(".search-facets-fields")).to_have_text("查完全部年度以后，可以缩小范围。")
    expect(early.locator(".search-pages a")).to_have_count(0)
    assert [path for path in sixty.sent if _OLDER.search(path)] == []
    line.open()
    _last_word(early)
    expect(early.locator(".search-facets-fields label").filter(has_text="2021")).to_be_attached()


def test_first_answer_is_light(early: Page, line: _Line, sixty: Served, reports: list[Invented]) -> None:
    wanted = next(report for report in reports if report.year == 2023)
    sixty.sent.clear()
    _ask(early, sixty, q=wanted.number)
    expect(early.locator(".result h2")).to_have_text([wanted.title])
    assert [path for path in sixty.sent if _OLDER.search(path)] == []
    assert sum(sixty.sent.values()) < 170_000
    line.open()
    _last_word(early)


def test_last_word_is_that_of_all_years_at_once(
    early: Page, page: Page, sixty: Served, reports: list[Invented]
) -> None:
    asked = {query.kind: query.text for query in queries(reports)}
    for text in (*asked.values(), _EVERYWHERE, _OFTEN, "补贴", "良", "魑魅魍魉", "。"):
        told = []
        for each in (early, page):
            _ask(each, sixty, q=text)
            told.append(_last_word(each))
        assert told[0] == told[1], text


def test_what_only_older_years_have_is_said_to_be_looked_for(
    early: Page, line: _Line, sixty: Served, reports: list[Invented]
) -> None:
    wanted = next(report for report in reports if report.year == 2021)
    _ask(early, sixty, q=wanted.number)
    expect(early.locator(".search-status")).to_have_text(f"2023年没有找到“{wanted.number}”，正在查找更早的年度……")
    expect(early.locator(".result")).to_have_count(0)
    line.open()
    _last_word(early)
    assert _titles(early) == [wanted.title]


@pytest.mark.parametrize("more", [{"页": "2"}, {"排序": "预算"}, {"年度": "2022"}])
def test_other_pages_orders_and_choices_wait_for_all_years(
    early: Page, line: _Line, page: Page, sixty: Served, more: dict[str, str]
) -> None:
    _ask(early, sixty, q=_EVERYWHERE, **more)
    early.wait_for_function("document.querySelector('.search-status').textContent")
    expect(early.locator(".search-status")).to_have_text("正在搜索……")
    while not line.held:
        early.wait_for_timeout(20)
    expect(early.locator(".result")).to_have_count(0)
    line.open()
    told = _last_word(early)
    _ask(page, sixty, q=_EVERYWHERE, **more)
    assert told == _last_word(page)


def test_next_question_is_not_answered_by_years_that_are_still_coming(early: Page, line: _Line, sixty: Served) -> None:
    _ask(early, sixty, q=_OFTEN)
    expect(early.locator(".search-status")).to_contain_text("正在查找")
    early.locator("#search-query").fill(_EVERYWHERE)
    early.locator("#search-query").press("Enter")
    expect(early.locator(".search-status")).to_have_text("正在搜索……")
    line.open()
    assert f"几乎每份报告都有“{_EVERYWHERE}”" in _last_word(early)[0]


@pytest.mark.parametrize("sign", ["wheel", "pointer", "key"])
def test_who_reads_already_is_not_disturbed(early: Page, line: _Line, page: Page, sixty: Served, sign: str) -> None:
    _ask(early, sixty, q=_OFTEN)
    expect(early.locator(".search-status")).to_contain_text("正在查找")
    before = _titles(early)
    early.locator(".result").first.hover()
    match sign:
        case "wheel":
            early.mouse.wheel(0, 200)
        case "pointer":
            early.mouse.down()
            early.mouse.up()
        case _:
            early.locator(".result h2 a").first.focus()
    line.open()
    expect(early.locator(".search-status")).to_have_text("“培训费”：全部年度找到26份报告，下面是2023年的。列出全部26份")
    assert _titles(early) == before
    early.locator(".search-pages").get_by_role("link", name="列出全部26份").click()
    expect(early.locator(".search-status")).to_have_text("“培训费”：找到26份报告，第1页，共3页")
    expect(early.locator(".search-status")).to_be_focused()
    _ask(page, sixty, q=_OFTEN)
    assert _last_word(early) == _last_word(page)


@pytest.mark.parametrize("file", ["/2021/.*pf_meta", "/2021/index/", "/register/[0-9a-f]+/2021"])
def test_older_year_that_cannot_be_loaded_is_named_and_nothing_is_taken_away(
    early: Page, sixty: Served, file: str
) -> None:
    lost = re.compile(f"/pagefind{file}")
    early.route(lost, lambda route: route.fulfill(status=404, body="<html></html>"))
    _ask(early, sixty, q=_EVERYWHERE)
    status = early.locator(".search-status")
    expect(status).to_have_text(
        re.compile(
            "2023年找到[0-9]+份报告。更早的年度没有查成：没有取到2021年的检索文件，请检查网络，刷新页面后再试。$"
        )
    )
    expect(early.locator(".result")).to_have_count(10)
    expect(early.locator(".search-facets-fields")).to_have_text("没有查完全部年度，不能缩小范围。")
    expect(early.locator(".search-pages a")).to_have_count(0)
    early.unroute(lost)
    early.locator("#search-query").fill("补贴")
    early.locator("#search-query").press("Enter")
    expect(status).to_have_text(re.compile("^“补贴”：找到[0-9]+份报告"))


def test_older_year_that_cannot_be_loaded_is_named_where_nothing_was_found(
    early: Page, sixty: Served, reports: list[Invented]
) -> None:
    wanted = next(report for report in reports if report.year == 2021)
    early.route(re.compile("/pagefind/2022/pagefind-entry"), lambda route: route.abort())
    _ask(early, sixty, q=wanted.number)
    expect(early.locator(".search-status")).to_contain_text("搜索没有成功：没有取到2022年的检索文件。请检查网络")
    expect(early.get_by_role("heading", name="按年度查看")).to_be_visible()
