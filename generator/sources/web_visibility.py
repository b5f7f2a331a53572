"""Which elements of a web page a reader sees as text."""

import re
from collections.abc import Iterator

from generator.sources.markup import Element

_NO_TEXT = re.compile(
    "applet|area|audio|base|button|canvas|col|colgroup|datalist|embed|frame|frameset|head|iframe|img|input|link|map|meta"
    "|noembed|noframes|noscript|object|option|param|progress|rp|rt|script|select|source|style|svg|template|textarea"
    "|title|track|video"
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])")
_WORD_ONLY = re.compile(r"mso-hide\s*:\s*all")


def is_shown(element: Element) -> bool:
    """Tell whether an element and what is in it is text for its reader; the site's style sheets are not known."""
    if _NO_TEXT.fullmatch(element.tag) or element.get("hidden") is not None:
        return False
    style = (element.get("style") or "").lower()
    return not (_HIDING.search(style) or _WORD_ONLY.search(style)) and element.get("aria-hidden") != "true"


def shown_text(element: Element) -> str:
    """Return all text within an element that is shown, as one string."""
    return "".join(_pieces(element))


def shown_elements(element: Element, left_out: frozenset[Element] = frozenset()) -> Iterator[Element]:
    """Yield the elements within an element that are shown and not left out, each before those within it."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one is not element:
            yield one
        waiting.extend(child for child in reversed(list(one)) if is_shown(child) and child not in left_out)


def _pieces(element: Element) -> Iterator[str]:
    """Yield the texts in order; the tail of an element belongs to the one around it."""
    waiting: list[Element | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        following: list[Element | str] = [one.text or ""]
        for child in one:
            following += [child, child.tail or ""] if is_shown(child) else [child.tail or ""]
        waiting.extend(reversed(following))
