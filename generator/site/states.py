"""The files of a built site: how one is told from what somebody made of it since, and how a new site takes it over."""

import json
import os
import shutil
from collections.abc import Mapping, Set
from contextlib import suppress
from pathlib import Path
from typing import Final

from generator.errors import GongkaiError
from generator.staging import make_within

State = list[int]
"""What tells that a file is still the one that was written: its number on the disk, its size, when it was written."""
_NUMBER: Final = 1
"""Where the number on the disk ends in a state: where files cannot be linked, a copy has another."""


def states_of(folder: Path, known: Mapping[str, State], closed: Set[str] = frozenset()) -> dict[str, State]:
    """Return the states of all files below a folder by their paths; those that are `known` are not looked at.

    Nor are the folders looked into that are `closed`: nothing is in these that is not known.

    What goes meanwhile, because another program replaces the folder, is not there.
    """
    found = dict(known) if closed else {}
    waiting = [(str(folder), "")]
    while waiting:
        place, path = waiting.pop()
        with suppress(FileNotFoundError), os.scandir(place) as entries:
            for entry in entries:
                name = f"{path}{entry.name}"
                if name in closed:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{name}/"))
                else:
                    found[name] = known.get(name) or state_of(entry.stat(follow_symlinks=False))
    return found


def as_json(states: Mapping[str, State]) -> bytes:
    """Return states as they are told and remembered: same states, same bytes."""
    return json.dumps(states, sort_keys=True).encode()


def take_over(site: Path, files: Mapping[str, State], new: Path) -> dict[str, State]:
    """Give files of a site a second place in a new one, or copies where links cannot be made; return their states.

    Raises:
        GongkaiError: one of them is not in the state it should be in: another program has replaced it.
    """
    taken: dict[str, State] = {}
    folder = ""
    for address in sorted(files):
        place = f"{new}/{address}"
        if folder != (folder := os.path.dirname(place)):  # noqa: PTH120 (many thousands of them)
            make_within(str(new), folder)
        try:
            _link_or_copy(f"{site}/{address}", place)
            taken[address] = state_of(os.stat(place))  # noqa: PTH116
        except FileNotFoundError:
            taken[address] = []
        if taken[address][_NUMBER:] != files[address][_NUMBER:]:
            raise GongkaiError(f"网站没有生成：{site / address} 在生成期间被另一个程序改动，请重新运行")
    return taken


def state_of(told: os.stat_result) -> State:
    """Return the state of a file."""
    return [told.st_ino, told.st_size, told.st_mtime_ns]


def _link_or_copy(file: str, place: str) -> None:
    try:
        os.link(file, place)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(file, place)
