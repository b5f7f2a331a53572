"""What became of every report of an import, for the table and the log: little enough to keep of thousands of files."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from generator.filing.filing import Filing, Result
from generator.findings.finding import Severity
from generator.importing.differences import fact_count
from generator.intake.read import ReadFile, ReadReport


@dataclass(frozen=True)
class Entry:
    """A file, what a person reads about a report in it, and its line of the log.

    `failed` tells whether a person has to do something about it, `filed` whether it has a place in content/.
    """

    path: Path
    result: str
    failed: bool
    filed: bool
    record: dict[str, JsonValue]
    told: "Told | None" = None


@dataclass(frozen=True)
class Told:
    """A report in the table: how many facts were placed in fields and sentences were not, findings by severity."""

    unit: str
    project: str
    year: int
    facts: int
    unplaced: int
    findings: dict[Severity, int]


def unread(read: ReadFile) -> Entry:
    """Return the entry of a file that cannot be read."""
    record: dict[str, JsonValue] = {"file": str(read.path), "result": "error", "error": read.error}
    return Entry(read.path, "未导入", failed=True, filed=False, record=record)


def entry_of(path: Path, read: ReadReport, filing: Filing | None, error: str | None = None) -> Entry:
    """Return the entry of a report that was filed, or of one that could not be, with the error."""
    report = read.reading.report
    unplaced = len(read.reading.leftovers)
    return Entry(
        path=path,
        result=filing.result.value if filing else "未导入",
        failed=filing is None or filing.result is Result.KEPT,
        filed=filing is not None,
        record=_record(path, read, filing, error),
        told=Told(report.unit, report.project, report.year, fact_count(report), unplaced, read.findings),
    )


def _record(path: Path, read: ReadReport, filing: Filing | None, error: str | None) -> dict[str, JsonValue]:
    """Return the line of the log."""
    report = read.reading.report
    return {
        "file": str(path),
        "sha256": report.originals[0].sha256,
        "result": filing.result.name.lower() if filing else "error",
        "error": error,
        "report": "/".join(filing.folder.parts[-3:]) if filing else None,
        "unit": report.unit,
        "project": report.project,
        "year": report.year,
        "new_unit": filing.new_unit if filing else False,
        "facts": fact_count(report),
        "unplaced": [{"line": each.line, "text": each.text} for each in read.reading.leftovers],
        "differences": [str(each) for each in filing.differences] if filing else [],
        "advice": filing.advice or None if filing else None,
        "findings": {f"{severity}": count for severity, count in read.findings.items()},
    }
