"""An HTML page as a stream of tags, attributes and texts, for tests."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

_ADDRESSES = ("href", "src")


@dataclass
class Document(HTMLParser):
    """The page's tags with their attributes, and the texts between tags; character references are resolved."""

    events: list[tuple[str, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Prepare the parser."""
        super().__init__(convert_charrefs=True)

    @classmethod
    def of(cls, html: str) -> "Document":
        """Read a page."""
        document = cls()
        document.feed(html)
        document.close()
        return document

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes; addresses are shown decoded."""
        pairs = [f"{name}={unquote(value or '') if name in _ADDRESSES else value}" for name, value in attrs]
        self.events.append((tag, *pairs))

    def handle_endtag(self, tag: str) -> None:
        """Note the end of an element."""
        self.events.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        """Note a text, joined to one that it continues; white space alone counts for nothing."""
        if self.events and self.events[-1][0] == "":
            self.events[-1] = ("", self.events[-1][1] + data)
        elif data.strip("\n "):
            self.events.append(("", data))

    @property
    def text(self) -> str:
        """All texts and attribute values of the page."""
        return "\n".join(part for event in self.events for part in event)
