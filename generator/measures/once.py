"""What is reckoned of a report once, although one rule tells what differs and another what rounding explains."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from generator.content.filed import FiledReport

Each = TypeVar("Each")


def once_a_report(source: Callable[[FiledReport], Iterator[Each]]) -> Callable[[FiledReport], tuple[Each, ...]]:
    """Return a function that keeps what `source` yields of the reports asked about last: rules ask in turn of one."""

    @lru_cache(maxsize=4)
    def found(filed: FiledReport) -> tuple[Each, ...]:
        return tuple(source(filed))

    found.__doc__ = source.__doc__
    return found
