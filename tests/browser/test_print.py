"""On paper stands what the report says, unfolded and in black, without the site around it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Served
from tests.browser.kinds import MODES


@pytest.fixture
def paper(opened: Open, published: Served) -> Page:
    """A real report as it is printed."""
    page = opened(published.url("report"))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("part", [".tools", ".site-search", ".site-nav", ".toc", ".to-top", ".about-site", ".contents"])
def test_the_site_around_is_left_out(paper: Page, part: str) -> None:
    assert paper.locator(part).count()
    for each in paper.locator(part).all():
        expect(each).to_be_hidden()


def test_title_words_tables_and_pictures_are_printed(paper: Page) -> None:
    for part in ("h1", ".site-name", ".plain", "table.scores", ".picture svg", ".full-text"):
        expect(paper.locator(part).first).to_be_visible()
    expect(paper.locator("table.scores thead")).to_be_visible()


def test_what_is_folded_is_unfolded_on_paper_and_folded_again(paper: Page) -> None:
    assert paper.locator("details:not([open], .unprinted)").count() == 0
    paper.evaluate("dispatchEvent(new Event('afterprint'))")
    assert paper.locator("main details[open]").count() == 0


def test_of_what_agrees_only_the_count_is_printed(paper: Page) -> None:
    agreeing = paper.locator("details.unprinted")
    expect(agreeing.locator("summary")).to_be_visible()
    expect(agreeing.locator("table")).to_be_hidden()


def test_sums_are_printed_once(paper: Page) -> None:
    foot = paper.locator("table.scores tfoot")
    assert foot.evaluate("foot => getComputedStyle(foot).display") == "table-row-group"


@pytest.mark.parametrize("mode", MODES)
def test_every_mode_prints_black_on_white(opened: Open, published: Served, mode: str) -> None:
    page = opened(published.url("report"), modes=MODES[mode])
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "14px"


def test_the_button_prints(opened: Open, published: Served) -> None:
    page = opened(published.url("report"))
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="打印").click()
    assert page.evaluate("window.printed")


def test_a_report_breaks_into_pages(opened: Open, published: Served) -> None:
    printed = opened(published.url("report")).pdf(format="A4")
    assert 5 <= printed.count(b"/Type /Page\n") <= 60


def test_chapters_follow_each_other_on_paper_as_in_the_page(paper: Page) -> None:
    titles = paper.locator("main h2").all()
    assert "核验情况" in [title.inner_text() for title in titles]
    places = [box["y"] for title in titles if (box := title.bounding_box())]
    assert len(places) == len(titles)
    assert places == sorted(places)
