"""Which figures of a report an open error is about: these must not be told as if they were sure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checking.verification import Verification
from generator.content.filed import FiledReport
from generator.content.lines import Lines, Step
from generator.findings.finding import Finding

_TELLING = 4
"""A print of fewer signs, such as `20个`, may be another figure's too."""


@dataclass(frozen=True)
class Disputes:
    """The open errors about a report."""

    filed: FiledReport
    errors: tuple[Finding, ...]

    @classmethod
    def of(cls, verification: Verification, filed: FiledReport) -> "Disputes":
        """Take the errors that nobody answers for."""
        return cls(filed, tuple(each for each in verification.findings(filed.key) if each.is_open_error))

    def about(self, *path: Step, print_: str = "") -> bool:
        """Tell whether an error stands at this figure, inside it or at what encloses it, or quotes its print.

        `path` are the Chinese keys and indices of the figure in report.yaml.
        """
        lines = frozenset(self._lines(path))
        at_it = any(each.file == self.filed.file and each.line in lines for each in self.errors)
        return at_it or (len(print_) >= _TELLING and any(self._quotes(each, print_, path[0]) for each in self.errors))

    def _quotes(self, error: Finding, print_: str, chapter: Step) -> bool:
        """Tell whether an error states this print, in the text or in the same chapter of report.yaml."""
        if error.stated != print_:
            return False
        above = {step: below.line for step, below in self.filed.lines.below.items() if below.line <= error.line}
        return error.file != self.filed.file or not above or max(above, key=above.__getitem__) == chapter

    def _lines(self, path: Iterable[Step]) -> Iterator[int]:
        """Yield the lines of what leads to the figure, without the file's first one, and of what is below it."""
        here = self.filed.lines
        for step in path:
            if step not in here.below:
                return
            here = here.below[step]
            yield here.line
        yield from _below(here)


def _below(lines: Lines) -> Iterator[int]:
    for below in lines.below.values():
        yield below.line
        yield from _below(below)
