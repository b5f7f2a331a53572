"""Work divided among processes that are forked off and so know all that their parent knows."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection
from typing import Any, Final, NamedTuple, TypeVar

from generator.errors import GongkaiError

Result = TypeVar("Result")
Work = Callable[[int], Result]

WORKERS = max(1, min(os.cpu_count() or 1, 8))
_SELDOM: Final = (20_000, 50, 50)
"""What a piece of work makes is mostly gone with it: looking for garbage as often as usual took a tenth of the time."""
_SECONDS = 0.5
"""Between two looks whether the parent is still there."""
_work: Work[Any]
"""What a process that was forked off does: it is sent numbers."""


class Pieces(NamedTuple):
    """How work is divided: for `few` pieces starting a process takes longer than doing them; so many go `at_once`."""

    few: int
    at_once: int


HEAVY = Pieces(few=20, at_once=8)
"""A piece takes many milliseconds; the pages that the navigation names are a dozen, and are made every time."""
LIGHT = Pieces(few=1_000, at_once=250)
"""A piece takes less than a tenth of a millisecond."""


def side_by_side(work: Work[Result], count: int, pieces: Pieces = HEAVY) -> Iterator[Result]:
    """Yield what `work` returns for the numbers below `count`, in order.

    Results are sent from process to process; where nothing can be forked off, all is done here.
    """
    if count <= pieces.few or not _can_fork():
        yield from map(work, range(count))
        return
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(WORKERS, fork, initializer=_begin, initargs=(work, os.getpid())) as pool:
        yield from pool.map(_do, range(count), chunksize=pieces.at_once)


def aside(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin some work beside what is done meanwhile; who calls what is returned waits for its result.

    Where nothing can be forked off, the work is done then. A GongkaiError or OSError that it raises is raised there.
    """
    if not _can_fork():
        return work
    fork = multiprocessing.get_context("fork")
    result, answer = fork.Pipe(duplex=False)
    process = fork.Process(target=_answer, args=(work, result, answer, os.getpid()), daemon=True)
    process.start()
    answer.close()
    return lambda: _awaited(process, result)


def _can_fork() -> bool:
    """Tell whether work can be divided; a process that does work aside has no processes of its own."""
    is_aside = multiprocessing.current_process().daemon
    can = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return WORKERS > 1 and can and not is_aside


def _begin(work: Work[Any], parent: int) -> None:
    global _work  # noqa: PLW0603 (a process pool has no other place for it)
    _work = work
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _end_with(parent)
    gc.freeze()  # what the parent knows stays, and need not be looked through again and again
    gc.set_threshold(*_SELDOM)


def _do(number: int) -> Any:  # noqa: ANN401 (whatever the work returns)
    return _work(number)


def _end_with(parent: int) -> None:
    """Have this process ended when its parent has ended: one that was killed ends nobody, and waits for nothing."""
    here = threading.main_thread().ident

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_SECONDS)
        if here:
            signal.pthread_kill(here, signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def _answer(
    work: Callable[[], object], result: "Connection[Any, Any]", answer: "Connection[Any, Any]", parent: int
) -> None:
    """Do work and send its result; a program that ends without waiting ends this too, which then tidies up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    result.close()  # the parent's end: what is sent to nobody must not wait for ever
    _end_with(parent)
    told = _done(work)
    try:
        answer.send(told)
    except BrokenPipeError:
        sys.exit(1)


def _done(work: Callable[[], object]) -> tuple[object, GongkaiError | OSError | None]:
    try:
        return work(), None
    except (GongkaiError, OSError) as error:
        return None, error


def _awaited(process: "multiprocessing.process.BaseProcess", result: "Connection[Any, Any]") -> Any:  # noqa: ANN401 (whatever the work returns)
    """Return what a process has answered; one that ended without an answer has told on its own what was wrong."""
    try:
        done, error = result.recv()
    except (EOFError, OSError):
        process.join()
        raise GongkaiError(f"一个子进程意外结束（{process.exitcode}），请重新运行") from None
    process.join()
    if error:
        raise error
    return done
