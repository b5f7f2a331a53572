"""The publisher's review page stands to the same test as the public ones, alone and without a network."""

from pathlib import Path

import pytest

from generator.kept.examining import examine
from generator.pages.review import review_page
from tests.browser.conftest import Open
from tests.browser.test_accessible import violations

_CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the file."""
    file = tmp_path_factory.mktemp("review") / "review.html"
    file.write_text(review_page(examine(_CONTENT), _CONTENT), encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_review_page(opened: Open, address: str, scheme: str) -> None:
    assert violations(opened(address, color_scheme=scheme)) == []


@pytest.mark.parametrize("width", [320, 768])
def test_the_review_page_does_not_scroll_sideways(opened: Open, address: str, width: int) -> None:
    assert opened(address, width).evaluate("document.documentElement.scrollWidth") <= width


def test_kinds_of_findings_are_hidden_and_shown_again(opened: Open, address: str) -> None:
    page = opened(address)
    errors = page.locator(".item.error").first
    assert errors.is_visible()
    page.get_by_label("显示错误").uncheck()
    assert not errors.is_visible()
    page.get_by_label("显示错误").check()
    assert errors.is_visible()


def test_the_review_page_needs_nothing_else(opened: Open, address: str) -> None:
    assert opened(address).evaluate("performance.getEntriesByType('resource').length") == 0
