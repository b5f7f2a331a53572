"""File one report: mint its place, keep what publishers added, never overwrite unasked."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from generator.content.file_writing import write_file
from generator.content.filed import FiledReport
from generator.content.folder_writing import write_files
from generator.content.layout import FILES, REPORT, unit_file
from generator.content.lines import Lines
from generator.content.writing import to_yaml
from generator.errors import GongkaiError
from generator.filing.folder_files import Files, as_version, carried, files_of, told
from generator.filing.held import Held
from generator.filing.matching import Match, Means, matched
from generator.filing.place import Place
from generator.filing.shelf import Shelf, card_of
from generator.importing.differences import Difference, differences, text_differences
from generator.importing.reading import Reading
from generator.model.report import Amendment, Report

_JOINED = "报告和它的自评表合在一起公开，两者的数据分别列出"
"""What is published about a report and a form that were put together."""


class Result(Enum):
    """What became of a report; the value is what the user reads."""

    NEW = "已导入"
    SAME = "内容相同，没有改动"
    ATTACHED = "已附入报告，作为它的自评表"
    JOINED = "已导入，已有的自评表成为它的自评表"
    REPLACED = "已替换"
    AMENDED = "已替换，并记入更正记录"
    KEPT = "已有这份报告，没有改动"


@dataclass(frozen=True)
class Correction:
    """That a report may be replaced; `amendment` is what is to be published about it, without the differences."""

    amendment: Amendment | None = None


@dataclass(frozen=True)
class Filing:
    """What became of a report: its folder, whether its unit got a new card, the differences, what the user can do."""

    result: Result
    folder: Path
    new_unit: bool
    differences: tuple[Difference, ...] = ()
    text_lines: tuple[str, ...] = ()
    advice: str = ""


def file_report(reading: Reading, original: bytes, shelf: Shelf, correction: Correction | None = None) -> Filing:
    """Write the report, its text and its original into content/.

    A report and its self-evaluation form, each with a file of its own, are put together in either order. Otherwise a
    report that is there already stays as it is without a correction; the differences are returned.

    Raises:
        GongkaiError: content/ holds files that cannot be read, or cannot be written; or a report that was published
            is to be replaced without a reason.
    """
    place = shelf.place_of(reading.report)
    if place.filed:
        return _beside(shelf, place, place.filed, (reading, original), correction)
    if not place.known_unit:
        write_file(shelf.content / unit_file(place.unit_slug), to_yaml(card_of(reading.report)).encode())
    held = Held.read(reading)
    _write(shelf, place, held, {f"{FILES}/{held.report.originals[0].file}": original})
    return Filing(Result.NEW, place.folder(shelf.content, held.report.year), not place.known_unit)


def _beside(
    shelf: Shelf, place: Place, filed: FiledReport, file: tuple[Reading, bytes], correction: Correction | None
) -> Filing:
    """File a report where one is filed."""
    reading, original = file
    folder = place.folder(shelf.content, reading.report.year)
    match = matched(filed, reading)
    changed = differences(filed.report, match.held.report)
    lines = text_differences(filed.text, match.held.text)
    digest = reading.report.originals[0].sha256
    if not changed and not lines and digest in {each.sha256 for each in filed.report.originals}:
        return Filing(Result.SAME, folder, False)
    if match.means is Means.REFUSED or (match.means is Means.REPLACING and not correction):
        return Filing(Result.KEPT, folder, False, changed, lines, match.advice)
    amendment = _amendment(correction, filed, match.means)
    held = _amended(match.held, amendment)
    before = files_of(folder)
    stored = next(each.file for each in held.report.originals if each.sha256 == digest)
    files = {**carried(before, filed.report, held.report), f"{FILES}/{stored}": original}
    if amendment:
        files |= as_version(before, len(held.report.envelope.amendments))
    _write(shelf, place, held, files)
    replaced = (changed, lines) if match.means is Means.REPLACING else ((), ())
    return Filing(_result(match, amendment, reading), folder, False, *replaced)


def _write(shelf: Shelf, place: Place, held: Held, files: Files) -> None:
    """Write a report's folder as a whole, and note it."""
    report = held.report
    folder = place.folder(shelf.content, report.year)
    write_files(folder, {**files, **told(held)})
    label = (folder / REPORT).relative_to(shelf.content.parent).as_posix()
    slugs = place.unit_slug, place.project_slug
    shelf.note(place, FiledReport(report.year, *slugs, report, held.text, label, Lines(1), folder))


def _amendment(correction: Correction | None, filed: FiledReport, means: Means) -> Amendment | None:
    """Return what is to be published about a change; what was published is not changed without a reason.

    What a replacement changed is told by the version that it replaced, which is kept.
    """
    published = filed.report.envelope.published
    joins = means is Means.JOINING
    if correction and correction.amendment and (published or not joins):
        return correction.amendment.model_copy(update={"change": _JOINED if joins else None})
    if published:
        what = "把自评表与报告合在一起" if joins else "替换"
        raise GongkaiError(
            f"{filed.file}：这份报告已于 {published} 公开，{what}时应写明更正原因和日期"
            "（--force --reason 原因 --date 日期）"
        )
    return None


def _amended(held: Held, amendment: Amendment | None) -> Held:
    if amendment is None:
        return held
    envelope = held.report.envelope
    amended = envelope.model_copy(update={"amendments": (*envelope.amendments, amendment)})
    report: Report = held.report.model_copy(update={"envelope": amended})
    return Held(report, held.text, held.origins, held.form_origins)


def _result(match: Match, amendment: Amendment | None, reading: Reading) -> Result:
    if amendment:
        return Result.AMENDED
    if match.means is Means.REPLACING:
        return Result.REPLACED
    return Result.ATTACHED if reading.is_form else Result.JOINED
