"""A public copy that has been looked at again: it carries nothing unseen, and shows what the file shows."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.errors import GongkaiError
from generator.publishing.copies import is_text, public_copy
from generator.publishing.public_copy import PublicCopy
from generator.screening.office_file import read_office_file
from generator.screening.office_texts import shown_rows
from generator.sources.docx import read_docx
from generator.sources.package import open_package
from generator.sources.text import read_text

Text = tuple[str, str, str]
"""The name of a part in Chinese, its text, and what its lines are called."""


class CheckedCopy(NamedTuple):
    """A public copy and all text in it, None where that is to be read from the pages that it shows."""

    copy: PublicCopy
    texts: tuple[Text, ...] | None


def checked_copy(name: str, data: bytes) -> CheckedCopy:
    """Return the public copy of an original.

    Raises:
        GongkaiError: no copy can be made of it, or the copy is not as it should be.
    """
    copy = public_copy(name, data)
    if is_text(name):
        return CheckedCopy(copy, (("", "\n".join(read_text(name, "", copy.data).lines), "行"),))
    shows = _SHOWS.get(PurePosixPath(name).suffix.lower())
    if shows is None:
        return CheckedCopy(copy, None)
    office = read_office_file(name, copy.data)
    if office.carries_more:
        raise GongkaiError(f"{name}：去除文档属性、批注和修订后仍有残留，不能公开。请用 Word 或 WPS 另存为新文件后再试")
    if shows(name, copy.data) != shows(name, data):
        raise GongkaiError(
            f"{name}：去除批注和修订后显示的文字与原件不同，不能公开。请打开文件，接受或拒绝全部修订后另存为新文件再试"
        )
    return CheckedCopy(copy, tuple((part, text, "段") for part, text in office.texts))


def _shown_in_word(name: str, data: bytes) -> list[str]:
    return [line for line in read_docx(name, "", data).lines if line]


def _shown_in_sheets(name: str, data: bytes) -> list[str]:
    return shown_rows(open_package(name, data))


_SHOWS: dict[str, Callable[[str, bytes], list[str]]] = {".docx": _shown_in_word, ".xlsx": _shown_in_sheets}
