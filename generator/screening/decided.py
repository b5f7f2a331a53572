"""What a person decided may be published, when files are looked through that are no loaded content."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from generator.content.layout import DECISIONS, REPORTS
from generator.content.mistake import Mistake
from generator.content.record_loading import load_records
from generator.findings.number import number_of
from generator.model.decision import Decision

_OF_A_REPORT: Final = re.compile(rf"(?P<content>.*)/{REPORTS}/(?P<report>[0-9]{{4}}/[a-z0-9-]+/[a-z0-9-]+)/.+")


@dataclass(frozen=True)
class Decided:
    """The decisions of some files screening.yaml by number, rule and report, and what could not be read of them."""

    decisions: frozenset[tuple[str, str, str]] = frozenset()
    mistakes: tuple[Mistake, ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, files: Iterable[Path]) -> Self:
        """Read decisions.

        Raises:
            OSError: a file cannot be read.
        """
        read = [loaded for file in files for loaded in load_records(Decision, file.read_bytes(), _name(file))]
        records = (loaded.record for loaded in read)
        decisions = frozenset((each.number, each.rule, each.report) for each in records if each)
        return cls(decisions, tuple(mistake for loaded in read for mistake in loaded.mistakes))

    def lets(self, path: Path, rule: str, seen: str) -> bool:
        """Tell whether a person decided that the characters a rule saw in a file of a report may be published."""
        match = _OF_A_REPORT.fullmatch(_whole(path))
        return match is not None and (number_of(rule, match["report"], seen), rule, match["report"]) in self.decisions


def decisions_beside(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files screening.yaml of the content folders that files of reports lie in, each once."""
    matches = (_OF_A_REPORT.fullmatch(_whole(path)) for path in paths)
    files = (Path(content, DECISIONS) for content in dict.fromkeys(match["content"] for match in matches if match))
    yield from (file for file in files if file.is_file())


def _whole(path: Path) -> str:
    return path.absolute().as_posix()


def _name(path: Path) -> str:
    """Return a path as text, even if its bytes are none."""
    return os.fsencode(path).decode("utf-8", "replace")
