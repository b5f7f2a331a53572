"""What the site offers of a report's originals: public copies with both hashes, or the reason for none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from generator.content.corpus import Corpus
from generator.content.filed import FiledReport
from generator.content.layout import FILES
from generator.errors import GongkaiError
from generator.model.publisher import Publisher
from generator.model.report import Original
from generator.publishing.copies import can_be_cleaned
from generator.screening.checked_copy import checked_copy

_RENDERED = frozenset(
    {".htm", ".html", ".markdown", ".md", ".mdown", ".mkd", ".mkdn", ".shtml", ".svg", ".xhtml", ".xml"}
)
"""Endings that a builder would make a page of, or a browser would run; as plain text they show what was filed."""


@dataclass(frozen=True)
class PublishedOriginal:
    """An original by its file name, with the SHA-256 of the file as filed.

    `name` is that of the public copy, `data` are its bytes, None where none is offered, and `public_sha256` proves it.
    `as_filed` tells that the publisher decided to offer a file that cannot be cleaned, `part` what was read from it
    where that is not the report.
    """

    file: str
    sha256: str
    name: str
    data: bytes | None = None
    public_sha256: str | None = None
    as_filed: bool = False
    part: str | None = None


PublishedOriginals = Mapping[str, tuple[PublishedOriginal, ...]]
"""The originals of every report by its key."""


def published_originals(corpus: Corpus) -> PublishedOriginals:
    """Return the originals of all reports.

    Raises:
        GongkaiError: an original cannot be read, is another file than its report says, or no copy can be made of it.
    """
    return {filed.key: published_of(filed, corpus.publisher) for filed in corpus.reports}


def published_of(filed: FiledReport, publisher: Publisher) -> tuple[PublishedOriginal, ...]:
    """Return the originals of one report.

    Raises:
        GongkaiError: an original cannot be read, is another file than its report says, or no copy can be made of it.
    """
    return tuple(_published(filed, publisher))


def published_name(original: str) -> str:
    """Return the name under which an original file is published."""
    return f"{original}.txt" if PurePosixPath(original).suffix.lower() in _RENDERED else original


def _published(filed: FiledReport, publisher: Publisher) -> Iterator[PublishedOriginal]:
    for original in filed.report.originals:
        name = published_name(original.file)
        cleaned = can_be_cleaned(original.file)
        if not cleaned and publisher.uncleaned == "不公开":
            yield PublishedOriginal(original.file, original.sha256, name, part=original.part)
            continue
        data = _filed_bytes(filed, original)
        public = _cleaned(filed, original, data) if cleaned else data
        digest = sha256(public).hexdigest()
        what = original.file, original.sha256, name, public, digest
        yield PublishedOriginal(*what, as_filed=not cleaned, part=original.part)


def _filed_bytes(filed: FiledReport, original: Original) -> bytes:
    try:
        data = (filed.folder / FILES / original.file).read_bytes()
    except OSError as error:
        raise GongkaiError(f"{filed.file}：原件“{original.file}”无法读取（{error.strerror}）") from error
    if sha256(data).hexdigest() != original.sha256:
        raise GongkaiError(f"{filed.file}：原件“{original.file}”的 SHA-256 与“原件”中所列不同，应换回原件或核实后更新")
    return data


def _cleaned(filed: FiledReport, original: Original, data: bytes) -> bytes:
    try:
        return checked_copy(original.file, data).copy.data
    except GongkaiError as error:
        raise GongkaiError(f"{filed.file}：原件不能公开：{error}") from error
