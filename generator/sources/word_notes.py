"""Footnotes and endnotes of a Word file, in the order in which the text refers to them."""

from collections.abc import Iterator, Mapping

from generator.sources.markup import Element, children, shown, w


def notes(body: Element, parts: Mapping[str, Element | None]) -> Iterator[Element]:
    """Yield the notes that the body refers to, footnotes first; `parts` holds the parts “footnotes” and “endnotes”."""
    for kind in ("footnote", "endnote"):
        found = {one.get(w("id")): one for one in children(parts.get(f"{kind}s"), kind)}
        tag = w(f"{kind}Reference")
        keys = dict.fromkeys(_references(body, tag) if next(body.iter(tag), None) is not None else ())
        yield from (found[key] for key in keys if key in found)


def _references(element: Element, tag: str) -> Iterator[str | None]:
    for one in shown(element):
        if one.tag == tag:
            yield one.get(w("id"))
        else:
            yield from _references(one, tag)
