"""The process in which one file, given on standard input, is read by a library not written in Python; writes JSON.

What such a library does with a false file stays in this process, which may take only so much memory and time.
"""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

_MEMORY = 2 * 1024 * 1024 * 1024
_SECONDS = 150
_WAYS = {"sheets": "native_sheets", "pages": "native_pages"}


def main() -> None:
    """Read the file in the way that the first argument names, no further than the others say."""
    _confine()
    way, *limits = sys.argv[1:]
    read: Callable[..., dict[str, Any]] = import_module(f"generator.sources.{_WAYS[way]}").read
    json.dump(read(sys.stdin.buffer.read(), *map(int, limits)), sys.stdout)


def _confine() -> None:
    """Limit memory and time where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (not everywhere)

        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        if sys.platform == "linux":
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()
