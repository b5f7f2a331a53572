"""The originals of a report, opened to be screened as they will be published."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from generator.content.filed import FiledReport
from generator.content.layout import FILES
from generator.content.place import Place
from generator.errors import GongkaiError
from generator.findings.problem import Problem
from generator.publishing.copies import can_be_cleaned
from generator.publishing.removed import Removed
from generator.screening.checked_copy import Text, checked_copy
from generator.screening.piece import Piece
from generator.sources.read import read_file

_KEPT = 16384
"""Every rule of the screening looks through all originals: their texts stay, as those of the reports do."""


@dataclass(frozen=True)
class Opened:
    """An original: the texts of its public copy, what the copy lacks of it, and what it keeps out of sight.

    `failure` says why its text could not be read, `refusal` why no public copy can be made of it although it is of
    a kind that has one.
    """

    texts: tuple[Text, ...] = ()
    removed: Removed = field(default_factory=Removed)
    concealed: tuple[tuple[str, int], ...] = ()
    failure: str | None = None
    refusal: str | None = None


@dataclass(frozen=True)
class OpenedOriginal:
    """An opened original with its name and the place where the report lists it."""

    name: str
    sha256: str
    place: Place
    opened: Opened

    def problem(self, message: str) -> Problem:
        """Return what is wrong with the file; another file under its name is another problem."""
        return Problem(self.place, message, seen=f"{message}\n{self.sha256}")

    def pieces(self) -> Iterator[Piece]:
        """Yield the file's name and the texts that are published."""
        yield Piece(self.name, self.place, "原件的文件名")
        for part, text, counted in self.opened.texts:
            yield Piece(text, self.place, f"原件“{self.name}”{part}", counted=counted)


def originals(filed: FiledReport) -> Iterator[OpenedOriginal]:
    """Yield the originals that the report and its earlier versions list and that are there."""
    for version in (filed, *filed.earlier):
        yield from _of(version)


def _of(filed: FiledReport) -> Iterator[OpenedOriginal]:
    for index, original in enumerate(filed.report.originals):
        path = filed.folder / FILES / original.file
        if path.is_file():
            place = filed.at("原件", index, "文件")
            yield OpenedOriginal(original.file, original.sha256, place, _open(path, original.sha256))


@lru_cache(maxsize=_KEPT)
def _open(path: Path, _sha256: str) -> Opened:
    """Open a file; a file with another digest is another file."""
    if not can_be_cleaned(path.name):
        return _read(path, Opened())
    try:
        copy, texts = checked_copy(path.name, path.read_bytes())
    except (GongkaiError, OSError) as error:
        return Opened(refusal=_told(error, path))
    opened = Opened(texts or (), copy.removed, copy.concealed)
    return _read(path, opened) if texts is None else opened


def _read(path: Path, opened: Opened) -> Opened:
    """Add the text that the pages of a file show, or why it cannot be read."""
    try:
        return replace(opened, texts=(("", "\n".join(read_file(path).lines), "行"),))
    except (GongkaiError, OSError) as error:
        return replace(opened, failure=_told(error, path))


def _told(error: Exception, path: Path) -> str:
    """Return a message that names the file, not the folders it lies in."""
    return str(error).replace(str(path), path.name)
