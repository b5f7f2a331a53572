"""What one size is measured on: a publisher's checkout of so many reports, and the Markdown generated from it."""

import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.invented.places import Place, places
from benchmarks.invented.trees import SEED, write_report, write_tree
from benchmarks.process_tree import Run, measured

ROOT = Path(__file__).parents[2]
_SETTINGS = ("mkdocs.yml", "theme")


@dataclass(frozen=True)
class Ground:
    """A folder for everything about one size."""

    folder: Path
    reports: int

    @property
    def docs(self) -> Path:
        """The generated Markdown, as every builder gets it."""
        return self.folder / "docs"

    @cached_property
    def changed(self) -> Place:
        """The report that a commit changes, and that readers look at: the one in the middle."""
        return list(places(self.reports, SEED))[self.reports // 2]

    def prepare(self) -> dict[str, tuple[float, float]]:
        """Write content and Markdown, and return what the stages took: seconds of the clock and of the processor."""
        shutil.rmtree(self.folder, ignore_errors=True)
        write_tree(self.folder / "content", self.reports)
        run = self.gongkai(
            ["benchmarks.suite.stages", str(self.folder / "content"), str(self.docs)], self.folder, "stages"
        )
        if run.code:
            raise SystemExit(f"the stages ended with {run.code}:\n{run.output[-2000:]}")
        seconds: dict[str, tuple[float, float]] = json.loads(run.output)
        return seconds

    def checkout(self, name: str) -> Path:
        """Make a new checkout, in which nothing was ever built, and return its folder."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder / "content", folder / "content")
        for setting in _SETTINGS:
            source = ROOT / setting
            (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / setting)
        return folder

    def commit(self, checkout: Path, edition: int) -> None:
        """Change one report of a checkout, as a commit does."""
        write_report(checkout / "content", self.changed, edition=edition)

    def gongkai(self, module: Sequence[str], folder: Path, log: str, limit: float = float("inf")) -> Run:
        """Run a module of this program in a folder; nothing that it keeps for later lies outside of the folder."""
        command = [sys.executable, "-m", *module]
        variables = {
            "PYTHONPATH": str(ROOT),
            "XDG_CACHE_HOME": str(folder / ".cache"),
            "NO_MKDOCS_2_WARNING": "1",
        }
        return measured(command, folder, self.folder / f"{log}.log", variables=variables, limit=limit)
