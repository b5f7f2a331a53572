"""A file of whatever kind, looked through for what may not even enter a repository's history."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from generator.errors import GongkaiError
from generator.screening.decided import Decided
from generator.screening.marks import secrecy_marks
from generator.screening.narrowing import narrowed
from generator.screening.numbers import bank_cards, identity_numbers, mobile_numbers
from generator.screening.office_file import read_office_file
from generator.screening.secrets import is_secret_file, secrets
from generator.screening.sightings import Finder
from generator.sources.read import read_file

_FINDERS: Final[Mapping[str, tuple[str, Finder]]] = {
    "居民身份证号": ("screening/no-identity-numbers", identity_numbers),
    "手机号码": ("screening/no-mobile-numbers", mobile_numbers),
    "银行卡号": ("screening/no-bank-cards", bank_cards),
    "国家秘密标志或不予公开的标注": ("screening/no-secrecy-marks", secrecy_marks),
}
"""By what is told, the rule that says the same of loaded content, under which a person decides, and what finds it."""
_OFFICE: Final = frozenset({".docx", ".xlsx"})
_DOCUMENTS: Final = frozenset({".xls", ".pdf", ".doc", ".rtf", ".odt", ".ods"})
_ENCODINGS: Final = ("utf-8-sig", "gb18030")


class Sighted(NamedTuple):
    """The line of a text, from 1 (None in a document and of the file itself), and in Chinese what is there, masked."""

    line: int | None
    what: str


def sighted(path: Path, decided: Decided | None = None) -> Iterator[Sighted]:
    """Yield what is in a file that may not be kept, but for what a person decided may be published.

    Pictures and packed files have no text that could be read. Nobody can decide that a secret may be kept.

    Raises:
        OSError: the file cannot be read.
    """
    data = path.read_bytes()
    look = partial(_found, path, decided or Decided())
    if is_secret_file(path.name):
        yield Sighted(None, "这类文件存放密钥或口令")
    yield from (Sighted(None, f"文件名中有{what}") for _, what in look(path.name))
    yield from (Sighted(line, what) for line, what in sorted(secrets(data)))
    parts = _parts(path, data)
    if parts is None:
        yield from (Sighted(line, what) for line, what in sorted(look(_decoded(data))))
        return
    for part, text in parts:
        yield from (Sighted(None, f"{part}第 {line} 段有{what}") for line, what in sorted(look(text)))


def _found(path: Path, decided: Decided, text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, from 1, and in Chinese what is there."""
    short = narrowed(text)
    for what, (rule, finder) in _FINDERS.items():
        for found in finder(short):
            if not decided.lets(path, rule, "".join(found.chars.split())):
                yield short.count("\n", 0, found.offset) + 1, f"{what} {found.masked}"


def _parts(path: Path, data: bytes) -> tuple[tuple[str, str], ...] | None:
    """Return the names of a document's parts and their texts, unseen ones too; None of what is no document."""
    kind = path.suffix.lower()
    try:
        if kind in _OFFICE:
            return read_office_file(path.name, data).texts
        return (("文件", "\n".join(read_file(path).lines)),) if kind in _DOCUMENTS else None
    except GongkaiError:
        return None


def _decoded(data: bytes) -> str:
    """Return the text of a file; bytes that are no text have none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        return ""
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
