"""A folder written beside its place and moved there complete, so that nobody ever sees half of it."""

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.replacing import replacing


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly `files`, by their paths in it such as `files/报告.docx`.

    A folder that is there is replaced as a whole; it stays as it is when anything fails.

    Raises:
        GongkaiError: the disk is full, or the folder cannot be written for another such reason.
        ValueError: a path in `files` leaves the folder.
    """
    for name in files:
        _refuse_outside(name)
    with replacing(folder) as new:
        for name, data in files.items():
            _write(new / name, data)


def _refuse_outside(name: str) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError(f"{name!r} is not a path inside the folder")


def _write(path: Path, data: bytes) -> None:
    """Write a file down to the disk, so that a power cut after the exchange finds it whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
