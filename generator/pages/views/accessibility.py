"""The accessibility statement: what the site offers, how that was tested, and what is known not to be accessible."""

from dataclasses import dataclass

from generator.pages.addresses import ACCESSIBILITY
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listing import list_frame
from generator.pages.views.page import Page

TITLE = "无障碍声明"


@dataclass(frozen=True)
class AccessibilityPage:
    """The statement; `contact` is who can be told of a barrier, where publisher.yaml says."""

    page: Page
    organiser: str | None
    contact: str | None


def accessibility_page(catalogue: Catalogue) -> AccessibilityPage:
    """Return the statement."""
    publisher = catalogue.publisher
    frame = list_frame(catalogue, ACCESSIBILITY, TITLE, "本站在无障碍方面做到了什么，怎样检查，还有哪些不足。")
    return AccessibilityPage(frame, publisher.organiser, publisher.contact)
