"""Work divided among processes that are forked off and so know all that their parent knows."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Result = TypeVar("Result")
Work = Callable[[int], Result]

FEW = 12
"""For so many pieces of work or fewer, starting a process takes longer than doing them."""
WORKERS = max(1, min(os.cpu_count() or 1, 8))
_AT_ONCE = 8
_work: Work[Any]
"""What a process that was forked off does: it is sent numbers."""


def side_by_side(work: Work[Result], count: int) -> Iterator[Result]:
    """Yield what `work` returns for the numbers below `count`, in order.

    Results are sent from process to process; where nothing can be forked off, all is done here.
    """
    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if count <= FEW or WORKERS == 1 or not can_fork:
        yield from map(work, range(count))
        return
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(WORKERS, fork, initializer=_begin, initargs=(work,)) as pool:
        yield from pool.map(_do, range(count), chunksize=_AT_ONCE)


def _begin(work: Work[Any]) -> None:
    global _work  # noqa: PLW0603 (a process pool has no other place for it)
    _work = work


def _do(number: int) -> Any:  # noqa: ANN401 (whatever the work returns)
    return _work(number)
