"""The list definitions of a Word file: what each level counts with, and how its number looks."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.sources.markup import Element, child, children, is_on, number, value, w

DEEPEST = 8
"""Word's lists have nine levels, counted from 0."""

_LONGEST_PATTERN = 255
"""More cannot be typed in Word; without an end, a false one could fill the memory, repeated at each paragraph."""

_INDEXES = {str(index) for index in range(DEEPEST + 1)}

_SYMBOL_FONTS = {"wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"}


@dataclass(frozen=True)
class Level:
    """One level of a list.

    `pattern` shows the number of level n as %n. `restart` is the level (from 1) after which it begins anew: None means
    the next higher one, 0 never. `legal` writes all numbers in digits. `style` is the paragraph style tied to it.
    """

    start: int
    number_format: str
    pattern: str
    restart: int | None
    legal: bool
    style: str | None


@dataclass(frozen=True)
class NumberedList:
    """A list, by the `key` that paragraphs name; lists with the same `counter` count on from one another.

    `restarts` holds the numbers with which this list begins its levels anew although another used the counter before.
    """

    key: str
    counter: str
    levels: dict[int, Level]
    restarts: dict[int, int]

    def level_of(self, style: str) -> int | None:
        """Return the level that is tied to a paragraph style."""
        return next((index for index, level in self.levels.items() if level.style == style), None)


def read_lists(root: Element | None) -> dict[str, NumberedList]:
    """Return the lists by the id that paragraphs name."""
    outlines = {one.get(w("abstractNumId")) or "": one for one in children(root, "abstractNum")}
    keys = {one.get(w("numId")) or "": one for one in children(root, "num")}
    return {key: _list(key, one, outlines) for key, one in keys.items()}


def _list(key: str, element: Element, outlines: dict[str, Element]) -> NumberedList:
    counter = _resolve(value(element, "abstractNumId") or "", outlines)
    overrides = list(_indexed(element, "lvlOverride"))
    levels = dict(_levels(outlines[counter])) if counter in outlines else {}
    levels |= {index: level for _, one in overrides for index, level in _levels(one)}
    starts = {index: number(one, "startOverride") for index, one in overrides}
    restarts = {index: start for index, start in starts.items() if start is not None}
    begun = {index: replace(level, start=restarts.get(index, level.start)) for index, level in levels.items()}
    return NumberedList(key, counter, begun, restarts)


def _resolve(outline: str, outlines: dict[str, Element]) -> str:
    """Follow the link to a list style, which another definition carries out."""
    style = value(outlines.get(outline), "numStyleLink")
    if style is None:
        return outline
    return next((key for key, one in outlines.items() if value(one, "styleLink") == style), outline)


def _levels(element: Element) -> Iterator[tuple[int, Level]]:
    return ((index, _level(one)) for index, one in _indexed(element, "lvl"))


def _indexed(element: Element, name: str) -> Iterator[tuple[int, Element]]:
    """Yield the children of a name that belong to one of the levels there are."""
    for one in children(element, name):
        index = one.get(w("ilvl"))
        if index in _INDEXES:
            yield int(index), one


def _level(element: Element) -> Level:
    return Level(
        start=number(element, "start") or 0,
        number_format=_number_format(element),
        pattern=_pattern(element),
        restart=number(element, "lvlRestart"),
        legal=is_on(element, "isLgl"),
        style=value(element, "pStyle"),
    )


def _number_format(level: Element) -> str:
    """Return the format; a custom one is known by its first number, or by the standard one given in its stead."""
    formats = [(one.get(w("val")) or "", one.get(w("format")) or "") for one in level.iter(w("numFmt"))]
    names = [sample.partition(",")[0] if name == "custom" else name for name, sample in formats]
    return next((name for name in names if name.isascii()), "decimal")


def _pattern(level: Element) -> str:
    pattern = (value(level, "lvlText") or "").strip()[:_LONGEST_PATTERN]
    return pattern if _number_format(level) != "bullet" or _is_readable(level, pattern) else ""


def _is_readable(level: Element, bullet: str) -> bool:
    """Tell whether a bullet is the character it seems to be, not a picture that a symbol font keeps at its place."""
    fonts = child(level, "rPr", "rFonts")
    font = (fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or "") if fonts is not None else ""
    drawn = bullet.isascii() and bullet.isalnum()
    private = any(unicodedata.category(character).startswith("C") for character in bullet)
    return font.lower() not in _SYMBOL_FONTS and not drawn and not private
