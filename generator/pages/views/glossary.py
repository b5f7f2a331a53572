"""The glossary: what the words of a report mean."""

from dataclasses import dataclass

from generator.framework.glossary import TERMS, Term
from generator.pages.addresses import GLOSSARY
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listing import list_frame
from generator.pages.views.page import Page

TITLE = "名词解释"


@dataclass(frozen=True)
class GlossaryPage:
    """All words in the order in which a report uses them."""

    page: Page
    terms: tuple[Term, ...]


def glossary_page(catalogue: Catalogue) -> GlossaryPage:
    """Return the glossary."""
    frame = list_frame(catalogue, GLOSSARY, TITLE, "预算执行率、总体完成率等名词的意思、算法和出处。")
    return GlossaryPage(frame, TERMS)
