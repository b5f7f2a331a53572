"""Chooses how the public copy of an original is made, by the ending of its name."""

from collections.abc import Callable
from pathlib import PurePosixPath

from generator.errors import GongkaiError
from generator.publishing.pdf import clean_pdf
from generator.publishing.pictures import clean_picture
from generator.publishing.public_copy import PublicCopy
from generator.publishing.sheet import clean_sheet
from generator.publishing.web_page import clean_web_page
from generator.publishing.word import clean_word

_HINTS = {
    ".doc": "请另存为 .docx",
    ".dot": "请另存为 .docx",
    ".wps": "请另存为 .docx",
    ".rtf": "请另存为 .docx",
    ".docm": "请另存为 .docx",
    ".xls": "请另存为 .xlsx",
    ".et": "请另存为 .xlsx",
    ".xlsm": "请另存为 .xlsx",
    ".xlsb": "请另存为 .xlsx",
    ".ppt": "请另存为 PDF",
    ".pptx": "请另存为 PDF",
    ".tif": "请换成 PDF、PNG 或 JPEG",
    ".tiff": "请换成 PDF、PNG 或 JPEG",
    ".zip": "请解压后分别作为原件",
    ".rar": "请解压后分别作为原件",
}
_TEXTS = frozenset((".txt", ".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".csv", ".tsv"))
_WEB_PAGES = frozenset((".htm", ".html", ".shtml", ".xhtml"))
_FOREIGN = (b"PK\x03\x04", b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"\xff\xd8\xff", b"\x89PNG")


def can_be_cleaned(name: str) -> bool:
    """Tell whether a public copy can be made of files with such a name."""
    return _ending(name) in _CLEANERS


def is_text(name: str) -> bool:
    """Tell whether the public copy of a file with such a name is published as plain text."""
    return _ending(name) in _TEXTS or _ending(name) in _WEB_PAGES


def hint(name: str) -> str:
    """Return what helps with a file of which no public copy can be made."""
    return _HINTS.get(_ending(name), "请换成 .docx、.xlsx、PDF、文本或图片")


def public_copy(name: str, data: bytes) -> PublicCopy:
    """Return what may lie on the site in place of a file: same file, same bytes.

    Raises:
        GongkaiError: it is broken, of another kind than its name says, or holds what cannot be taken out.
    """
    ending = _ending(name)
    if ending not in _CLEANERS:
        raise GongkaiError(f"{name}：不能制作“{ending or '无扩展名'}”文件的公开副本，{hint(name)}")
    return _CLEANERS[ending](name, data)


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _clean_text(name: str, data: bytes) -> PublicCopy:
    """Return a text as it is: it shows all that it holds."""
    if data.startswith(_FOREIGN):
        raise GongkaiError(f"{name}：扩展名是文本，内容却是别的文件，请改正扩展名")
    return PublicCopy(data)


def _clean_picture(name: str, data: bytes) -> PublicCopy:
    return PublicCopy(clean_picture(name, data))


def _clean_web_page(name: str, data: bytes) -> PublicCopy:
    return clean_web_page(name, _clean_text(name, data).data)


_CLEANERS: dict[str, Callable[[str, bytes], PublicCopy]] = {
    ".docx": clean_word,
    ".xlsx": clean_sheet,
    ".pdf": clean_pdf,
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".bmp"), _clean_picture),
    **dict.fromkeys(_WEB_PAGES, _clean_web_page),
    **dict.fromkeys(_TEXTS, _clean_text),
}
