"""Links of a built page as a browser needs them that opens files and not addresses: to index.html, not to a folder."""

import html
import re
from html.parser import HTMLParser
from typing import Final

_LINK: Final = re.compile(r'(?P<before>\s(?:href|action)=")(?P<address>[^"]*)(?=")')
_QUERY: Final = re.compile("[?#]")
_ELSEWHERE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_FOLDER: Final = re.compile(r"(?:.*/)?(?:\.\.?)?")
INDEX: Final = "index.html"


def to_files(page: str) -> str:
    """Return a page whose every link to a folder of the site leads to the folder's index.html.

    Only links in tags are looked at: what a report says of `href` is text, and stays.
    """
    tags = _Tags()
    tags.feed(page)
    tags.close()
    pieces, at = [], 0
    for start, tag in tags.found:
        pieces += [page[at:start], _LINK.sub(_to_file, tag)]
        at = start + len(tag)
    return "".join([*pieces, page[at:]])


class _Tags(HTMLParser):
    """Notes where every start tag stands; the parser counts lines as they end in the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self._lines: list[int] = [0]

    def feed(self, data: str) -> None:
        """Read a whole page."""
        self._lines = [0, *(match.end() for match in re.finditer("\n", data))]
        super().feed(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's own signature)
        """Note a tag as it is written."""
        line, column = self.getpos()
        self.found.append((self._lines[line - 1] + column, self.get_starttag_text() or ""))


def _to_file(match: re.Match[str]) -> str:
    """Change a link that leads to a folder; an address may be written with references, as `&#35;reports` is."""
    address = html.unescape(match["address"])
    path = _QUERY.split(address, maxsplit=1)[0]
    rest = address.removeprefix(path)
    if _ELSEWHERE.match(path) or not _FOLDER.fullmatch(path) or not (path or rest.startswith("?")):
        return match[0]
    folder = path if not path or path.endswith("/") else f"{path}/"
    return match["before"] + html.escape(f"{folder}{INDEX}{rest}")
