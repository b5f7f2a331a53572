"""A folder built beside its place and exchanged when it is complete, so that a failure changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import GongkaiError
from generator.staging import Staging, left_behind


@contextmanager
def replacing(folder: Path, leave: Callable[[Path], None] = lambda _: None) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `folder` when the block ends without an exception.

    What programs that were killed left beside it is cleaned up first. `leave` is given the folder that was replaced, if
    there was one, and may move it away; else it is deleted.

    Raises:
        GongkaiError: the disk is full, or the folder cannot be written for another such reason.
    """
    place = folder.resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _clean_up(place)
        with Staging(place.parent, _prefix(place)) as staging:
            new, old = staging.folder / "new", staging.folder / "old"
            new.mkdir()
            try:
                yield new
                _exchange(place, new, old)
                if old.exists():
                    leave(old)
            finally:
                if old.exists() and not place.exists():
                    staging.leave()  # it could not be put back, and is the only one there is
    except OSError as error:
        raise GongkaiError(f"{folder}：无法写入（{error.strerror}），原有内容没有改动，请检查磁盘空间和权限") from error


def _prefix(place: Path) -> str:
    return f".{place.name}-"


def _clean_up(place: Path) -> None:
    """Delete what killed programs left, and put back what one of them had taken away and not yet replaced."""
    for folder in left_behind(place.parent, _prefix(place)):
        if (folder / "old").exists() and not place.exists():
            (folder / "old").rename(place)


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
