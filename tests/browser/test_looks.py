"""Pictures of every kind of page, kept in build/pictures to look at; nothing sticks out and no texts cross."""

import struct
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open, Served
from tests.browser.kinds import KINDS

_FOLDER = Path(__file__).parents[2] / "build" / "pictures"
_LONGEST = 6000
_LOOKS = {
    "360": (360, {}, "screen"),
    "768": (768, {}, "screen"),
    "1280": (1280, {}, "screen"),
    "360-large": (360, {"type": "large"}, "screen"),
    "1280-large": (1280, {"type": "large"}, "screen"),
    "1280-dark": (1280, {"scheme": "dark"}, "screen"),
    "1280-contrast": (1280, {"contrast": "high"}, "screen"),
    "print": (794, {}, "print"),
}
"""A name -> the width, the modes and the medium."""
_CHOOSE = """modes => ["size", "type", "scheme", "contrast"].forEach(name => {
    document.documentElement.dataset[name] = modes[name] || "";
})"""
_OUTSIDE = """() => [...document.querySelectorAll("main *, header *, footer *, .tools *")].filter(each => {
    const box = each.getBoundingClientRect();
    const free = each.closest(".scroll, .site-nav ul, thead, caption, label, svg");
    return !free && box.width && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
}).map(each => each.outerHTML.slice(0, 120))"""

_CROSSING = """() => [...document.querySelectorAll(".picture")].flatMap(picture => {
    const room = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll("svg text, .label span, figcaption, .lost li")].flatMap(each =>
        [...each.getClientRects()].map(box => ({text: each.textContent, left: box.left, right: box.right,
            top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2})));
    const cut = ({left, right, top, bottom}) => left < room.left - 1 || right > room.right + 1
        || top < room.top || bottom > room.bottom;
    const cross = (one, other) => one.left < other.right && other.left < one.right
        && one.top < other.bottom && other.top < one.bottom;
    const pairs = texts.flatMap((one, place) => texts.slice(place + 1).filter(other => cross(one, other))
        .map(other => one.text + " × " + other.text));
    return [...texts.filter(cut).map(({text}) => "cut: " + text), ...pairs];
})"""
"""Texts of pictures that cross each other or leave their picture; the upper and lower fifth of a line may be shared."""
_SIZES: dict[str, dict[str, str]] = {"normal": {}, "size": {"size": "large"}, "type": {"type": "large"}}


def _taken(page: Page, file: Path) -> tuple[int, int]:
    """Take the picture and return its width and height."""
    height = min(page.evaluate("document.documentElement.scrollHeight"), _LONGEST)
    width = page.viewport_size["width"] if page.viewport_size else 0
    page.set_viewport_size({"width": width, "height": height})
    file.parent.mkdir(parents=True, exist_ok=True)
    data = page.screenshot(path=file)
    return struct.unpack(">II", data[16:24])


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out(opened: Open, crowd: Served, published: Served, kind: str) -> None:
    page = opened((published if kind == "report" else crowd).url(kind))
    for name, (width, modes, media) in _LOOKS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(_CHOOSE, modes)
        page.emulate_media(media="print" if media == "print" else "screen")
        assert page.evaluate(_OUTSIDE) == [], name
        taken, height = _taken(page, _FOLDER / f"{kind}-{name}.png")
        assert taken == width, name
        assert height > 300, name


@pytest.mark.parametrize(
    ("site", "kind"),
    [("crowd", "home"), ("crowd", "year"), ("crowd", "unit"), ("published", "home"), ("published", "report")],
)
def test_texts_of_pictures_neither_cross_nor_are_cut(
    opened: Open, request: pytest.FixtureRequest, site: str, kind: str
) -> None:
    page = opened(request.getfixturevalue(site).url(kind))
    assert page.locator(".picture svg").count() > 1
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for name, modes in _SIZES.items():
            page.evaluate(_CHOOSE, modes)
            assert page.evaluate(_CROSSING) == [], (width, name)


def test_crossing_and_cut_texts_would_be_found(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"), 360)
    long = "很长的文字" * 10
    page.evaluate(f"document.querySelector('.field text').textContent = '{long}'")
    found = page.evaluate(_CROSSING)
    assert f"cut: {long}" in found
    page.evaluate("document.querySelectorAll('.field .middle').forEach(each => each.setAttribute('x', '50%'))")
    assert "50% × 100%" in page.evaluate(_CROSSING)


@pytest.mark.parametrize(("width", "columns"), [(360, 1), (1100, 2), (1280, 3)])
def test_three_pictures_leave_no_hole(opened: Open, crowd: Served, width: int, columns: int) -> None:
    page = opened(crowd.url("year"), width)
    boxes = [picture.bounding_box() for picture in page.locator(".pictures > .picture").all()]
    assert len(boxes) == 3
    assert len({box["x"] for box in boxes if box}) == columns
    first, second, third = (box for box in boxes if box)
    if columns == 2:
        assert (second["x"], third["y"]) == (first["x"], first["y"])


@pytest.mark.parametrize("site", ["crowd", "published"])
def test_plain_words_begin_on_the_first_screen_of_a_phone(
    opened: Open, request: pytest.FixtureRequest, site: str
) -> None:
    page = opened(request.getfixturevalue(site).url("report"), 360)
    box = page.locator(".plain li").first.bounding_box()
    assert box
    assert box["y"] + box["height"] < 740


def test_the_navigation_is_one_row_on_a_phone_and_what_has_the_focus_comes_into_it(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address, 320, {"type": "large"})
    links = page.locator(".site-nav a")
    assert len({box["y"] for link in links.all() if (box := link.bounding_box())}) == 1
    expect(links.last).not_to_be_in_viewport(ratio=1)
    for link in (*links.all(), *reversed(links.all())):
        link.focus()
        expect(link).to_be_in_viewport(ratio=0.99)


@pytest.mark.parametrize("modes", [{}, {"type": "large"}], ids=["normal", "large"])
@pytest.mark.parametrize("kind", ["home", "search", "rules", "about"])
def test_a_phone_shows_where_in_the_navigation_a_page_is(
    opened: Open, crowd: Served, kind: str, modes: dict[str, str]
) -> None:
    for width in (320, 360):
        page = opened(crowd.url(kind), width, modes)
        expect(page.locator(".site-nav [aria-current]")).to_be_in_viewport(ratio=0.99)
        assert page.evaluate("scrollY") == 0


def test_where_a_page_is_comes_into_view_without_a_script(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("about"), 160, java_script_enabled=False)
    expect(page.locator(".site-nav [aria-current]")).to_be_in_viewport(ratio=0.99)


def test_where_a_page_is_comes_into_view_in_older_browsers(browser: Browser, crowd: Served) -> None:
    styles = next(crowd.folder.glob("assets-*/stylesheets/header.css")).read_text(encoding="utf-8")
    older = styles.replace("scroll-initial-target", "unknown-property")
    assert older != styles
    with browser.new_context(viewport={"width": 160, "height": 900}) as context:
        page = context.new_page()
        page.route("**/header.css", lambda route: route.fulfill(body=older, content_type="text/css"))
        page.goto(crowd.url("about"))
        expect(page.locator(".site-nav [aria-current]")).to_be_in_viewport(ratio=0.99)


@pytest.mark.parametrize(
    ("kind", "entry", "how"),
    [("years", "年度", "page"), ("year", "年度", "true"), ("report", "年度", "true"), ("unit", "单位", "true")],
)
def test_the_navigation_names_the_part_that_a_page_belongs_to(
    opened: Open, crowd: Served, kind: str, entry: str, how: str
) -> None:
    current = opened(crowd.url(kind)).locator(".site-nav [aria-current]")
    expect(current).to_have_text(entry)
    expect(current).to_have_attribute("aria-current", how)


@pytest.mark.parametrize("width", [320, 360])
def test_a_phone_shows_the_whole_navigation(opened: Open, crowd: Served, width: int) -> None:
    page = opened(crowd.address, width)
    for link in page.locator(".site-nav a").all():
        expect(link).to_be_in_viewport(ratio=1)


def test_the_narrowest_phone_has_room_for_tools_figures_and_choices(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address, 320)
    assert len({box["y"] for each in page.locator(".tools button").all() if (box := each.bounding_box())}) == 1
    for figure in page.locator(".figures dd").all():
        assert figure.evaluate("each => each.getBoundingClientRect().height") < 40
    page.goto(crowd.url("year"))
    choice = page.locator("#list-sort").bounding_box()
    assert choice
    assert choice["width"] > 200
