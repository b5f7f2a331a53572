"""What a reader chose holds on every page, from before the page is painted, and is told to screen readers."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Served


def _style(page: Page, name: str) -> str:
    found: str = page.evaluate(f"getComputedStyle(document.body)['{name}']")
    return found


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize(
    ("button", "name"),
    [("大字号", "fontSize"), ("小字号", "fontSize"), ("大字版", "fontSize"), ("高对比", "color"), ("深色", "color")],
)
def test_a_mode_persists_and_can_be_taken_back(opened: Open, crowd: Served, button: str, name: str) -> None:
    page = opened(crowd.address)
    before = _style(page, name)
    _press(page, button)
    chosen = _style(page, name)
    assert chosen != before
    page.goto(crowd.url("report"))
    assert _style(page, name) == chosen
    expect(page.get_by_role("button", name=button, exact=True)).to_have_attribute("aria-pressed", "true")
    _press(page, button)
    page.reload()
    assert _style(page, name) == before


def test_modes_combine(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address)
    for button in ("大字版", "高对比", "深色"):
        _press(page, button)
    page.reload()
    assert _style(page, "backgroundColor") == "rgb(0, 0, 0)"
    assert _style(page, "fontSize") == "24px"


def test_sizes_exclude_each_other(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address)
    _press(page, "大字号")
    pressed = [
        page.get_by_role("button", name=name).get_attribute("aria-pressed") for name in ("小字号", "中字号", "大字号")
    ]
    assert pressed == ["false", "false", "true"]
    _press(page, "中字号")
    assert _style(page, "fontSize") == "17px"


def test_the_mode_holds_before_the_page_is_painted(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address, modes={"scheme": "dark", "type": "large"})
    script = page.locator("head script").first
    assert re.fullmatch(r"assets-[0-9a-f]+/javascripts/modes\.js", script.get_attribute("src") or "")
    assert script.get_attribute("defer") is script.get_attribute("async") is None
    assert page.evaluate("document.documentElement.dataset.type") == "large"


@pytest.mark.parametrize(
    ("wish", "colour"),
    [({"color_scheme": "dark"}, "rgb(18, 23, 30)"), ({"contrast": "more"}, "rgb(0, 0, 0)"), ({}, "rgb(255, 255, 255)")],
)
def test_the_wishes_of_the_system_are_heard(opened: Open, crowd: Served, wish: dict[str, str], colour: str) -> None:
    assert _style(opened(crowd.address, **wish), "backgroundColor") == colour


def test_dark_needs_no_script(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address, color_scheme="dark", java_script_enabled=False)
    assert "12171e" in page.locator("body").evaluate("body => getComputedStyle(body).getPropertyValue('--paper')")


def test_a_choice_outdoes_the_system(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address, color_scheme="dark")
    _press(page, "深色")
    page.reload()
    assert _style(page, "backgroundColor") == "rgb(255, 255, 255)"


def test_what_is_kept_by_others_does_no_harm(opened: Open, crowd: Served) -> None:
    page = opened(crowd.address)
    page.evaluate("localStorage.setItem('gongkai-modes', '[')")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.reload()
    assert errors == []
    expect(page.get_by_role("button", name="大字版")).to_be_visible()
