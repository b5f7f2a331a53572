"""A file written beside its place and moved there complete."""

import os
import tempfile
from pathlib import Path

from generator.errors import GongkaiError


def write_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`; a file that is there stays as it is when anything fails.

    Raises:
        GongkaiError: the disk is full, or the folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        staged = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            staged.chmod(0o644)
            staged.replace(path)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise GongkaiError(f"{path}：无法写入（{error.strerror}），原有内容没有改动，请检查磁盘空间和权限") from error
