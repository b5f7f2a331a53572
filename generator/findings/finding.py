"""One thing that a publisher has to mend or to decide."""

from dataclasses import dataclass
from typing import Literal, Self

from generator.content.mistake import Mistake
from generator.model.decision import Decision
from generator.model.waiver import Waiver

Severity = Literal["error", "warning", "review"]
Subject = Literal["structure", "report", "screening"]


@dataclass(frozen=True)
class Finding:
    """A finding of a rule at a line of a content file; `report` is `<year>/<unit>/<project>` where it is about one.

    `subject` tells apart what keeps a file from being read, what a signed report says, and what must not become public.
    `words` are those meant at the place, `stated` and `computed` the figures that a reader compares; the finding is
    `recomputed` where the rule counts how many figures it recomputed and how many of them agree. What the screening
    found has a `number` by which a person's `decision` about it is remembered.
    """

    rule: str
    severity: Severity
    file: str
    line: int
    report: str | None
    message: str
    subject: Subject = "report"
    words: str | None = None
    stated: str | None = None
    computed: str | None = None
    recomputed: bool = False
    waiver: Waiver | None = None
    number: str | None = None
    decision: Decision | None = None

    @classmethod
    def of_mistake(cls, mistake: Mistake) -> Self:
        """Return a mistake of the content tree as the finding that it is."""
        report = _report_of(mistake.file)
        code = f"content/{mistake.kind}"
        return cls(code, "error", mistake.file, mistake.line, report, mistake.message, "structure")

    @property
    def place(self) -> tuple[str, int, str, str]:
        """What findings are sorted by."""
        return self.file, self.line, self.rule, self.message

    @property
    def waived(self) -> bool:
        """Whether a person answers for the finding: a waiver in public, or a decision about what the screening saw."""
        return self.waiver is not None or self.decision is not None

    @property
    def is_open_error(self) -> bool:
        """Whether this cannot be true and nobody answers for it."""
        return self.severity == "error" and not self.waived

    @property
    def annotation(self) -> str:
        """The message for all who can read a log or a merge request; what the screening saw is not for them."""
        if self.subject == "screening":
            return f"公开前审查有一处发现（编号 {self.number}），请在本机运行 gongkai check 查看"
        return self.message

    def blocks(self, *, errors_need_waivers: bool) -> bool:
        """Tell whether no site may be made: an error in a report does only where the publisher wants it so."""
        return self.is_open_error and (errors_need_waivers or self.subject != "report")


def _report_of(file: str) -> str | None:
    match file.split("/"):
        case [_, "reports", year, unit, project, _, *_]:
            return f"{year}/{unit}/{project}"
        case _:
            return None
