"""The originals of a report, opened to be screened."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.content.filed import FiledReport
from generator.content.layout import FILES
from generator.content.place import Place
from generator.errors import GongkaiError
from generator.findings.problem import Problem
from generator.screening.office_file import OfficeFile, read_office_file
from generator.screening.piece import Piece
from generator.sources.read import read_file

_OFFICE = {".docx", ".xlsx"}


@dataclass(frozen=True)
class Opened:
    """An original: its texts by where they stand, what an Office file holds beside them, or why it cannot be read."""

    texts: tuple[tuple[str, str, str], ...] = ()
    office: OfficeFile | None = None
    failure: str | None = None


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
        """Yield the file's name and its texts."""
        yield Piece(self.name, self.place, "原件的文件名")
        for part, text, counted in self.opened.texts:
            yield Piece(text, self.place, f"原件“{self.name}”{part}", counted=counted)


def originals(filed: FiledReport) -> Iterator[OpenedOriginal]:
    """Yield the originals that the report lists and that are there."""
    for index, original in enumerate(filed.report.originals):
        path = filed.folder / FILES / original.file
        if path.is_file():
            place = filed.at("原件", index, "文件")
            yield OpenedOriginal(original.file, original.sha256, place, _open(path, original.sha256))


@lru_cache(maxsize=256)
def _open(path: Path, _sha256: str) -> Opened:
    """Open a file; a file with another digest is another file."""
    office = None
    try:
        if path.suffix.lower() in _OFFICE:
            office = read_office_file(path.name, path.read_bytes())
        source = read_file(path)
    except (GongkaiError, OSError) as error:
        texts = tuple((part, text, "段") for part, text in office.texts) if office else ()
        return Opened(texts, office, str(error).replace(str(path), path.name))
    if office:
        return Opened(tuple((part, text, "段") for part, text in office.texts), office)
    return Opened((("", "\n".join(source.lines), "行"),))
