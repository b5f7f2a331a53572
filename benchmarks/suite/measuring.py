"""One run of the suite: every size, every contestant, in turns."""

import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.suite.contestants import FULL, Contestant, Gongkai, Guest
from benchmarks.suite.ground import Ground
from benchmarks.suite.peers import Peer
from benchmarks.suite.phone import on_a_phone
from benchmarks.suite.results import Disk, Results, Size, Steps

_EVERY = "我单位"
"""A word that stands in every report."""


@dataclass(frozen=True)
class Plan:
    """What is asked for: sizes, rounds, the folder to work in, the seconds a step may take, whether a phone looks."""

    sizes: Sequence[int]
    rounds: int
    work: Path
    limit: float
    phone: bool


def measure(plan: Plan, peers: Sequence[Peer], *, gongkai: bool = True) -> Results:
    """Install the peers and measure everything."""
    installed = plan.work.absolute() / "peers"
    failed = {peer.name: why for peer in peers if (why := peer.install(installed))}
    guests = [Guest(peer, installed) for peer in peers if peer.name not in failed]
    contestants: list[Contestant] = [Gongkai(), *guests] if gongkai else [*guests]
    before = _load()
    sizes = [_size(Ground(plan.work.absolute() / str(reports), reports), contestants, plan) for reports in plan.sizes]
    machine = {
        "processors": str(os.cpu_count()),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "Python": platform.python_version(),
        "load before and after": f"{before}, {_load()}",
        "peers": ", ".join(sorted({package for guest in guests for package in guest.peer.packages})) or "none",
        "rounds": str(plan.rounds),
    }
    return Results(machine, sizes, failed, _queries(plan))


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _queries(plan: Plan) -> list[str]:
    return [Ground(plan.work, plan.sizes[0]).changed.subject, _EVERY]


def _size(ground: Ground, contestants: Sequence[Contestant], plan: Plan) -> Size:
    """Measure all contestants in turns: each round begins with the next one, so that nobody is always first."""
    _say(f"{ground.reports} reports: content, Markdown and stages")
    stages = ground.prepare()
    pages = list(ground.docs.rglob("*.md"))
    size = Size(ground.reports, len(pages), sum(page.stat().st_size for page in pages), stages)
    size.contestants.update({contestant.name: Steps() for contestant in contestants})
    for turn in range(plan.rounds):
        first = turn % len(contestants)
        for contestant in (*contestants[first:], *contestants[:first]):
            for step, run in contestant.run(ground, plan.limit):
                size.contestants[contestant.name].add(step, run)
                _say(f"{ground.reports} reports: {contestant.name}, {step}: {run.seconds:.1f} s")
    for contestant in contestants:
        _look(contestant, ground, size.contestants[contestant.name], plan)
    return size


def _look(contestant: Contestant, ground: Ground, steps: Steps, plan: Plan) -> None:
    """Measure the site that a contestant has left, unless it never got done."""
    figures = steps.figures(FULL)
    if figures is None or figures.overdue:
        return
    site = contestant.site(ground)
    steps.disk = Disk.of(site)
    if plan.phone:
        pages = (f"{ground.changed.key}/", f"units/{ground.changed.unit.slug}/")
        steps.phone = on_a_phone(site, pages, contestant.search, _queries(plan))
        _say(f"{ground.reports} reports: {contestant.name}, on a phone")


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
