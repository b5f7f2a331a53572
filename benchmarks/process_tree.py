"""The most memory that a program and all that it started held at one time, sampled while it runs; Linux only."""

import math
import os
import re
import resource
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PROCESSES = Path("/proc")
_PARENT = re.compile(r"^\d+ \(.*\) \S (\d+) ", re.DOTALL)
_SHARE = re.compile(r"^Pss:\s+(\d+) kB$", re.MULTILINE)
_PAUSE = 0.2
OVERDUE = -signal.SIGKILL


@dataclass(frozen=True)
class Run:
    """What a program cost: seconds of the clock, seconds of all processors, bytes at the peak; and what it said."""

    seconds: float
    processor_seconds: float
    peak: int
    processes: int
    code: int
    output: str


def measured(
    command: Sequence[str],
    folder: Path,
    log: Path,
    *,
    variables: Mapping[str, str] | None = None,
    limit: float = math.inf,
) -> Run:
    """Run a program in a folder, its output in a file, and measure it with its children.

    Memory is the sum of the proportional set sizes, in which what several processes share counts once.
    After `limit` seconds the program and all that it started are ended, and the code is `OVERDUE`.
    """
    environment = {**os.environ, **(variables or {})}
    used = _children_seconds()
    begun = time.monotonic()
    peak, most = 0, 0
    with (
        log.open("wb") as output,
        subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=output) as program,  # noqa: S603 (our own)
    ):
        while program.poll() is None:
            tree = _tree(program.pid)
            peak, most = max(peak, sum(map(_memory, tree))), max(most, len(tree))
            if time.monotonic() - begun > limit:
                _end(tree)
            time.sleep(_PAUSE)
    seconds = time.monotonic() - begun
    said = log.read_text(encoding="utf-8")
    return Run(seconds, _children_seconds() - used, peak, most, program.returncode, said)


def _end(processes: list[int]) -> None:
    """End processes that were started here; one of them may have ended by itself meanwhile."""
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


def _children_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _tree(root: int) -> list[int]:
    """Return a process and its descendants."""
    children: dict[int, list[int]] = {}
    for path in _PROCESSES.glob("[0-9]*/stat"):
        found = _PARENT.match(_content(path))
        if found:
            children.setdefault(int(found[1]), []).append(int(path.parent.name))
    tree = [root]
    for process in tree:
        tree += children.get(process, [])
    return tree


def _memory(process: int) -> int:
    found = _SHARE.search(_content(_PROCESSES / f"{process}/smaps_rollup"))
    return int(found[1]) * 1024 if found else 0


def _content(path: Path) -> str:
    """Return a file of a process; of one that has ended meanwhile, nothing."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""
