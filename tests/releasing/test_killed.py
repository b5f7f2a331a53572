"""A publisher killed at any moment leaves the old site or the new one, and the next run finds its way."""

import os
import random
import signal
import time
from pathlib import Path

from tests.releasing.bureau import bureau, left_over, public, publish, say, shown, start

_MOMENTS = 20
_SEED = 20240506


def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    """The next run, which may be killed itself, finds its way; every run has another sentence, so it has work to do.

    How long a run takes is measured again and again, because machines are noisy: a moment is a part of the shortest.
    """
    project = bureau(tmp_path / "bureau")
    to = tmp_path / "public"
    _published(project, to, "第零句。")
    seconds = _published(project, to, "又一句。")
    chosen = random.Random(_SEED)  # noqa: S311 (moments, not secrets)
    parts = [(number + chosen.random()) / _MOMENTS for number in range(_MOMENTS)]
    chosen.shuffle(parts)
    killed = 0
    for number, part in enumerate(parts):
        before = public(to)
        say(project, f"第{number}句，没有说完。")
        killed += _killed_after(part * seconds, project, to)
        now = public(to)
        assert now == before or now.replaced == before.release
        if number % 2:
            seconds = min(seconds, _published(project, to, f"第{number}句。"))
    assert killed > _MOMENTS / 2, "most of them were killed while they were at work"


def _published(project: Path, to: Path, sentence: str) -> float:
    """Publish a sentence to the end, with nothing left over, and return how long it took."""
    say(project, sentence)
    begun = time.monotonic()
    ended = publish(project, to=to)
    seconds = time.monotonic() - begun
    assert ended.returncode == 0, ended.stderr
    assert left_over(project, to) == []
    assert sentence in shown(to)
    public(to)
    return seconds


def _killed_after(seconds: float, project: Path, to: Path) -> bool:
    """Kill a publisher and all that it started after some seconds, and tell whether it was still at work."""
    with start(project, to) as running:
        time.sleep(seconds)
        at_work = running.poll() is None
        if at_work:
            os.killpg(running.pid, signal.SIGKILL)
    return at_work
