"""The bytes of a web page as a tree of elements: its encoding found, its markup read as browsers read it."""

import re
from typing import cast

from lxml import etree  # type: ignore[import-untyped]  # lxml publishes no types; Element is what is used of it

from generator.errors import GongkaiError
from generator.sources.limits import MOST_CHARACTERS
from generator.sources.markup import Element

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_HEAD = 4096
_ENCODINGS = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "utf8": "utf-8"}
_KNOWN = ("utf-8", "gb18030", "big5")
_MOST_TAGS = 400_000
_LONGEST = 4 * MOST_CHARACTERS
RESAVE_PAGE = "请用浏览器重新打开该网页，另存为“网页，仅 HTML”后再导入"


def parse_page(name: str, data: bytes) -> Element:
    """Return the root of a web page; nothing is fetched from anywhere, and no comment is kept.

    Raises:
        GongkaiError: it is empty, in no known encoding, nested beyond measure, or larger than any article.
    """
    text = decode_page(name, data)
    if text.count("<") > _MOST_TAGS or len(text) > _LONGEST:
        raise GongkaiError(f"{name}：网页过大，不予读取。请只保存报告所在的正文")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise GongkaiError(f"{name}：网页已损坏（{error}）。{RESAVE_PAGE}") from error
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise GongkaiError(f"{name}：网页的标签嵌套过深或过长，无法读全。请把正文复制到 Word 中，另存为 .docx 再导入")
    if root is None:
        raise GongkaiError(f"{name}：网页里没有内容。{RESAVE_PAGE}")
    return cast("Element", root)


def decode_page(name: str, data: bytes) -> str:
    """Return the text of a page's bytes: by their mark, by the encoding that the page names, else by trial.

    Raises:
        GongkaiError: they are text in no known encoding.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" not in text:
            return text
    raise GongkaiError(f"{name}：不是网页，或编码不是 UTF-8、GB18030。{RESAVE_PAGE}")


def _candidates(data: bytes) -> list[str]:
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    found = _DECLARED.search(data, 0, _HEAD)
    declared = found[1].decode("ascii").lower() if found else ""
    named = _ENCODINGS.get(declared, declared)
    return [*marked, *([named] if named in _KNOWN else []), "utf-8", "gb18030"]
