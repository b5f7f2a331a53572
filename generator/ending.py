"""A program that the system ends tidies up what it has begun."""

import signal
import sys


def tidy_up_when_terminated(code: int) -> None:
    """Leave with an exit code on SIGTERM, as a program does that is done.

    Who ends a group of processes may tell one of them twice: the second time must not keep it from tidying up.
    """

    def leave(*_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        sys.exit(code)

    signal.signal(signal.SIGTERM, leave)
