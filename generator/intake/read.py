"""Files read side by side, each under limits; what one of them breaks does not harm the others."""

import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from generator.errors import GongkaiError
from generator.findings.finding import Severity
from generator.importing.reading import Reading, read_reports
from generator.intake.judged import judged
from generator.intake.limits import limit_memory, limited_time
from generator.sources.read import read_file

_WORKERS = max(1, min(os.cpu_count() or 1, 8))
_AHEAD = 4
"""So many files for each process are read before they are asked for."""


@dataclass(frozen=True)
class ReadReport:
    """A report read from a file, and how many findings of each severity it has by itself."""

    reading: Reading
    findings: dict[Severity, int]


@dataclass(frozen=True)
class ReadFile:
    """What became of one file: its bytes and the reports in it, or in Chinese why it cannot be read.

    `notes` tell what a person should know about the file, such as hidden sheets that were left out.
    """

    path: Path
    data: bytes = b""
    reports: tuple[ReadReport, ...] = ()
    error: str | None = None
    notes: tuple[str, ...] = ()


def read_files(paths: Sequence[Path]) -> Iterator[ReadFile]:
    """Yield every file as read, in the order given; one file is read in this process."""
    if len(paths) == 1:
        yield read_one(paths[0])
        return
    if paths:
        yield from _side_by_side(paths)


def read_one(path: Path) -> ReadFile:
    """Read a file under the limits of time."""
    try:
        with limited_time(str(path)):
            source = read_file(path)
            reports = tuple(ReadReport(each, judged(each)) for each in read_reports(source))
            return ReadFile(path, path.read_bytes(), reports, notes=source.notes)
    except GongkaiError as error:
        return ReadFile(path, error=str(error))
    except MemoryError:
        return ReadFile(path, error=f"{path}：内存不足，无法读取；请检查文件是否正常，或拆成几个文件")
    except OSError as error:
        return ReadFile(path, error=f"{path}：无法读取（{error.strerror}）")


def _begin() -> None:
    """Begin a process that reads: whoever ends it ends it at once, for there is nothing that it would tidy up."""
    limit_memory()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _side_by_side(paths: Sequence[Path]) -> Iterator[ReadFile]:
    """Read in several processes, no more than a few files ahead of whoever asks, so that few are held in memory.

    After a process died, the file that killed it is found by reading one at a time.
    """
    waiting: deque[tuple[Path, Future[ReadFile]]] = deque()
    done = 0
    with ProcessPoolExecutor(min(_WORKERS, len(paths)), initializer=_begin) as pool:
        try:
            for path in paths:
                waiting.append((path, pool.submit(read_one, path)))
                if len(waiting) > _AHEAD * _WORKERS:
                    yield waiting.popleft()[1].result()
                    done += 1
            while waiting:
                yield waiting.popleft()[1].result()
                done += 1
        except BrokenProcessPool:
            waiting.clear()
    for path in paths[done:]:
        yield _alone(path)


def _alone(path: Path) -> ReadFile:
    with ProcessPoolExecutor(1, initializer=_begin) as pool:
        try:
            return pool.submit(read_one, path).result()
        except BrokenProcessPool:
            hint = "文件可能已损坏；请用 Word 或 Excel 打开后另存一份再导入"
            return ReadFile(path, error=f"{path}：读取时程序异常退出，{hint}")
