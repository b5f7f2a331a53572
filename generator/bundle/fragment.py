"""A report's page as a fragment that any CMS keeps as it is: tags that say what something is, and nothing that acts."""

import re
from collections.abc import Mapping
from typing import Final

from lxml import html  # type: ignore[import-untyped]  # lxml publishes no types

_KEPT: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "dl", "dt", "dd", "blockquote", "br"), ()),
    **dict.fromkeys(("table", "caption", "thead", "tbody", "tfoot", "tr", "strong", "em", "small", "code"), ()),
    **dict.fromkeys(("sub", "sup"), ()),
    "ol": ("start",),
    "th": ("scope", "colspan", "rowspan"),
    "td": ("colspan", "rowspan"),
    "a": ("href",),
}
"""The tags that stay, each with the attributes that stay; of all others only what is in them."""
_DROPPED = "//*[@hidden] | //script | //style | //template | //form | //svg | //nav | //h1 | //a[@class='headerlink']"
_TOLD_TWICE = "//details/summary[normalize-space(.) = normalize-space(../table[1]/caption)]"
_NOTES = "//td/small | //th/small"
"""What styles put on a line of its own."""
_OF_BARS = re.compile("（横条表示[^（）]*）")
"""What a caption says of bars, which are drawn by styles."""
_FURNITURE = "//*[@data-search-exclude]"
"""What the page says about itself."""
_OUTSIDE = ("https://", "http://")


def fragment(page: str, files: Mapping[str, str]) -> str:
    """Return what a report's page says, without its title, which a CMS has a place for.

    Pictures leave their tables. A link stays where it leads to a place of the fragment, to one of `files` (the address
    on the page: the address in the package), or out of the site; of others the words stay.
    """
    root = html.fromstring(f"<div>{page}</div>")
    for furniture in root.xpath(_FURNITURE):
        _leave(furniture, furniture.xpath(".//table"))
    for element in root.xpath(f"{_DROPPED} | {_TOLD_TWICE}"):
        element.drop_tree()
    for note in root.xpath(_NOTES):
        note.addprevious(html.Element("br"))
    for caption in root.xpath("//caption"):
        caption.text = _OF_BARS.sub("", caption.text or "")
    _relink(root, files)
    targets = {href[1:] for href in root.xpath("//a/@href") if href.startswith("#")}
    for element in list(root.iterdescendants()):
        _reduce(element, targets)
    text: str = html.tostring(root, encoding="unicode")
    lines = (line.strip() for line in text.removeprefix("<div>").removesuffix("</div>").splitlines())
    return "\n".join(filter(None, lines)) + "\n"


def _leave(element: html.HtmlElement, tables: list[html.HtmlElement]) -> None:
    """Put an element's tables in its place."""
    for table in tables:
        table.tail = "\n"
        element.addprevious(table)
    element.drop_tree()


def _relink(root: html.HtmlElement, files: Mapping[str, str]) -> None:
    ids = set(root.xpath("//@id"))
    for link in root.xpath("//a"):
        href = link.get("href", "")
        if href in files:
            link.set("href", files[href])
        elif not (href.startswith(_OUTSIDE) or (href.startswith("#") and href[1:] in ids)):
            link.drop_tag()


def _reduce(element: html.HtmlElement, targets: set[str]) -> None:
    if not isinstance(element.tag, str):
        element.drop_tree()
        return
    if element.tag == "summary":
        element.tag = "p"
    if element.tag not in _KEPT:
        _hand_on(element, targets)
        element.drop_tag()
        return
    for name in element.attrib:
        if name not in _KEPT[element.tag] and not (name == "id" and element.get("id") in targets):
            del element.attrib[name]


def _hand_on(element: html.HtmlElement, targets: set[str]) -> None:
    """Give the anchor of a tag that goes away to the first one in it, so that links find it still."""
    anchor = element.get("id")
    inner = next((each for each in element.iterdescendants() if each.tag in _KEPT), None)
    if anchor in targets and inner is not None and inner.get("id") not in targets:
        inner.set("id", anchor)
