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
_WORTH_IT = "const WORTH_IT = 200;"
_EVERYWHERE = "护林员"
_OFTEN = "培训费"
"""A word that some reports of every year have."""
_PHRASE = "综合文化站派出"
"""Words that stand so in some reports of every year."""
_ALL_MAY_HAVE = re.compile(r"async (havingAll|having)\((parts, [a-z, ]+)\) \{")
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
        context.route("**/javascripts/search/years.js", _of_few)
        yield context.new_page()


def _of_any_part(route: Route) -> None:
    """Have the tables say that every part may have every word."""
    script, number = _ALL_MAY_HAVE.subn(r"async \1(\2) { return parts;", route.fetch().text())
    assert number == 2
    route.fulfill(body=script, content_type="text/javascript")


@pytest.fixture
def at_once(browser: Browser) -> Iterator[Page]:
    """A page that always asks all parts at once."""
    with browser.new_context() as context:
        context.route("**/javascripts/search/words.js", _of_any_part)
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


def _asked(reports: list[Invented]) -> list[str]:
    """Return queries of every kind, and such that are answered in another way."""
    old = next(report for report in reports if report.year == 2021)
    new = next(report for report in reports if report.year == 2023)
    sentence = max(old.sentences, key=len)
    amount = old.amounts[0].removesuffix("万元")
    return [
        *{query.kind: query.text for query in queries(reports)}.values(),
        *(
            _EVERYWHERE,
            _OFTEN,
            "补贴",
            f"补贴{_OFTEN}",
            f"{_PHRASE}魑",
            "良",
            "魑魅魍魉",
            "。",
            "魑魅 补贴",
            f"“魑魅{_OFTEN}”",
        ),
        *(f"{old.project}{new.people[0]}", f"{old.unit}{new.project}", f"{new.unit} {old.people[0]}"),
        *(f"“{old.project}” {old.people[1]}", f"“{old.people[0]}{new.people[0]}”", f"{_OFTEN} {old.unit[:3]} {amount}"),
        *(amount, amount[:-1], amount[1:], f"{old.project}{amount[:3]}", f"支出{amount[:-1]}", sentence[3:-3]),
    ]


def test_last_word_is_that_of_all_years_at_once(
    early: Page, at_once: Page, sixty: Served, reports: list[Invented]
) -> None:
    asked = _asked(reports)
    told = {}
    for text in asked:
        _ask(at_once, sixty, q=text)
        told[text] = _last_word(at_once)
        _ask(early, sixty, q=text)
        assert _last_word(early) == told[text], text
    for number, text in enumerate([*asked[::-1], *asked[::3]]):
        early.locator(".search-status").evaluate("status => { status.textContent = ''; }")
        early.locator("#search-query").fill(text)
        early.locator("#search-query").press("Enter")
        assert _last_word(early) == told[text], (number, text)


def test_what_only_older_years_have_is_loaded_of_them_only(early: Page, sixty: Served, reports: list[Invented]) -> None:
    wanted = next(report for report in reports if report.year == 2021)
    sixty.sent.clear()
    _ask(early, sixty, q=wanted.number)
    assert "找到1份报告" in _last_word(early)[0]
    assert _titles(early) == [wanted.title]
    assert {path.split("/")[3] for path in sixty.sent if re.search("/20[0-9]{2}/", path)} == {"2021"}


def test_next_question_has_no_result_of_years_that_were_loaded_for_another(
    early: Page, sixty: Served, reports: list[Invented]
) -> None:
    """Of 2021 there is something now, and the newest year answers first all the same, alone."""
    wanted = next(report for report in reports if report.year == 2021)
    _ask(early, sixty, q=wanted.number)
    _last_word(early)
    line = _Line()
    early.route(re.compile("/pagefind/2022/"), line)
    early.locator("#search-query").fill(_OFTEN)
    early.locator("#search-query").press("Enter")
    expect(early.locator(".search-status")).to_contain_text("2023年找到")
    cards = early.locator(".result-card dd").all_inner_texts()
    assert cards.count("2023") == early.locator(".result").count() > 1
    line.open()
    assert "找到26份报告" in _last_word(early)[0]


def test_what_stands_together_nowhere_is_said_before_older_years_are_searched(
    early: Page, line: _Line, sixty: Served
) -> None:
    asked = f"{_PHRASE}魑"
    _ask(early, sixty, q=asked)
    status = early.locator(".search-status")
    expect(status).to_have_text(
        re.compile(f"^没有与“{asked}”完全相同的文字；2023年找到[0-9]+份报告，有其中的大部分词语，正在查找更早的年度……$")
    )
    assert set(early.locator(".result-card dd").filter(has_text=re.compile("^20..$")).all_inner_texts()) == {"2023"}
    line.open()
    assert f"没有与“{asked}”完全相同的文字；找到" in _last_word(early)[0]


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
    early.route(re.compile("/pagefind/2021/pagefind-entry"), lambda route: route.abort())
    _ask(early, sixty, q=wanted.number)
    expect(early.locator(".search-status")).to_contain_text("搜索没有成功：没有取到2021年的检索文件。请检查网络")
    expect(early.get_by_role("heading", name="按年度查看")).to_be_visible()
