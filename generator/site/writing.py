"""The parts of a site made and written, on all processors."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from generator.side_by_side import side_by_side
from generator.site.parts import Part


def write_parts(parts: Sequence[Part], folder: Path) -> Iterator[tuple[Part, tuple[str, ...]]]:
    """Write the files of every part below a folder, and yield each part with their paths, in order.

    Raises:
        GongkaiError: an original cannot be read or copied, or has the name of another download.
    """
    return zip(parts, side_by_side(partial(_write, parts, folder), len(parts)), strict=True)


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files by their paths below a folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _write(parts: Sequence[Part], folder: Path, number: int) -> tuple[str, ...]:
    files = parts[number].make()
    write_files(files, folder)
    return tuple(files)
