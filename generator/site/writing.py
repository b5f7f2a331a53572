"""The parts of a site made and written, on all processors."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from generator.search.contents import keep_passages, packed
from generator.side_by_side import side_by_side
from generator.site.parts import Part
from generator.store.store import Store


def write_parts(parts: Sequence[Part], folder: Path, store: Store) -> Iterator[tuple[Part, tuple[str, ...]]]:
    """Write the files of every part below a folder, and yield each part with their paths, in order.

    What their pages tell is put into the store, where the search index takes it from: no report is read twice.

    Raises:
        GongkaiError: an original cannot be read or copied, or has the name of another download.
    """
    written = side_by_side(partial(_write, parts, folder), len(parts))
    for part, (paths, told) in zip(parts, written, strict=True):
        if told is not None:
            keep_passages(store, part.key, told)
        yield part, paths


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files by their paths below a folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _write(parts: Sequence[Part], folder: Path, number: int) -> tuple[tuple[str, ...], bytes | None]:
    """Write the files of a part, and return their paths and the passages of its page as they are kept."""
    files, passages = parts[number].made()
    write_files(files, folder)
    return tuple(files), None if passages is None else packed(passages)
