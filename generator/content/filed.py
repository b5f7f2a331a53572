"""Records together with the place that they are filed at."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from generator.content.layout import EARLIER, REPORT, TEXT
from generator.content.lines import Lines, Step
from generator.content.place import Place
from generator.model.decision import Decision
from generator.model.report import Report
from generator.model.unit import Unit
from generator.model.waiver import Waiver
from generator.model.withdrawal import Withdrawal

A = TypeVar("A", Waiver, Decision)


@dataclass(frozen=True)
class FiledUnit:
    """A unit's card; `file` is its name in messages."""

    slug: str
    unit: Unit
    file: str
    lines: Lines

    def line(self, *path: Step) -> int:
        """Return the line of a path of Chinese keys and indices, or of what would enclose it."""
        return self.lines.of(path)


@dataclass(frozen=True, eq=False)
class FiledReport:
    """A report, equal only to itself; `file` is the name of its report.yaml in messages.

    `text` is its text.md, empty where that could not be read; a mistake then says so. `earlier` are the versions that
    amendments replaced, by their numbers; the `project_slug` of such a version ends in `/earlier/<number>`.
    """

    year: int
    unit_slug: str
    project_slug: str
    report: Report
    text: str
    file: str
    lines: Lines
    folder: Path
    earlier: tuple["FiledReport", ...] = ()

    def at(self, *path: Step) -> Place:
        """Return the place of a path of Chinese keys and indices in report.yaml."""
        return Place(self.file, self.line(*path), self._report)

    def in_text(self, line: int, words: str | None = None) -> Place:
        """Return a line of text.md, and the words meant there."""
        return Place(f"{self.file.removesuffix(REPORT)}{TEXT}", line, self._report, words)

    @property
    def key(self) -> str:
        """The report's address, such as `2023/wenlv-ju/yuanjiang-jingfei`, or that of the earlier version."""
        return f"{self.year}/{self.unit_slug}/{self.project_slug}"

    @property
    def version(self) -> int | None:
        """The number of the amendment that replaced this version; None of the report as it is now."""
        _, earlier, number = self.project_slug.partition(f"/{EARLIER}/")
        return int(number) if earlier else None

    @cached_property
    def _report(self) -> str:
        """The report that findings are about; a person's decision holds for all of its versions."""
        return self.key.partition(f"/{EARLIER}/")[0]

    def line(self, *path: Step) -> int:
        """Return the line of a path of Chinese keys and indices, or of what would enclose it."""
        return self.lines.of(path)


@dataclass(frozen=True, eq=False)
class FiledWithdrawal:
    """What stands in the place of a report that was withdrawn; `file` is the name of its withdrawn.yaml in messages."""

    year: int
    unit_slug: str
    project_slug: str
    withdrawal: Withdrawal
    file: str
    lines: Lines

    def at(self, *path: Step) -> Place:
        """Return the place of a path of Chinese keys and indices."""
        return Place(self.file, self.line(*path), self.key)

    @property
    def key(self) -> str:
        """The report's address, which it keeps."""
        return f"{self.year}/{self.unit_slug}/{self.project_slug}"

    def line(self, *path: Step) -> int:
        """Return the line of a path of Chinese keys and indices, or of what would enclose it."""
        return self.lines.of(path)


@dataclass(frozen=True)
class FiledRecord(Generic[A]):
    """A record of a list; `file` is the name of its file in messages."""

    record: A
    file: str
    lines: Lines

    def at(self, *path: Step) -> Place:
        """Return the place of one of its keys."""
        return Place(self.file, self.line(*path))

    def line(self, *path: Step) -> int:
        """Return the line of one of its keys, or of the record."""
        return self.lines.of(path)
