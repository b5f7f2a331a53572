"""The text of a Word paragraph as a reader sees it: runs joined, fields as their results, formulas in one line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.sources.markup import Element, child, is_on, shown, w
from generator.sources.symbol_fonts import read_sign

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_BOX = w("txbxContent")
_FIELD = w("fldChar")
_SKIPPED = {w("pPr"), w("rPr"), w("rt")}
"""Settings (which name tab stops like tabs), and the reading printed above a character."""

_OPERATORS = set("+-−×*÷/＋－")


@dataclass(frozen=True)
class Words:
    """A paragraph's text, in which a new line is a line break; and the text boxes that hang on it."""

    text: str
    boxes: tuple[Element, ...]


def read_words(paragraph: Element) -> Words:
    """Return what a paragraph shows."""
    pieces = list(_visible(_pieces(paragraph)))
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    return Words(text, tuple(piece for piece in pieces if not isinstance(piece, str)))


def is_deleted(paragraph: Element) -> bool:
    """Tell whether a tracked change has deleted the paragraph whole, together with its mark."""
    mark = child(paragraph, "pPr", "rPr")
    if child(mark, "del") is None and child(mark, "moveFrom") is None:
        return False
    return read_words(paragraph) == Words("", ())


def _visible(pieces: Iterator["str | Element"]) -> Iterator["str | Element"]:
    """Yield text and text boxes without what stands in field codes, which may nest: { IF { PAGE } = 1 "a" "b" }."""
    codes: list[bool] = []
    for piece in pieces:
        if isinstance(piece, str) or piece.tag == _BOX:
            if not any(codes):
                yield piece
            continue
        match piece.get(w("fldCharType")):
            case "begin":
                codes.append(True)
            case "separate" if codes:
                codes[-1] = False
            case "end" if codes:
                codes.pop()


def _pieces(element: Element) -> Iterator["str | Element"]:
    """Yield the text, the text boxes and the borders of fields within an element, in order."""
    for one in shown(element):
        if one.tag in {_BOX, _FIELD}:
            yield one
        elif one.tag in _WRITTEN:
            yield _WRITTEN[one.tag](one)
        elif one.tag not in _SKIPPED and not is_on(one, "rPr", "vanish"):
            yield from _pieces(one)


def _characters(element: Element) -> str:
    return (element.text or "").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")


def _sign(element: Element) -> str:
    return read_sign(element.get(w("font")) or "", element.get(w("char")) or "")


def _fraction(element: Element) -> str:
    return "/".join(_operand(part) for part in element if part.tag in {f"{_MATH}num", f"{_MATH}den"})


def _operand(element: Element) -> str:
    text = "".join(piece for piece in _pieces(element) if isinstance(piece, str))
    return f"({text})" if _OPERATORS.intersection(text) else text


_WRITTEN: dict[str, Callable[[Element], str]] = {
    w("t"): _characters,
    f"{_MATH}t": _characters,
    f"{_MATH}f": _fraction,
    w("sym"): _sign,
    w("tab"): lambda _: "\t",
    w("ptab"): lambda _: "\t",
    w("br"): lambda _: "\n",
    w("cr"): lambda _: "\n",
    w("noBreakHyphen"): lambda _: "-",
    w("softHyphen"): lambda _: "\N{SOFT HYPHEN}",
}
