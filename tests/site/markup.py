"""The rules of HTML that pages are held to where the Nu checker is not at hand: a part of what it asks, without Java.

Looked at: elements that exist, closed in the order in which they were opened, inside parents that may hold them;
attributes and ids given once; references that lead to an id; what every page must have.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID = frozenset({"meta", "link", "input", "br", "img", "hr", "col", "wbr"})
_PHRASING = _names(
    "a abbr b br button code em img input kbd label mark q s select small span strong sub sup svg template time wbr"
)
_SVG = _names("svg title desc g rect line circle path text polyline polygon")
_FLOW = _names(
    "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav"
    " ol p pre section table ul"
)
_INSIDE: Mapping[str, frozenset[str]] = {
    "li": frozenset({"ul", "ol"}),
    "dt": frozenset({"dl", "div"}),
    "dd": frozenset({"dl", "div"}),
    "tr": frozenset({"thead", "tbody", "tfoot"}),
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
    "caption": frozenset({"table"}),
    "thead": frozenset({"table"}),
    "tbody": frozenset({"table"}),
    "tfoot": frozenset({"table"}),
    "option": frozenset({"select"}),
    "summary": frozenset({"details"}),
    "figcaption": frozenset({"figure"}),
    "head": frozenset({"html"}),
    "body": frozenset({"html"}),
    "title": frozenset({"head", "svg"}),
    "meta": frozenset({"head"}),
    "link": frozenset({"head"}),
    "style": frozenset({"head"}),
    "script": frozenset({"head", "body"}),
}
"""Elements that stand nowhere but in these parents."""
_ONLY: Mapping[str, frozenset[str]] = {
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "tr": frozenset({"td", "th"}),
    "table": frozenset({"caption", "thead", "tbody", "tfoot"}),
    "select": frozenset({"option"}),
    "dl": frozenset({"div", "dt", "dd"}),
}
"""Elements that hold nothing but these children."""
_WORDS_ONLY = _names("p h1 h2 h3 h4 h5 h6 a button label summary caption strong small span em b code dt pre")
_INTERACTIVE = _names("a button input select label details")
_LINKS = _names("a button")
_REFERENCES = ("for", "form", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
_KNOWN = _VOID | _PHRASING | _SVG | _FLOW | frozenset(_INSIDE) | {"html"}


@dataclass
class Markup(HTMLParser):
    """What is wrong with a page; every remark begins with the line."""

    text: str
    remarks: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    wanted: list[tuple[int, str]] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Read the page."""
        super().__init__()
        self.feed(self.text)
        self.close()
        self.remarks += [f"{self.getpos()[0]}: {name} is never closed" for name in self.open]
        self.remarks += [f"id {name} is given {count} times" for name, count in self.ids.items() if count > 1]
        self.remarks += [f"{line}: there is no id {name}" for line, name in self.wanted if name not in self.ids]
        self.remarks += [
            f"{self.seen[name]} elements {name}" for name in ("h1", "main", "body") if self.seen[name] != 1
        ]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element where it begins."""
        line = self.getpos()[0]
        self.remarks += [f"{line}: {remark}" for remark in (*self._misplaced(tag), *_wrong(tag, attrs))]
        self.seen[tag] += 1
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids[given["id"]] += 1
        self.wanted += [(line, each) for name in _REFERENCES for each in given.get(name, "").split()]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Close what closes itself, which only elements of pictures do."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)
            if tag not in _SVG:
                self.remarks.append(f"{self.getpos()[0]}: {tag} cannot close itself")

    def handle_endtag(self, tag: str) -> None:
        """Look whether an element ends that is open."""
        if not self.open or self.open[-1] != tag:
            self.remarks.append(f"{self.getpos()[0]}: {tag} ends inside {self.open[-1:]}")
        else:
            self.open.pop()

    def _misplaced(self, tag: str) -> Iterator[str]:
        parent = self.open[-1] if self.open else ""
        if tag not in _KNOWN:
            yield f"{tag} is no element"
        if tag in _INSIDE and parent not in _INSIDE[tag]:
            yield f"{tag} stands in {parent}"
        if parent in _ONLY and tag not in _ONLY[parent]:
            yield f"{parent} holds {tag}"
        if tag in _FLOW and (holding := _WORDS_ONLY.intersection(self.open)):
            yield f"{tag} stands inside {sorted(holding)}"
        if tag in _INTERACTIVE and tag != "details" and (holding := _LINKS.intersection(self.open)):
            yield f"{tag} stands inside {sorted(holding)}"


def _wrong(tag: str, attrs: list[tuple[str, str | None]]) -> Iterator[str]:
    """Yield what is wrong with the attributes of an element."""
    names = [name for name, _ in attrs]
    given = dict(attrs)
    yield from (f"{name} is given twice" for name, count in Counter(names).items() if count > 1)
    if tag == "img" and "alt" not in given:
        yield "img without alt"
    if tag == "html" and not given.get("lang"):
        yield "html without lang"
    if "id" in given and (not given["id"] or any(sign.isspace() for sign in str(given["id"]))):
        yield f"id {given['id']!r} is empty or has a blank"
    if tag == "a" and not given.get("href"):
        yield "a without href"
    yield from (f"{name} is no number" for name in ("rowspan", "colspan") if name in given and not _counts(given[name]))


def _counts(value: str | None) -> bool:
    return bool(value) and str(value).isdecimal() and int(str(value)) > 0
