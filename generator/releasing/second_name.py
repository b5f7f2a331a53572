"""One file in two places, so that releases share what is the same in them."""

import os
import shutil
from pathlib import Path


def second_name(file: Path, place: Path) -> None:
    """Give a file a second name, or copy it where a disk knows no second names; `place` may not be there yet.

    Raises an OSError where neither can be done.
    """
    try:
        os.link(file, place)
    except OSError:
        with file.open("rb") as opened, place.open("xb") as copy:
            shutil.copyfileobj(opened, copy)
