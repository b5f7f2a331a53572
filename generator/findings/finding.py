"""One thing that a publisher has to mend or to decide."""

from dataclasses import dataclass
from typing import Literal, Self

from generator.content.mistake import Mistake

Severity = Literal["error", "warning", "review"]


@dataclass(frozen=True)
class Finding:
    """A finding of a rule at a line of a content file; `report` is `<year>/<unit>/<project>` where it is about one."""

    rule: str
    severity: Severity
    file: str
    line: int
    report: str | None
    message: str
    waived: bool = False

    @classmethod
    def of_mistake(cls, mistake: Mistake) -> Self:
        """Return a mistake of the content tree as the finding that it is."""
        report = _report_of(mistake.file)
        return cls(f"content/{mistake.kind}", "error", mistake.file, mistake.line, report, mistake.message)

    @property
    def blocks(self) -> bool:
        """Whether nothing may be published before this is mended."""
        return self.severity == "error" and not self.waived


def _report_of(file: str) -> str | None:
    match file.split("/"):
        case [_, "reports", year, unit, project, _, *_]:
            return f"{year}/{unit}/{project}"
        case _:
            return None
