"""Saved web pages (.html) without remarks in their source, names of authors and programs, and Office's own data."""

import re

from generator.errors import GongkaiError
from generator.publishing.public_copy import PublicCopy

_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_META = re.compile(rb"<meta\s", re.IGNORECASE)
_TELLING = re.compile(
    rb"name\s*=\s*[\"']?(?:author|lastauthor|lastmodifiedby|generator|originator|progid|dc\.creator|creator)\b",
    re.IGNORECASE,
)
_ISLAND = re.compile(rb"<xml[\s>]", re.IGNORECASE)
_ISLAND_END = re.compile(rb"</xml\s*>", re.IGNORECASE)
_HISTORY = re.compile(
    rb"mso-(?:element|special-character)\s*:\s*comment|class\s*=\s*[\"']?mso(?:ins|del|chgprop)"
    rb"|<(?:ins|del)\s[^<>]{0,200}(?:cite|datetime)\s*=",
    re.IGNORECASE,
)


def clean_web_page(name: str, data: bytes) -> PublicCopy:
    """Return the public copy of a web page: all its text, without what browsers do not show of its source.

    Raises:
        GongkaiError: Office has saved comments or tracked changes in it, or its text cannot be decoded.
    """
    encoding = _UTF_16.get(data[:2])
    if encoding is None:
        return PublicCopy(_cleaned(name, data))
    try:
        text = data[2:].decode(encoding)
    except UnicodeDecodeError as error:
        raise GongkaiError(f"{name}：不是完整的 UTF-16 文本，请另存为 UTF-8 编码后重试") from error
    return PublicCopy(data[:2] + _cleaned(name, text.encode()).decode().encode(encoding))


def _cleaned(name: str, source: bytes) -> bytes:
    """Clean bytes in any encoding that keeps ASCII as it is: UTF-8, GB18030."""
    if _HISTORY.search(source):
        raise GongkaiError(
            f"{name}：网页里有 Word 的批注或修订，不能去除。请用 Word 打开，接受修订、删除批注后另存为 .docx"
        )
    return _without_islands(_without_names(_without_remarks(source)))


def _without_remarks(source: bytes) -> bytes:
    """Take out <!-- --> ; one that does not end hides the rest, as in a browser."""
    kept, at = [], 0
    while (start := source.find(b"<!--", at)) >= 0:
        kept.append(source[at:start])
        end = source.find(b"-->", start + 2)
        at = len(source) if end < 0 else end + 3
    return b"".join([*kept, source[at:]])


def _without_names(source: bytes) -> bytes:
    kept, at = [], 0
    while start := _META.search(source, at):
        end = source.find(b">", start.end()) + 1 or len(source)
        telling = _TELLING.search(source, start.end(), end)
        kept.append(source[at : start.start() if telling else end])
        at = end
    return b"".join([*kept, source[at:]])


def _without_islands(source: bytes) -> bytes:
    kept, at = [], 0
    while start := _ISLAND.search(source, at):
        kept.append(source[at : start.start()])
        end = _ISLAND_END.search(source, start.end())
        at = end.end() if end else len(source)
    return b"".join([*kept, source[at:]])
