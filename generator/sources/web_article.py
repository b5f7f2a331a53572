"""The part of a government page that is the article, and what around and within it is furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.sources.markup import Element
from generator.sources.web_visibility import shown_elements, shown_text

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_")
_SURE = re.compile(
    r"\b(?:ucap-content|trs-(?:u?editor|uedit\w*)|zoom|vsb-content|v-news-content|con-text|zwxl-article|js-content"
    r"|(?:article|news|xxgk|zwgk|view|detail|info|pages|content)-(?:con|cont|content|text|txt|body|box)"
    r"|ewb-article-info|easysite-news-text|word-?section\d+|section\d)\b"
)
"""What the systems that run government sites call an article, and Word when it saves a web page."""
_LIKELY = re.compile(r"\b(?:article|content|main|detail|con|mainbody|txt)\b")
_FURNITURE_TAGS = {"nav", "footer", "aside", "menu", "dialog"}
_FURNITURE = re.compile(
    r"\b(?:nav|navbar|navigation|menu|footer|breadcrumbs?|crumbs?|dqwz|szwz|share|bdshare\w*|sidebar|copyright|pagination"
    r"|pager|login|qrcode|ewm|toolbar|friendlinks?|wza|accessibility)\b"
)
_DOUBTFUL = re.compile(
    r"\b(?:header|head|top|topbar|bottom|foot|position|location|place|tools?|print|related|links?|search|banner|logo"
    r"|recommend|hot|prev|next)\b"
)
_BUTTON = re.compile(
    r"[【\[(（]?\s*(?:打印(?:本页|页面)?|关闭(?:窗口|本页)?|(?:加入)?收藏|返回(?:顶部|列表|首页)?|[上下]一[篇条][:：].*|分享到?[:：]?"
    r"|扫一扫.*|[【\[]?字[体号][:：]?[\s大中小】\]]+|责任编辑[:：].*|(?:您)?(?:现在)?的?(?:当前)?位置[:：].*)\s*[】\])）]?",
    re.DOTALL,
)
_LONGEST_BUTTON = 80
_LEAST_LINKS = 3
_ATTACHMENT = "附件"
_LINKED, _HALF, _MOST = 0.7, 0.5, 0.8


@dataclass(frozen=True)
class Article:
    """The element that holds the article, whether the page marks it as such, and what of it is furniture."""

    element: Element
    is_marked: bool
    furniture: frozenset[Element]


def find_article(body: Element, metadata: frozenset[Element]) -> Article:
    """Return the article: what the page marks as such if it holds half of the text, else all that is no furniture."""
    sizes = _Sizes(body)
    furniture = metadata | frozenset(_furniture(body, sizes))
    for one in furniture:
        sizes.leave_out(one)
    names = {one: _names(one) for one in sizes.text if sizes.text[one] >= _HALF * sizes.text[body] and one is not body}
    sure = [one for one, name in names.items() if _SURE.search(name)]
    likely = [one for one, name in names.items() if one.tag in {"article", "main"} or _LIKELY.search(name)]
    likely = [one for one in likely if sizes.text[one] >= _MOST * sizes.text[body]]
    marked = sorted(sure, key=lambda one: -sizes.text[one]) + sorted(likely, key=lambda one: sizes.text[one])
    return Article(marked[0] if marked else body, bool(marked), furniture)


class _Sizes:
    """How many characters each element of a page shows, how many of them are links, and how many links they make."""

    def __init__(self, body: Element) -> None:
        """Add up from the innermost elements."""
        self.text: dict[Element, int] = {}
        self.linked: dict[Element, int] = {}
        self.links: dict[Element, int] = {}
        for one in reversed([body, *shown_elements(body)]):
            within = [child for child in one if child in self.text]
            own = _length(one.text) + sum(_length(child.tail) for child in one)
            self.text[one] = own + sum(self.text[child] for child in within)
            is_link = one.tag == "a" and one.get("href") is not None
            self.linked[one] = self.text[one] if is_link else sum(self.linked[child] for child in within)
            self.links[one] = is_link + sum(self.links[child] for child in within)

    def leave_out(self, element: Element) -> None:
        """Take an element's text from that of the elements around it."""
        size = self.text.get(element, 0)
        around: Element | None = element
        while around is not None and around in self.text:
            self.text[around] -= size
            around = around.getparent()


def _length(text: str | None) -> int:
    return len((text or "").strip())


def _names(element: Element) -> str:
    """Return an element's id and class with hyphens between their words, in small letters."""
    return _HUMP.sub("-", f"{element.get('id') or ''} {element.get('class') or ''}").lower()


def _furniture(body: Element, sizes: _Sizes) -> Iterator[Element]:
    """Yield the outermost elements that are furniture; nothing that holds half of the page's text is."""
    most = _HALF * sizes.text[body]
    inside: set[Element] = set()
    for one in shown_elements(body):
        if one.getparent() in inside:
            inside.add(one)
        elif 0 < sizes.text[one] < most and _is_furniture(one, sizes):
            inside.add(one)
            yield one


def _is_furniture(element: Element, sizes: _Sizes) -> bool:
    names = _names(element)
    if element.tag in _FURNITURE_TAGS or _FURNITURE.search(names):
        return True
    linked = sizes.linked[element] >= _LINKED * sizes.text[element]
    if linked and (_DOUBTFUL.search(names) or sizes.links[element] >= _LEAST_LINKS):
        return element.tag != "body" and _ATTACHMENT not in shown_text(element)
    return sizes.text[element] <= _LONGEST_BUTTON and _BUTTON.fullmatch(shown_text(element).strip()) is not None
