"""How much time and memory the reading of one file may take."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from generator.errors import GongkaiError

SECONDS = 120
"""After this time a file is given up; the slowest report known takes about a second."""
_MEMORY = 4 * 2**30
"""Address space of a process that reads; a file of 100 MB needs a good part of it."""


def limit_memory() -> None:
    """Keep this process from taking the machine's whole memory; a system that cannot do that goes without."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (there is none on Windows)

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, hard))


@contextmanager
def limited_time(name: str, seconds: float = SECONDS) -> Iterator[None]:
    """Give up what takes too long; on Windows nothing interrupts it.

    Raises:
        GongkaiError: the time is over.
    """
    if sys.platform == "win32":
        yield
        return
    import signal  # noqa: PLC0415 (its timers are missing on Windows)

    def over(_signal: int, _frame: FrameType | None) -> None:
        raise GongkaiError(f"{name}：读取超过 {seconds:g} 秒，已放弃；请用 Word 或 Excel 打开后另存一份再导入")

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
