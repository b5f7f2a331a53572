"""axe-core finds nothing on any kind of page in any mode; keyboard, zoom and narrow screens are enough."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Served
from tests.browser.kinds import KINDS, MODES

_AXE = Path(__file__).parent / "axe-core" / "axe.min.js"
_RUN = """() => axe.run(document, {runOnly: [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"
]}).then(found => found.violations.flatMap(each => each.nodes.map(node =>
    each.id + " at " + node.target.join(" ") + ": " + node.failureSummary)))"""
_UNFOCUSED = """() => {
    const styles = getComputedStyle(document.activeElement);
    const box = document.activeElement.getBoundingClientRect();
    const seen = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
    const covered = !seen || !(document.activeElement.contains(seen) || seen.contains(document.activeElement));
    return covered || styles.outlineStyle === "none" || parseFloat(styles.outlineWidth) < 2;
}"""


_STOPS = 40
"""How many stops of the keyboard are looked at from the top of a page."""


def violations(page: Page) -> list[str]:
    """Return what axe-core finds."""
    page.add_script_tag(path=_AXE)
    found: list[str] = page.evaluate(_RUN)
    return found


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(opened: Open, crowd: Served, kind: str, mode: str) -> None:
    page = opened(crowd.url(kind), modes=MODES[mode])
    assert violations(page) == []


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_on_a_real_report(opened: Open, published: Served, mode: str) -> None:
    page = opened(published.url("report"), modes=MODES[mode])
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert violations(page) == []


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("wanted", ["水利局", "魑魅魍魉"], ids=["found", "nothing"])
def test_axe_finds_nothing_in_what_a_search_found(opened: Open, crowd: Served, mode: str, wanted: str) -> None:
    page = opened(f"{crowd.url('search')}?q={wanted}", modes=MODES[mode])
    expect(page.locator(".search-status")).to_have_text(re.compile("找到"))
    assert page.locator(".result").count() == (0 if wanted == "魑魅魍魉" else 6)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert violations(page) == []


@pytest.mark.parametrize("kind", ["home", "year", "report"])
def test_axe_finds_nothing_on_a_phone(opened: Open, crowd: Served, kind: str) -> None:
    assert violations(opened(crowd.url(kind), 360)) == []


def test_axe_would_find_something(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address)
    wrong = "<img src=x><p style=color:#eee>看不清的字</p>"
    page.evaluate(f"document.querySelector('main').insertAdjacentHTML('beforeend', '{wrong}')")
    assert {finding.split(" at ")[0] for finding in violations(page)} >= {"image-alt", "color-contrast"}


def test_the_first_stop_skips_to_the_content(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("report"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    expect(page.get_by_role("link", name="跳到正文")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["home", "year", "search", "report"])
@pytest.mark.parametrize("mode", ["light", "contrast"])
def test_every_stop_is_seen(opened: Open, crowd: Served, kind: str, mode: str, width: int) -> None:
    page = opened(crowd.url(kind), width, MODES[mode])
    seen = 0
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        assert not page.evaluate(_UNFOCUSED), page.evaluate("document.activeElement.outerHTML")
        seen += 1
    assert seen > _STOPS / 2


def test_the_keyboard_alone_sorts_sizes_and_unfolds(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"))
    page.get_by_role("button", name="大字版").focus()
    page.keyboard.press("Space")
    assert page.evaluate("document.documentElement.dataset.type") == "large"
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('details').open")


@pytest.mark.parametrize("kind", KINDS)
def test_zoomed_to_200_per_cent_nothing_is_lost(opened: Open, crowd: Served, kind: str) -> None:
    page = opened(crowd.url(kind), 640, device_scale_factor=2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("kind", ["home", "year", "report"])
def test_large_type_reflows(opened: Open, crowd: Served, kind: str) -> None:
    for width in (320, 768, 1280):
        page = opened(crowd.url(kind), width, {"type": "large"})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_targets_are_large_enough(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"), 360)
    small = """() => [...document.querySelectorAll("button:not(.sort), input, select, li > a, .records a")]
        .map(each => [each.outerHTML, each.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.height < 24 || box.width < 24)).map(([html]) => html)"""
    assert page.evaluate(small) == []


def test_pictures_have_a_name_and_a_description(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"))
    names = [picture.get_attribute("aria-labelledby") for picture in page.get_by_role("img").all()]
    assert len(names) == 3
    expect(page.get_by_role("img", name="预算执行率与总分 13份报告，每份一点。")).to_be_visible()


def test_forced_colours_keep_the_pictures(opened: Open, crowd: Served) -> None:
    page = opened(crowd.url("year"), forced_colors="active")
    part, whole = (page.locator(f".picture .{name}").first for name in ("part", "whole"))
    fill = "each => getComputedStyle(each).fill"
    assert part.evaluate(fill) != whole.evaluate(fill)
