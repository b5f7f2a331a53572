"""The glossary: what the words of a report mean; and the links that lead to a word from where it is first used."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.framework.glossary import BY_NAME, TERMS, Term
from generator.pages.addresses import GLOSSARY, Address
from generator.pages.escaping import shown
from generator.pages.views.catalogue import Catalogue
from generator.pages.views.listing import list_frame
from generator.pages.views.page import Page

TITLE = "名词解释"


@dataclass(frozen=True)
class GlossaryPage:
    """All words in the order in which a report uses them."""

    page: Page
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Explained:
    """A word where it is first used: its place in the glossary, and what it means in a few words."""

    name: str
    short: str
    href: Markup


def glossary_page(catalogue: Catalogue) -> GlossaryPage:
    """Return the glossary."""
    frame = list_frame(catalogue, GLOSSARY, TITLE, "预算执行率、总体完成率等名词的意思、算法和出处。")
    return GlossaryPage(frame, TERMS)


def explained(name: str, here: Address) -> Explained:
    """Return the explanation of a word of the glossary.

    Raises:
        KeyError: the glossary does not have the word.
    """
    term = BY_NAME[name]
    return Explained(name, term.short, here.link_to(GLOSSARY) + Markup("#") + shown(term.anchor))
