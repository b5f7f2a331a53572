"""File one report: mint its place, keep what publishers added, never overwrite unasked."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from generator.content.file_writing import write_file
from generator.content.folder_writing import write_files
from generator.content.layout import FILES, REPORT, TEXT, unit_file
from generator.content.writing import to_yaml
from generator.filing.place import Place, place_of
from generator.importing.differences import Difference, differences, text_differences
from generator.importing.reading import Reading
from generator.model.report import Report
from generator.model.unit import Unit


class Result(Enum):
    """What became of a report; the value is what the user reads."""

    NEW = "已导入"
    SAME = "内容相同，没有改动"
    REPLACED = "已按 --force 替换"
    KEPT = "已有这份报告，没有改动"


@dataclass(frozen=True)
class Filing:
    """What became of a report: its folder, whether its unit got a new card, and the differences found."""

    result: Result
    folder: Path
    new_unit: bool
    differences: tuple[Difference, ...] = ()
    text_lines: tuple[str, ...] = ()


def file_report(reading: Reading, original: bytes, content: Path, *, force: bool) -> Filing:
    """Write the report, its text and its original into content/.

    A report that is there already stays as it is unless `force` is given; the differences are returned.

    Raises:
        GongkaiError: content/ holds files that cannot be read, or cannot be written.
    """
    place = place_of(reading.report, content)
    folder = place.folder(content, reading.report.year)
    if place.filed is None:
        _write_unit(reading.report, place, content)
        write_files(folder, _files(reading.report, reading.text, {reading.report.originals[0].file: original}))
        return Filing(Result.NEW, folder, not place.known_unit)
    changed = differences(place.filed.report, reading.report)
    lines = text_differences(place.filed.text, reading.text)
    known = {filed.sha256 for filed in place.filed.report.originals}
    same = not changed and not lines and reading.report.originals[0].sha256 in known
    if same or not force:
        return Filing(Result.SAME if same else Result.KEPT, folder, False, changed, lines)
    write_files(folder, _replacing(reading, place.filed.report, folder, original))
    return Filing(Result.REPLACED, folder, False, changed, lines)


def _files(report: Report, text: str, originals: dict[str, bytes]) -> dict[str, bytes]:
    return {
        REPORT: to_yaml(report).encode(),
        TEXT: text.encode(),
        **{f"{FILES}/{name}": data for name, data in originals.items()},
    }


def _replacing(reading: Reading, filed: Report, folder: Path, original: bytes) -> dict[str, bytes]:
    """Return the new files: facts of the new file, envelope and earlier originals of the one on file."""
    new = reading.report.originals[0]
    earlier = [kept for kept in filed.originals if kept.file != new.file]
    report = reading.report.model_copy(
        update={
            "envelope": filed.envelope,
            "kind": reading.report.kind or filed.kind,
            "originals": (new, *earlier),
        }
    )
    data = {kept.file: (folder / FILES / kept.file).read_bytes() for kept in earlier}
    return _files(report, reading.text, {new.file: original, **data})


def _write_unit(report: Report, place: Place, content: Path) -> None:
    if not place.known_unit:
        card = Unit(name=report.unit, department=report.department)
        write_file(content / unit_file(place.unit_slug), to_yaml(card).encode())
