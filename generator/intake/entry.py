"""What became of every report of an import, for the table and the log."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from generator.filing.filing import Filing, Result
from generator.findings.finding import Severity
from generator.importing.differences import fact_count
from generator.intake.read import ReadFile, ReadReport


@dataclass(frozen=True)
class Entry:
    """A file and one report in it, or the error that kept it from being read or filed."""

    path: Path
    read: ReadReport | None = None
    filing: Filing | None = None
    error: str | None = None

    @property
    def failed(self) -> bool:
        """Whether a person has to do something about it."""
        return self.error is not None or (self.filing is not None and self.filing.result is Result.KEPT)

    @property
    def result(self) -> str:
        """What the user reads about it."""
        return self.filing.result.value if self.filing else "未导入"

    @property
    def facts(self) -> int:
        """How many facts were placed in fields."""
        return fact_count(self.read.reading.report) if self.read else 0

    @property
    def findings(self) -> dict[Severity, int]:
        """How many findings of each severity the report has by itself."""
        return self.read.findings if self.read else {}

    def record(self) -> dict[str, JsonValue]:
        """Return the line of the log."""
        if not self.read:
            return {"file": str(self.path), "result": "error", "error": self.error}
        report = self.read.reading.report
        return {
            "file": str(self.path),
            "sha256": report.originals[0].sha256,
            "result": self.filing.result.name.lower() if self.filing else "error",
            "error": self.error,
            "report": self._key(),
            "unit": report.unit,
            "project": report.project,
            "year": report.year,
            "new_unit": self.filing.new_unit if self.filing else False,
            "facts": self.facts,
            "unplaced": [{"line": each.line, "text": each.text} for each in self.read.reading.leftovers],
            "differences": [str(each) for each in self.filing.differences] if self.filing else [],
            "advice": self.filing.advice if self.filing and self.filing.advice else None,
            "findings": {f"{severity}": count for severity, count in self.findings.items()},
        }

    def _key(self) -> str | None:
        """Return the report's address."""
        return "/".join(self.filing.folder.parts[-3:]) if self.filing else None


def unread(read: ReadFile) -> Entry:
    """Return the entry of a file that cannot be read."""
    return Entry(read.path, error=read.error)
