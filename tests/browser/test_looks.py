"""Pictures of every kind of page, kept in build/pictures for people to look at; nothing sticks out of any of them."""

import struct
from pathlib import Path

import pytest
from playwright.sync_api import Page

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
_CHOOSE = """modes => ["type", "scheme", "contrast"].forEach(name => {
    document.documentElement.dataset[name] = modes[name] || "";
})"""
_OUTSIDE = """() => [...document.querySelectorAll("main *, header *, footer *, .tools *")].filter(each => {
    const box = each.getBoundingClientRect();
    const free = each.closest(".scroll, thead, caption, label, svg");
    return !free && box.width && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
}).map(each => each.outerHTML.slice(0, 120))"""


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
