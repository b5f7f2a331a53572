"""Who is measured: this program, step by step, and every peer that could be installed."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.process_tree import OVERDUE, Run, measured
from benchmarks.suite.ground import Ground
from benchmarks.suite.peers import Peer, Search

FULL = "full build"
BUILDS = ("nothing changed", "one report changed")
CHECKS = ("check, cold", "check, nothing changed")
_WELL = (0, OVERDUE)
_SEARCH = Search("search/", "#search-query", ".result h2", enter=True)


class Contestant(Protocol):
    """Somebody who builds a site."""

    @property
    def name(self) -> str:
        """The name in the tables."""

    @property
    def search(self) -> Search | None:
        """How its site is searched."""

    def site(self, ground: Ground) -> Path:
        """Where its site lies after a run."""

    def run(self, ground: Ground, limit: float) -> Iterator[tuple[str, Run]]:
        """Yield the steps and what they took, `FULL` first; each ends after so many seconds."""


@dataclass(frozen=True)
class Gongkai:
    """This program: built from data, checked, searchable."""

    name: str = "gongkai, from data, checked, with its search"
    search: Search = _SEARCH

    def site(self, ground: Ground) -> Path:
        """Where its site lies after a run."""
        return ground.folder / "built" / "site"

    def run(self, ground: Ground, limit: float) -> Iterator[tuple[str, Run]]:
        """Yield a full build, one without a change, one after a commit, and two checks."""
        checkout = ground.checkout("built")
        for step in (FULL, *BUILDS):
            if step == BUILDS[-1]:
                ground.commit(checkout, edition=1)
            run = ground.gongkai(["generator", "build"], checkout, f"gongkai {step}", limit)
            yield step, _sound(run, self.name)
            if run.code == OVERDUE:
                break
        checkout = ground.checkout("checked")
        for step in CHECKS:
            run = ground.gongkai(["generator", "check", "--format", "json"], checkout, f"gongkai {step}", limit)
            yield step, run if run.code == 1 else _sound(run, self.name)  # 1: it found what was planted


@dataclass(frozen=True)
class Guest:
    """A peer on the generated Markdown."""

    peer: Peer
    installed: Path

    @property
    def name(self) -> str:
        """The name in the tables."""
        return self.peer.name

    @property
    def search(self) -> Search | None:
        """How its site is searched."""
        return self.peer.search

    def site(self, ground: Ground) -> Path:
        """Where its site lies after a run."""
        return ground.folder / self.peer.key / "site"

    def run(self, ground: Ground, limit: float) -> Iterator[tuple[str, Run]]:
        """Yield a full build."""
        folder = ground.folder / self.peer.key
        self.peer.settle(ground.docs, folder, self.installed)
        program, *arguments = self.peer.command
        command = [str(self.peer.programs(self.installed).absolute() / program), *arguments]
        variables = {"NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(ground.folder.absolute())}
        log = ground.folder / f"{self.peer.key}.log"
        run = _sound(measured(command, folder, log, variables=variables, limit=limit), self.name)
        if run.code != OVERDUE:
            _refuse_empty(self.site(ground), ground)
        shutil.rmtree(folder / self.peer.docs)
        yield FULL, run


def _sound(run: Run, name: str) -> Run:
    """Return a run that ended well or was ended.

    Raises:
        SystemExit: it failed, so that there is nothing to measure.
    """
    if run.code not in _WELL:
        raise SystemExit(f"{name} ended with {run.code}:\n{run.output[-2000:]}")
    return run


def _refuse_empty(site: Path, ground: Ground) -> None:
    """Make sure that a peer has rendered all of a report, from its title to its last sentence.

    Raises:
        SystemExit: it has not.
    """
    page = (site / ground.changed.key / "index.html").read_text(encoding="utf-8")
    for words in (f"{ground.changed.project}绩效评价报告", "我单位对本报告内容的真实性、完整性负责"):
        if words not in page:
            raise SystemExit(f"{site}: the page of {ground.changed.key} lacks “{words}”")
