"""File one report: mint its place, keep what publishers added, never overwrite unasked."""

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from generator.content.file_writing import write_file
from generator.content.filed import FiledReport
from generator.content.folder_writing import write_files
from generator.content.layout import FILES, PROVENANCE, REPORT, TEXT, unit_file
from generator.content.lines import Lines
from generator.content.writing import to_yaml
from generator.errors import GongkaiError
from generator.filing.place import Place
from generator.filing.shelf import Shelf, card_of
from generator.importing.differences import Difference, differences, text_differences
from generator.importing.reading import Reading
from generator.model.report import Amendment, Report


class Result(Enum):
    """What became of a report; the value is what the user reads."""

    NEW = "已导入"
    SAME = "内容相同，没有改动"
    REPLACED = "已替换"
    AMENDED = "已替换，并记入更正记录"
    KEPT = "已有这份报告，没有改动"


@dataclass(frozen=True)
class Correction:
    """That a report may be replaced; `amendment` is what is to be published about it, without the differences."""

    amendment: Amendment | None = None


@dataclass(frozen=True)
class Filing:
    """What became of a report: its folder, whether its unit got a new card, and the differences found."""

    result: Result
    folder: Path
    new_unit: bool
    differences: tuple[Difference, ...] = ()
    text_lines: tuple[str, ...] = ()


def file_report(reading: Reading, original: bytes, shelf: Shelf, correction: Correction | None = None) -> Filing:
    """Write the report, its text and its original into content/.

    A report that is there already stays as it is without a correction; the differences are returned.

    Raises:
        GongkaiError: content/ holds files that cannot be read, or cannot be written; or a report that was published
            is to be replaced without a reason.
    """
    place = shelf.place_of(reading.report)
    folder = place.folder(shelf.content, reading.report.year)
    if place.filed is None:
        if not place.known_unit:
            card = to_yaml(card_of(reading.report)).encode()
            write_file(shelf.content / unit_file(place.unit_slug), card)
        originals = {reading.report.originals[0].file: original}
        _write(shelf, place, reading, originals)
        return Filing(Result.NEW, folder, not place.known_unit)
    changed = differences(place.filed.report, reading.report)
    lines = text_differences(place.filed.text, reading.text)
    known = {filed.sha256 for filed in place.filed.report.originals}
    same = not changed and not lines and reading.report.originals[0].sha256 in known
    if same or not correction:
        return Filing(Result.SAME if same else Result.KEPT, folder, False, changed, lines)
    report = _replacing(reading.report, place.filed.report, _amendment(correction, place.filed, changed))
    earlier = [kept.file for kept in report.originals[1:]]
    data = {name: (folder / FILES / name).read_bytes() for name in earlier}
    _write(shelf, place, replace(reading, report=report), {report.originals[0].file: original, **data})
    return Filing(Result.AMENDED if correction.amendment else Result.REPLACED, folder, False, changed, lines)


def _write(shelf: Shelf, place: Place, reading: Reading, originals: dict[str, bytes]) -> None:
    """Write a report's folder as a whole, and note it."""
    report, text = reading.report, reading.text
    folder = place.folder(shelf.content, report.year)
    told = to_yaml(reading.origins).encode()
    files = {f"{FILES}/{name}": data for name, data in originals.items()}
    write_files(folder, {REPORT: to_yaml(report).encode(), TEXT: text.encode(), PROVENANCE: told, **files})
    label = (folder / REPORT).relative_to(shelf.content.parent).as_posix()
    slugs = place.unit_slug, place.project_slug
    shelf.note(place, FiledReport(report.year, *slugs, report, text, label, Lines(1), folder))


def _amendment(correction: Correction, filed: FiledReport, changed: tuple[Difference, ...]) -> tuple[Amendment, ...]:
    """Return what is to be published about a replacement; what was published is not replaced without a reason."""
    if correction.amendment:
        told = "；".join(str(difference) for difference in changed)
        return (correction.amendment.model_copy(update={"change": told or None}),)
    if filed.report.envelope.published:
        raise GongkaiError(
            f"{filed.file}：这份报告已于 {filed.report.envelope.published} 公开，替换时应写明更正原因和日期"
            "（--reason 原因 --date 日期）"
        )
    return ()


def _replacing(new: Report, filed: Report, amendments: tuple[Amendment, ...]) -> Report:
    """Return the facts of the new file with the envelope, the kind and the earlier originals of the one on file."""
    first = new.originals[0]
    envelope = filed.envelope.model_copy(update={"amendments": (*filed.envelope.amendments, *amendments)})
    earlier = tuple(kept for kept in filed.originals if kept.file != first.file)
    return new.model_copy(update={"envelope": envelope, "kind": new.kind or filed.kind, "originals": (first, *earlier)})
