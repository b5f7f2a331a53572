"""What a government page says about its article: in a block with 索引号, 发布机构 …, and in its <meta> elements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.sources.markup import Element
from generator.sources.web_labels import LABEL, META, OFFICIAL, TELLING, WHOLE, label_of
from generator.sources.web_text import WebText
from generator.sources.web_visibility import shown_elements, shown_text

_LONGEST_BLOCK = 1500
_MOST_ELEMENTS = 1000
_LONGEST_LABEL = 40
_LONGEST_VALUE = 300
_LEAST_LABELS = 3
_LEAST_SHARE = 0.6
_MOST_BLOCKS = 10
_EDGES = " |｜;；\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"
_NOTHING = {"", "null", "undefined"}


@dataclass(frozen=True)
class Metadata:
    """What the page says by official label, as printed; the `blocks` that say it; and what the page says twice."""

    told: dict[str, str]
    blocks: frozenset[Element]
    notes: tuple[str, ...]


def read_metadata(root: Element, body: Element) -> Metadata:
    """Return the metadata of a page; what stands on the page counts more than what only its head says."""
    told: dict[str, str] = {}
    blocks = list(_blocks(body))
    for block in blocks:
        for label, text in _pairs(block):
            official = OFFICIAL[label]
            if official and text:
                told.setdefault(official, text)
    head = dict(_head(root))
    notes = [
        f"网页标签里的{label}（{text}）与页面上的（{told[label]}）不一致，已取页面上的"
        for label, text in head.items()
        if label == "发布日期" and label in told and not _same_day(text, told[label])
    ]
    return Metadata({**head, **told}, frozenset(blocks), tuple(notes))


def _head(root: Element) -> Iterator[tuple[str, str]]:
    for one in root.iter("meta"):
        label, text = META.get((one.get("name") or "").lower()), (one.get("content") or "").strip()
        if label and text.lower() not in _NOTHING and len(text) <= _LONGEST_VALUE:
            yield label, text


def _same_day(one: str, other: str) -> bool:
    """Tell whether two prints begin with the same year, month and day."""
    days = [[int(number) for number in re.findall(r"\d+", text)[:3]] for text in (one, other)]
    return days[0] == days[1]


def _blocks(body: Element) -> Iterator[Element]:
    """Yield the smallest elements that hold all metadata that stands together."""
    seen: set[Element] = set()
    around = {body}
    tried = 0
    for one in shown_elements(body):
        if one in seen or tried >= _MOST_BLOCKS or not _begins_with_label(one):
            continue
        tried += 1
        best = _best(one, around)
        if best is not None:
            seen.update([best, *shown_elements(best)])
            around.update(_ancestors(best))
            yield best


def _ancestors(element: Element) -> Iterator[Element]:
    around = element.getparent()
    while around is not None:
        yield around
        around = around.getparent()


def _begins_with_label(element: Element) -> bool:
    for text in (element.text, *(child.tail for child in element)):
        beginning = (text or "").strip()[:_LONGEST_LABEL]
        found = WHOLE.fullmatch(beginning) or LABEL.match(beginning)
        if found and label_of(found["label"]) in TELLING:
            return True
    return False


def _best(element: Element, limits: set[Element]) -> Element | None:
    """Return the element around a label that holds the most labels with values, of several the smallest.

    It is none of the `limits` and grows only by text that is labels and values: else the article would be in it.
    """
    best, most, size, share = None, 0, 0, 0
    around: Element | None = element
    while around is not None and around not in limits and _is_small(around):
        pairs = list(_pairs(around))
        told = {label for label, text in pairs if text}
        if len(told) > most and _is_metadata(told):
            length, labelled = _length(shown_text(around)), sum(len(label) + 1 + _length(text) for label, text in pairs)
            if labelled - share < _LEAST_SHARE * (length - size):
                break
            best, most, size, share = around, len(told), length, labelled
        around = around.getparent()
    return best


def _is_small(element: Element) -> bool:
    elements = sum(1 for _ in islice(shown_elements(element), _MOST_ELEMENTS + 1))
    return elements <= _MOST_ELEMENTS and len(shown_text(element)) <= _LONGEST_BLOCK


def _length(text: str) -> int:
    return len("".join(text.split()))


def _is_metadata(labels: set[str]) -> bool:
    """Tell metadata from a report's own words: an index number, many labels, or one line about the page."""
    officials = {OFFICIAL[label] for label in labels}
    if "索引号" in officials or len(labels) >= _LEAST_LABELS:
        return True
    about_page = None in officials or "来源" in officials
    return about_page and len(labels) > 1 and "发布日期" in officials


def _pairs(element: Element) -> Iterator[tuple[str, str]]:
    """Yield label and value, as printed: behind the colon, or in the next piece of text; "" where there is none."""
    label = ""
    for is_label, text in _parts(element):
        if is_label and label:
            yield label, ""
        elif label and len(text) <= _LONGEST_VALUE:
            yield label, text
        label = text if is_label else ""
    if label:
        yield label, ""


def _parts(element: Element) -> Iterator[tuple[bool, str]]:
    """Yield the labels of an element's lines and table cells, marked as such, and the texts between them."""
    content = WebText("", frozenset())
    content.read(element)
    content.end_line()
    for piece in (piece for line in content.lines for piece in line.split("\t")):
        whole = WHOLE.fullmatch(piece)
        found = [whole] if whole else list(LABEL.finditer(piece))
        starts = [match.start() for match in found] + [len(piece)]
        for match, behind in zip([None, *found], starts, strict=True):
            if match:
                yield True, label_of(match["label"])
            text = piece[match.end() if match else 0 : behind].strip(_EDGES)
            if text:
                yield False, text
