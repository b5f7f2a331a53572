"""The search page in a real browser: shared by its address, narrowed, sorted, paged, and leading to the place."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.search.invented_reports import Invented
from tests.browser.search.serving import Served

_DEPLOY = Path(__file__).parents[3] / "deploy"
_EVERYWHERE = "护林员"
_UNIT = "单位"


def _opened(page: Page, site: Served, **wanted: str | list[str]) -> Locator:
    """Open the search page with something to search for, and return the results when they are there."""
    page.goto(f"{site.address}search/?{urlencode(wanted, doseq=True)}")
    return _shown(page)


def _shown(page: Page) -> Locator:
    expect(page.locator(".search-status")).to_have_text(re.compile("找到|列出"))
    return page.locator(".result")


def _asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def _of_card(page: Page, name: str) -> list[str]:
    """Return what every result's card says under a name."""
    cards = page.locator(".result-card").all()
    return [
        told.inner_text()
        for card in cards
        for told in card.locator("div").filter(has=page.locator("dt", has_text=name)).locator("dd").all()
    ]


def test_header_leads_to_the_results(page: Page, sixty: Served, reports: list[Invented]) -> None:
    page.goto(f"{sixty.address}{reports[0].year}/")
    box = page.get_by_role("search").get_by_role("searchbox")
    box.fill(reports[0].people[2])
    box.press("Enter")
    expect(_shown(page).first).to_contain_text(reports[0].people[2])
    assert page.url.startswith(f"{sixty.address}search/?q=")
    for name in ("#search-query", "#site-query"):
        expect(page.locator(name)).to_have_value(reports[0].people[2])


def test_result_shows_what_it_is_and_marks_the_words(page: Page, sixty: Served, reports: list[Invented]) -> None:
    wanted = reports[3]
    result = _opened(page, sixty, q=wanted.number).first
    expect(result.get_by_role("heading")).to_have_text(wanted.title)
    assert _of_card(page, "单位")[0] == wanted.unit
    assert _of_card(page, "年度")[0] == str(wanted.year)
    assert _of_card(page, "总分")[0].endswith("分")
    assert _of_card(page, "预算资金")[0] == wanted.amounts[0]
    assert result.locator("mark").first.inner_text() == wanted.number
    assert page.locator(".search-status").inner_text().startswith(f"“{wanted.number}”：找到")


def test_place_in_the_page_is_led_to(page: Page, sixty: Served, reports: list[Invented]) -> None:
    wanted = reports[5]
    sentence = wanted.sentences[-3].rstrip("。")
    place = _opened(page, sixty, q=sentence).first.locator(".result-places li").first
    name = place.get_by_role("link").inner_text()
    assert sentence in place.inner_text()
    place.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(wanted.title)
    heading = page.locator(page.evaluate("location.hash"))
    expect(heading).to_contain_text(name)
    expect(page.get_by_text(sentence).locator("visible=true").first).to_be_in_viewport()


def test_narrowing_is_in_the_address_and_back_undoes_it(page: Page, sixty: Served) -> None:
    _opened(page, sixty, q="补贴")
    before = page.locator(".search-status").inner_text()
    year = page.locator(".search-facets fieldset").filter(has_text="年度").locator("label").first
    number = year.locator(".count").inner_text()
    year.click()
    expect(page.locator(".search-status")).to_contain_text(f"找到{number}")
    assert _asked(page)["年度"] == [_of_card(page, "年度")[0]]
    assert len(set(_of_card(page, "年度"))) == 1
    page.go_back()
    expect(page.locator(".search-status")).to_have_text(before)
    assert "年度" not in _asked(page)
    expect(page.locator(".search-facets input:checked")).to_have_count(0)
    page.go_forward()
    expect(page.locator(".search-facets input:checked")).to_have_count(1)


def test_choices_of_one_facet_add_up_and_those_of_two_narrow(
    page: Page, sixty: Served, reports: list[Invented]
) -> None:
    units = sorted({report.unit for report in reports})[:2]
    results = _opened(page, sixty, q="", 单位=units)
    of_units = [report for report in reports if report.unit in units]
    expect(results).to_have_count(len(of_units))
    year = str(of_units[0].year)
    results = _opened(page, sixty, q="", 单位=units, 年度=year)
    expect(results).to_have_count(sum(str(report.year) == year for report in of_units))
    assert set(_of_card(page, "年度")) == {year}


@pytest.mark.parametrize(
    ("order", "name", "greatest_first"),
    [("得分", "总分", True), ("得分低", "总分", False), ("预算", "预算资金", True)],
)
def test_results_are_sorted(page: Page, sixty: Served, order: str, name: str, *, greatest_first: bool) -> None:
    _opened(page, sixty, q=_EVERYWHERE)
    page.get_by_label("排列次序").select_option(order)
    page.wait_for_url(re.compile("排列|%E6%8E%92%E5%BA%8F"))
    expect(page.locator(".result")).to_have_count(10)
    page.wait_for_function("!document.querySelector('.search-status').textContent.startsWith('正在')")
    figures = [int(re.sub(r"\D", "", text)) for text in _of_card(page, name)]
    assert figures == sorted(figures, reverse=greatest_first)
    assert len(set(figures)) > 1


def test_newest_come_first_where_nothing_is_asked_for(page: Page, sixty: Served, reports: list[Invented]) -> None:
    _opened(page, sixty, q="", 核验结果=["没有发现问题", "不相符", "不一致", "待核实"])
    assert set(_of_card(page, "年度")) == {str(max(report.year for report in reports))}


def test_pages_of_results_have_addresses(page: Page, sixty: Served) -> None:
    first = [link.inner_text() for link in _opened(page, sixty, q=_EVERYWHERE).get_by_role("heading").all()]
    page.get_by_role("link", name="第2页").click()
    expect(page.locator(".search-status")).to_contain_text("第2页")
    assert _asked(page)["页"] == ["2"]
    second = [link.inner_text() for link in page.locator(".result").get_by_role("heading").all()]
    assert not set(first) & set(second)
    page.reload()
    assert [link.inner_text() for link in _shown(page).get_by_role("heading").all()] == second
    expect(page.get_by_role("link", name="第2页")).to_have_attribute("aria-current", "page")


def test_quotes_ask_for_the_very_words(page: Page, sixty: Served, reports: list[Invented]) -> None:
    name = reports[0].people[2]
    turned = name[1:] + name[0]
    _opened(page, sixty, q=f"“{name}”")
    page.goto(f"{sixty.address}search/?{urlencode({'q': f'“{turned}”'})}")
    expect(page.locator(".search-status")).to_contain_text("没有找到")
    expect(page.locator(".result")).to_have_count(0)


def test_words_that_stand_apart_are_found_and_said_to_be_apart(
    page: Page, sixty: Served, reports: list[Invented]
) -> None:
    wanted = reports[8]
    results = _opened(page, sixty, q=f"{wanted.unit[:3]}{wanted.project[:6]}经费")
    expect(page.locator(".search-status")).to_contain_text("没有与")
    expect(results.first.get_by_role("heading")).to_have_text(wanted.title)


def test_reports_whose_whole_fact_is_asked_for_come_first(page: Page, sixty: Served) -> None:
    _opened(page, sixty, q="良", 排序="得分低")
    assert set(_of_card(page, "评级")) != {"良"}
    results = _opened(page, sixty, q="良")
    label = page.locator("fieldset[name=等级] label").filter(has=page.get_by_text("良", exact=True))
    number = int(re.sub(r"\D", "", label.locator(".count").inner_text()))
    graded = _of_card(page, "评级")[: min(number, results.count())]
    assert len(graded) > 1
    assert set(graded) == {"良"}


def test_what_every_report_has_lists_them_all(page: Page, sixty: Served, reports: list[Invented]) -> None:
    _opened(page, sixty, q=_EVERYWHERE)
    expect(page.locator(".search-status")).to_contain_text(f"几乎每份报告都有“{_EVERYWHERE}”，列出全部{len(reports)}份")


def test_nothing_found_offers_the_lists(page: Page, sixty: Served) -> None:
    page.goto(f"{sixty.address}search/?q=魑魅魍魉")
    expect(page.locator(".search-status")).to_have_text("没有找到与“魑魅魍魉”相符的报告")
    expect(page.get_by_role("heading", name="按年度查看")).to_be_visible()
    expect(page.get_by_label("排列次序")).to_be_hidden()


def test_keyboard_alone_searches_narrows_and_opens(page: Page, sixty: Served, reports: list[Invented]) -> None:
    page.goto(f"{sixty.address}search/")
    page.locator("#search-query").focus()
    page.keyboard.insert_text(reports[1].unit)
    page.keyboard.press("Enter")
    expect(_shown(page).first).to_contain_text(reports[1].unit)
    expect(page.locator("#search-query")).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "checkbox":
            break
    page.keyboard.press("Space")
    expect(page.locator(".search-facets input:checked")).to_have_count(1)
    assert _asked(page)[_UNIT] == [reports[1].unit]
    expect(page.locator(".search-facets input:checked")).to_be_focused()


def test_number_of_results_is_said_aloud(page: Page, sixty: Served) -> None:
    _opened(page, sixty, q=_EVERYWHERE)
    status = page.get_by_role("status").filter(has_text="份报告")
    expect(status).to_have_attribute("aria-live", "polite")


@pytest.mark.parametrize("wanted", ["", "?q=补贴", "?q=魑魅魍魉", "?q=&年度=2023"])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_page_does_not_scroll_sideways(page: Page, sixty: Served, wanted: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{sixty.address}search/{wanted}", wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_results_come(page: Page, sixty: Served, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(
        """window.moved = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value)))
            .observe({ type: "layout-shift", buffered: true });"""
    )
    _opened(page, sixty, q="补贴")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.moved") < 0.02


def test_other_hosts_are_not_asked_and_the_console_stays_empty(page: Page, sixty: Served) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    _opened(page, sixty, q="补贴")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(sixty.address)] == []
    assert said == []


def test_without_javascript_the_lists_lead_on(browser: Browser, sixty: Served, reports: list[Invented]) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{sixty.address}search/?q=补贴")
        expect(page.get_by_text("搜索需要浏览器运行脚本")).to_be_visible()
        expect(page.locator(".search-form")).to_be_hidden()
        page.get_by_role("link", name=reports[0].unit).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(reports[0].unit)


def test_content_security_policy_of_the_servers_is_met(page: Page, sixty: Served) -> None:
    headers = (_DEPLOY / "nginx" / "gongkai-headers.conf").read_text(encoding="utf-8")
    policy = re.findall(r'^add_header Content-Security-Policy "(.*)" always;$', headers, re.MULTILINE)[0]
    assert policy in (_DEPLOY / "caddy" / "Caddyfile").read_text(encoding="utf-8")

    def with_policy(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined] # Playwright's route
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})  # type: ignore[attr-defined]

    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.route("**/*", with_policy)
    expect(_opened(page, sixty, q="补贴").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert refused == []


def test_first_search_is_light(
    page: Page, sixty: Served, reports: list[Invented], capsys: pytest.CaptureFixture[str]
) -> None:
    sixty.sent.clear()
    _opened(page, sixty, q=reports[4].project[:6])
    page.wait_for_load_state("networkidle")
    whole = sum(sixty.sent.values())
    index = sum(size for path, size in sixty.sent.items() if "/pagefind/" in path)
    with capsys.disabled():
        print(f"\n第一次搜索：共{whole:,}字节，其中索引和程序{index:,}字节")  # noqa: T201 (the measure is to be seen)
    assert len(sixty.sent) > 20
    assert whole < 200_000
