"""What lies in a folder as one digest: names and bytes, never times."""

import os
from hashlib import sha256
from pathlib import Path

_DEEPEST = 8
"""Content folders have four levels; links that lead in circles end here."""


def folder_digest(folder: Path, depth: int = 0) -> bytes:
    """Return the digest of every name below a folder and of every file's bytes, links followed.

    What cannot be read counts by its fault; a fault, an empty folder and an empty file are three things.
    """
    told = sha256(b"folder")
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        return _fault(error)
    for entry in entries:
        told.update(f"{entry.name}\0".encode(errors="surrogateescape"))
        if entry.is_symlink():
            told.update(b"link" + os.fsencode(os.path.realpath(entry.path)) + b"\0")
        is_folder = entry.is_dir() and depth < _DEEPEST
        told.update(folder_digest(Path(entry.path), depth + 1) if is_folder else file_digest(entry.path))
    return told.digest()


def file_digest(file: str | Path) -> bytes:
    """Return the digest of a file's bytes, or what stands for its fault."""
    try:
        with open(file, "rb") as opened:  # noqa: PTH123 (many thousands of them)
            return sha256(opened.read()).digest()
    except OSError as error:
        return _fault(error)


def _fault(error: OSError) -> bytes:
    """Return what no digest is: it has another length."""
    return f"fault {error.errno}".encode()
