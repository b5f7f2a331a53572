"""A report as lists, pictures and facets know it: so little that ten thousand of them stand in memory at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Self

from generator.checking.verification import Verification
from generator.content.filed import FiledReport
from generator.findings.finding import Severity
from generator.measures.disclosed_title import title
from generator.model.amount import Amount
from generator.model.figure import Rate, Score
from generator.pages.views.figures import execution_rate, spent

UNVERIFIED = Verification()
"""No rule was applied and nothing was found."""


@dataclass(frozen=True)
class Listed:
    """A report's place, its name and the figures that stand for it, as printed; None for what it does not state.

    `title` is the name of the disclosed item, `day` (YYYY-MM-DD, YYYY-MM) that of publication, else of filing, and
    `has_day` tells whether a full day of publication is stated. `open` counts the findings that nobody answers for; it
    is None where no rule was applied. `earlier` are the numbers of the versions that amendments replaced.
    """

    year: int
    unit_slug: str
    project_slug: str
    title: str
    project: str
    department: str | None
    kind: str | None
    planned: Amount | None
    spent: Amount | None
    rate: Rate | None
    total: Score | None
    grade: str | None
    grade_print: str | None
    day: str | None
    has_day: bool
    open: Mapping[Severity, int] | None
    earlier: tuple[int, ...] = ()

    @classmethod
    def of(cls, filed: FiledReport, verification: Verification = UNVERIFIED) -> Self:
        """Take what lists show of a report."""
        report, conclusion = filed.report, filed.report.conclusion
        day = report.envelope.published or report.filed
        return cls(
            year=filed.year,
            unit_slug=filed.unit_slug,
            project_slug=filed.project_slug,
            title=title(report),
            project=report.project,
            department=report.department,
            kind=report.kind,
            planned=report.funds.planned,
            spent=spent(report),
            rate=execution_rate(report),
            total=conclusion.total,
            grade=conclusion.grade,
            grade_print=conclusion.grade_print,
            day=day.iso if day else None,
            has_day=bool(report.envelope.published and report.envelope.published.day),
            open=verification.open(filed.key),
            earlier=tuple(each.version for each in filed.earlier if each.version),
        )

    @cached_property
    def key(self) -> str:
        """The report's address, such as `2023/wenlv-ju/yuanjiang-jingfei`."""
        return f"{self.year}/{self.unit_slug}/{self.project_slug}"

    @cached_property
    def digest(self) -> bytes:
        """What tells this from anything else that a list may show."""
        return sha256(repr(self).encode()).digest()
