"""On paper stands what the report says, unfolded and in black, without the site around it."""

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Served
from tests.browser.kinds import MODES

_SHEET = 680
"""The width of an A4 sheet between its margins, in CSS pixels."""


def _sheets(page: Page) -> list[str]:
    """Print the page and return the text of every sheet, without white space."""
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return ["".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]


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


def test_what_a_list_is_about_has_the_room_on_paper(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"), _SHEET)
    page.emulate_media(media="print")
    row = page.locator("table.listing tbody tr").first
    boxes = [cell.bounding_box() for cell in row.locator("[data-label=单位], [data-label=项目]").all()]
    assert min(box["width"] for box in boxes if box) > 100
    assert page.evaluate("document.documentElement.scrollWidth") <= _SHEET


def test_every_sheet_of_a_list_has_its_heads(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"))
    rows = page.locator("table.listing tbody")
    rows.evaluate("body => body.append(...[1, 2, 3].flatMap(() => [...body.rows].map(row => row.cloneNode(true))))")
    sheets = [sheet for sheet in _sheets(page) if "号运行维护经费" in sheet]
    assert len(sheets) > 1
    assert [sheet for sheet in sheets if "预算资金" not in sheet.split("号运行维护经费", 1)[0]] == []


@pytest.mark.parametrize(("kind", "sheets"), [("home", 4), ("year", 2)])
def test_pictures_stand_in_pairs_on_paper(opened: Open, crowd: Served, kind: str, sheets: int) -> None:
    page = opened(crowd.url(kind), _SHEET)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    boxes = [box for each in page.locator(".pictures > .picture").all() if (box := each.bounding_box())]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] < boxes[1]["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= _SHEET
    assert len(_sheets(page)) <= sheets


def test_what_was_checked_takes_few_sheets(opened: Open, published: Served) -> None:
    page = opened(published.url("report"))
    expect(page.locator(".findings thead [data-label=规则]").first).to_be_visible()
    sheets = _sheets(page)
    first, last = (
        next(number for number, sheet in enumerate(sheets) if title in sheet)
        for title in ("不相符（", "各类指标的得分")
    )
    assert last - first <= 4
    for finding in page.locator("details:not(.unprinted) .findings [data-label=核对结果]").all_text_contents():
        assert "".join(finding.split())[:8] in "".join(sheets)
