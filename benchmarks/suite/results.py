"""What was measured, by size, contestant and step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.process_tree import OVERDUE, Run
from benchmarks.suite.phone import Phone


@dataclass(frozen=True)
class Disk:
    """The bytes and the files of a site."""

    size: int
    files: int

    @classmethod
    def of(cls, site: Path) -> "Disk":
        """Measure a site."""
        sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
        return cls(sum(sizes), len(sizes))


@dataclass
class Steps:
    """All runs of one contestant at one size, by step; `disk` and `phone` of its last site."""

    runs: dict[str, list[Run]] = field(default_factory=dict)
    disk: Disk | None = None
    phone: Phone | None = None

    def add(self, step: str, run: Run) -> None:
        """Note a run."""
        self.runs.setdefault(step, []).append(run)

    def figures(self, step: str) -> "Figures | None":
        """Return the medians of a step, None where it was never taken."""
        runs = self.runs.get(step)
        return Figures.of(runs) if runs else None


@dataclass(frozen=True)
class Figures:
    """Medians of runs: seconds of the clock and of the processor, and bytes; `overdue` where any was ended."""

    seconds: float
    processor_seconds: float
    peak: int
    overdue: bool

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "Figures":
        """Return the medians."""
        return cls(
            median(run.seconds for run in runs),
            median(run.processor_seconds for run in runs),
            int(median(run.peak for run in runs)),
            any(run.code == OVERDUE for run in runs),
        )


@dataclass
class Size:
    """All that was measured for so many reports."""

    reports: int
    pages: int
    markdown: int
    stages: Mapping[str, tuple[float, float]]
    contestants: dict[str, Steps] = field(default_factory=dict)


@dataclass(frozen=True)
class Results:
    """All sizes, what the machine is, and the peers that could not be installed, with the reason."""

    machine: Mapping[str, str]
    sizes: Sequence[Size]
    absent: Mapping[str, str]
    queries: Sequence[str]
