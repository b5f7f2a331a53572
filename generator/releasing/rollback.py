"""An earlier release becomes public again, if it is what was published."""

from collections.abc import Callable
from pathlib import Path

from generator.errors import GongkaiError
from generator.releasing.manifest import Manifest
from generator.releasing.place import Place, Release
from generator.releasing.publishing import failed

_LISTED = 10


def roll_back(to: Path, name: str | None, wait: Callable[[], None]) -> tuple[Release, Manifest]:
    """Make the release called `name` public, or the one that was public before the current one, and return it.

    `wait` is called when another publisher is at work and has to finish first. Nothing is deleted.

    Raises:
        GongkaiError: there is no such release, or it is not whole; the public site is what it was.
    """
    place = Place(to.resolve())
    if not place.releases.is_dir():
        raise GongkaiError(f"{to} 里没有发布过的版本")
    try:
        with place.alone(wait):
            place.clean_up()
            release, manifest = _wanted(place, name)
            if faults := manifest.faults(release.site):
                raise GongkaiError("\n".join([f"版本 {release.name} 不完整，没有退回：", *faults[:_LISTED]]))
            place.show(release)
            return release, manifest
    except OSError as error:
        raise failed(to, error) from error


def _wanted(place: Place, name: str | None) -> tuple[Release, Manifest]:
    current = place.current
    wanted = name.zfill(6) if name else current.manifest().replaced if current else None
    there = {each.name: each for each in place.all()}
    if wanted is None or wanted not in there:
        kept = "、".join(there) or "没有"
        asked = f"没有版本 {wanted}" if wanted else "没有更早的版本"
        raise GongkaiError(f"{asked}，公众看到的网站没有改变。保留着的版本：{kept}")
    return there[wanted], there[wanted].manifest()
