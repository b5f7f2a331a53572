"""A folder built beside its place and exchanged when it is complete, so that a failure changes nothing."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import GongkaiError


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `folder` when the block ends without an exception.

    Raises:
        GongkaiError: the disk is full, or the folder cannot be written for another such reason.
    """
    place = folder.resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
        new, old = staging / "new", staging / "old"
        try:
            new.mkdir()
            yield new
            _exchange(place, new, old)
        finally:
            # An old folder that could not be put back is the only one there is: keep it.
            if place.exists() or not old.exists():
                shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise GongkaiError(f"{folder}：无法写入（{error.strerror}），原有内容没有改动，请检查磁盘空间和权限") from error


def _exchange(place: Path, new: Path, old: Path) -> None:
    if not place.exists():
        new.rename(place)
        return
    place.rename(old)
    try:
        new.rename(place)
    except BaseException:
        old.rename(place)
        raise
