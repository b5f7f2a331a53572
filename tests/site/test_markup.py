"""The pages keep the rules of HTML that can be looked at without the Nu checker, which `test_html.py` asks."""

from pathlib import Path

import pytest

from tests.site.markup import Markup

_AROUND = '<!doctype html><html lang="zh"><head><title>题</title></head><body><main><h1>题</h1>{}</main></body></html>'


@pytest.mark.parametrize("name", ["site", "published_site"])
def test_every_page_keeps_the_rules(name: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(name)
    pages = sorted(folder.rglob("*.html"))
    assert pages
    remarks = {page: Markup(page.read_text(encoding="utf-8")).remarks for page in pages}
    assert {page: found for page, found in remarks.items() if found} == {}


def test_a_sound_page_is_without_remarks() -> None:
    assert Markup(_AROUND.format("<p>字<br>字</p><svg><rect/></svg>")).remarks == []


@pytest.mark.parametrize(
    ("body", "remark"),
    [
        ('<p id="a">一</p><p id="a">二</p>', "id a is given 2 times"),
        ("<p>一<div>二</div></p>", "div stands inside ['p']"),
        ("<ul><p>一</p></ul>", "ul holds p"),
        ("<li>一</li>", "li stands in main"),
        ("<p>一<strong>二</p></strong>", "p ends inside ['strong']"),
        ("<section>一", "section is never closed"),
        ("<font>一</font>", "font is no element"),
        ('<a href="a"><button type="button">一</button></a>', "button stands inside ['a']"),
        ('<label for="x">一</label>', "there is no id x"),
        ('<svg aria-labelledby="t d"></svg>', "there is no id d"),
        ('<img src="x">', "img without alt"),
        ('<p class="a" class="b">一</p>', "class is given twice"),
        ('<p id="a b">一</p>', "id 'a b' is empty or has a blank"),
        ("<p>一<div/>", "div cannot close itself"),
        ("<h1>又一个</h1>", "2 elements h1"),
        ("<a>一</a>", "a without href"),
        ('<table><tbody><tr><td colspan="0">一</td></tr></tbody></table>', "colspan is no number"),
        ("<table><tr><td>一</td></tr></table>", "tr stands in table"),
    ],
)
def test_every_rule_is_kept(body: str, remark: str) -> None:
    assert any(remark in each for each in Markup(_AROUND.format(body)).remarks)
