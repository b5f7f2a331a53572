"""The words of the glossary where a page uses them first: a link to the word, and what it means in a few words."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.framework.glossary import BY_NAME
from generator.pages.addresses import GLOSSARY, Address
from generator.pages.escaping import shown
from generator.pages.views.table import Table


@dataclass(frozen=True)
class Explained:
    """A word, its place in the glossary, and what it means in a few words."""

    name: str
    short: str
    href: Markup


def explained(name: str, here: Address) -> Explained:
    """Return the explanation of a word of the glossary.

    Raises:
        KeyError: the glossary does not have the word.
    """
    term = BY_NAME[name]
    return Explained(name, term.short, here.link_to(GLOSSARY) + Markup("#") + shown(term.anchor))


def explained_heads(table: Table | None, here: Address) -> tuple[Explained, ...]:
    """Return the explanations of the words that head a table's columns."""
    heads = table.heads if table else ()
    return tuple(explained(head.text, here) for head in heads if head.text in BY_NAME)
