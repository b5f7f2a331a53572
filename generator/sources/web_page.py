"""Web pages (.html) as saved from government sites: the article's text, and what the page says about it.

Navigation, header and footer, buttons and hidden elements are left out; nothing is fetched from anywhere.
"""

import re

from generator.errors import GongkaiError
from generator.model.folding import squeeze
from generator.sources.markup import Element
from generator.sources.source import Source, numbered_places
from generator.sources.web_article import Article, find_article
from generator.sources.web_decoding import parse_page
from generator.sources.web_metadata import Metadata, read_metadata
from generator.sources.web_text import WebText
from generator.sources.web_visibility import shown_elements, shown_text

_TITLES = {"h1", "h2", "h3"}
_TITLE = re.compile(r"\b(?:title|bt|biaoti|tit)\b|title$")
_LONGEST_TITLE = 120
_FIRST_LINES = 3


def read_html(name: str, sha256: str, data: bytes) -> Source:
    """Read a saved web page.

    Raises:
        GongkaiError: it is in no known encoding, holds no text, or is larger than any article.
    """
    root = parse_page(name, data)
    body = next(iter(root.iter("body")), root)
    metadata = read_metadata(root, body)
    article = find_article(body, metadata.blocks)
    text = WebText(name, article.furniture)
    title = _title(body, article, metadata)
    if title:
        text.lines.append(title)
        text.levels[1] = 1
    text.read(article.element)
    text.end_line()
    if not text.lines:
        raise GongkaiError(
            f"{name}：网页里没有文字，正文可能在框架里或由脚本显示。请把正文复制到 Word 中，另存为 .docx 再导入"
        )
    lines = tuple(text.lines)
    notes = metadata.notes + _notes(article, metadata)
    return Source(name, sha256, lines, tuple(text.tables), text.levels, numbered_places(lines), metadata.told, notes)


def _title(body: Element, article: Article, metadata: Metadata) -> str:
    """Return the title that stands above a marked article: what the page names as such, else its main heading."""
    if not article.is_marked:
        return ""
    above = (one for one in shown_elements(body, article.furniture | {article.element}) if _may_be_title(one))
    titles = [text for one in above if 0 < len(text := " ".join(shown_text(one).split())) <= _LONGEST_TITLE]
    named = squeeze(metadata.told.get("名称", ""))
    title = next((title for title in titles if squeeze(title) == named), titles[0] if titles and not named else "")
    beginning = squeeze(shown_text(article.element)[: _FIRST_LINES * _LONGEST_TITLE])
    return "" if squeeze(title) in beginning else title


def _may_be_title(element: Element) -> bool:
    return (
        element.tag in _TITLES or _TITLE.search(f"{element.get('id') or ''} {element.get('class') or ''}") is not None
    )


def _notes(article: Article, metadata: Metadata) -> tuple[str, ...]:
    if article.is_marked or article.furniture <= metadata.blocks:
        return ()
    return ("网页没有标明正文在哪里，导航、链接等以外的文字都已读入，请核对",)
