"""The browser cuts texts as the index was cut, and shows every text as text."""

import re
from random import Random

import pytest
from playwright.sync_api import Page, expect

from generator.search.cutting import cut
from tests.browser.search.invented_reports import Invented
from tests.pages.hostile import HOSTILE

_CUT = """async (texts) => {
    const { cut } = await import(new URL("cut.js", document.querySelector("script[type=module]").src));
    const told = (text) => ({ word, figure, start, end }) => [word, figure ?? null, text.slice(start, end)];
    return texts.map((text) => cut(text).map(told(text)));
}"""
_SIGNS = "退耕还林项目资金元万亿千百〔〕［］（）()第号，。.,、\n \u3000·0123456789０１９．ＡｂABzZéбقབ①𠮷々〇ﬁ㎡%％"


def _texts(reports: list[Invented]) -> list[str]:
    """Return real sentences and thousands of short texts in which everything meets everything."""
    random = Random(5)  # noqa: S311 (not a secret)
    mixed = ["".join(random.choices(_SIGNS, k=random.randint(1, 24))) for _ in range(4000)]
    return [*mixed, *reports[0].sentences, reports[0].text, HOSTILE]


def test_browser_cuts_as_the_index_is_cut(page: Page, invented: str, reports: list[Invented]) -> None:
    page.goto(f"{invented}search/")
    texts = _texts(reports)
    for text, found in zip(texts, page.evaluate(_CUT, texts), strict=True):
        assert [word for word, _, _ in found] == cut(text).words, text
        assert [figure for _, figure, _ in found if figure] == cut(text).beside, text


def test_words_know_where_they_stand(page: Page, invented: str) -> None:
    page.goto(f"{invented}search/")
    [found] = page.evaluate(_CUT, ["退耕，还林𠮷51.47 万元"])
    assert [stretch for _, _, stretch in found] == ["退耕", "耕，还", "还林", "林𠮷", "51.47 万元"]


@pytest.mark.parametrize("query", ["会议纪要", "<b>完成</b>"])
def test_hostile_text_is_shown_as_it_is(page: Page, invented: str, query: str) -> None:
    page.goto(f"{invented}search/")
    page.locator("#search-query").fill(query)
    page.locator("#search-query").press("Enter")
    expect(page.locator(".search-status")).to_have_text(re.compile("找到|没有"))
    if query == "会议纪要":
        expect(page.locator(".result-text").filter(has_text="会议|纪要 <b>完成</b> *率*").first).to_be_visible()
    assert page.locator(".search-outcome b").count() == 0


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("改革经费", "样例县经济体制改革经费项目"),
        ("体制改革经费", "样例县经济体制改革经费项目"),
        ("援疆工作", "样例县对口援疆工作经费项目"),
        ("援疆工作经费", "样例县对口援疆工作经费项目"),
        ("发展和改革", "样例县发展和改革委员会"),
        ("95.72", "样例县对口援疆工作经费项目"),
        ("81.82万元", "样例县对口援疆工作经费项目"),
        ("818,200元", "样例县对口援疆工作经费项目"),
        ("疆", "样例县对口援疆工作经费项目"),
    ],
)
def test_site_of_two_reports_is_searched(page: Page, invented: str, query: str, title: str) -> None:
    page.goto(f"{invented}search/?q={query}")
    expect(page.locator(".result h2").first).to_contain_text(title)
    page.locator(".result h2 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)
