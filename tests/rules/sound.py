"""The sound content that every rule's cases are laid over."""

import shutil
from pathlib import Path

SOUND = Path(__file__).parents[1] / "sound" / "content"


def copy_of_sound(folder: Path) -> Path:
    """Return a copy of the sound content, to be broken."""
    return Path(shutil.copytree(SOUND, folder / "content"))
