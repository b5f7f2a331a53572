"""Paragraph styles of a Word file: which of them make headings, and which number their paragraphs."""

import re
from dataclasses import dataclass

from generator.sources.markup import Element, child, children, number, value, w
from generator.sources.numbering import DEEPEST, NumberedList

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_BODY_TEXT = 9
"""The outline level, counted from 0, with which Word marks a paragraph that is no heading."""


@dataclass(frozen=True)
class Style:
    """A style's own settings; what is None, it takes from its base. `outline` and `depth` count from 0."""

    key: str
    name: str
    base: str | None
    outline: int | None
    list_key: str | None
    depth: int | None

    def heading(self) -> int | None:
        """Return the outline level that the style sets itself, by a setting or by its name."""
        named = _HEADING.fullmatch(self.name.strip())
        return self.outline if self.outline is not None or named is None else int(named[1]) - 1


_LONGEST_CHAIN = 20
_LATENT = {key: Style(key, f"heading {key}", None, None, None, None) for key in "123456789"}
"""WPS names its heading styles by a digit, and may leave out to define them."""


@dataclass(frozen=True)
class Styles:
    """All paragraph styles by key; `default` is that of paragraphs which name none."""

    styles: dict[str, Style]
    default: str | None

    def chain(self, key: str | None) -> list[Style]:
        """Return a style and what it is based on, the nearest first; a circle of bases is cut off."""
        found: list[Style] = []
        if key in _LATENT and key not in self.styles:
            return [_LATENT[key]]
        key = key if key in self.styles else self.default
        while key in self.styles and len(found) < _LONGEST_CHAIN:
            found.append(self.styles[key])
            key = found[-1].base
        return found


def read_styles(root: Element | None) -> Styles:
    """Return the paragraph styles."""
    elements = [one for one in children(root, "style") if one.get(w("type")) in {"paragraph", None}]
    styles = {style.key: style for style in map(_style, elements)}
    default = next((one.get(w("styleId")) for one in elements if one.get(w("default")) in {"1", "true", "on"}), None)
    return Styles(styles, default)


def heading_level(paragraph: Element, styles: Styles) -> int | None:
    """Return the level, from 1, of a paragraph that is marked as a heading."""
    own = number(paragraph, "pPr", "outlineLvl")
    chain = styles.chain(value(paragraph, "pPr", "pStyle"))
    levels = (own, *(style.heading() for style in chain))
    outline = next((level for level in levels if level is not None), _BODY_TEXT)
    return outline + 1 if 0 <= outline < _BODY_TEXT else None


def list_place(paragraph: Element, styles: Styles, lists: dict[str, NumberedList]) -> tuple[NumberedList, int] | None:
    """Return the list that a paragraph is numbered in, and the level from 0.

    The list and the level are taken each from the nearest that sets it: the paragraph, its style, the style's bases.
    """
    own = Style("", "", None, None, *_numbering(paragraph))
    chain = [own, *styles.chain(value(paragraph, "pPr", "pStyle"))]
    key = next((style.list_key for style in chain if style.list_key is not None), None)
    if key not in lists:
        return None
    depths = (_depth(style, lists[key]) for style in chain)
    return lists[key], next((depth for depth in depths if depth is not None), 0)


def _depth(style: Style, numbered: NumberedList) -> int | None:
    """Return the level that a style sets; what the list itself ties to the style is stronger than the style's word."""
    tied = numbered.level_of(style.key) if style.key else None
    return style.depth if tied is None else tied


def _style(element: Element) -> Style:
    return Style(
        element.get(w("styleId")) or "",
        value(element, "name") or "",
        value(element, "basedOn"),
        number(element, "pPr", "outlineLvl"),
        *_numbering(element),
    )


def _numbering(element: Element) -> tuple[str | None, int | None]:
    properties = child(element, "pPr", "numPr")
    depth = number(properties, "ilvl")
    return value(properties, "numId"), None if depth is None else min(max(depth, 0), DEEPEST)
