"""An earlier release becomes public again, if it is what was published."""

from collections.abc import Callable
from pathlib import Path

from generator.errors import GongkaiError
from generator.releasing.manifest import Manifest
from generator.releasing.place import Place, Release
from generator.releasing.publishing import failed
from generator.site.withdrawn import is_withdrawn_page

_LISTED = 10
_REPORT = "report.json"
"""Lies beside the page of every report, and not beside the page that says that one was withdrawn."""


def roll_back(
    to: Path, name: str | None, wait: Callable[[], None], *, with_withdrawn: bool = False
) -> tuple[Release, Manifest]:
    """Make the release called `name` public, or the one that was public before the current one, and return it.

    `wait` is called when another publisher is at work and has to finish first. Nothing is deleted. Only
    `with_withdrawn` lets a report be public again that was withdrawn since.

    Raises:
        GongkaiError: there is no such release, or it is not whole, or has what was withdrawn; the public site is what
            it was.
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
            if not with_withdrawn:
                _refuse_withdrawn(place, release, manifest)
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


def _refuse_withdrawn(place: Place, wanted: Release, manifest: Manifest) -> None:
    """Make sure that no report of a release is withdrawn in the latest of the later releases that has its address.

    Raises:
        GongkaiError: one is; the message lists them.
    """
    later = [each for each in reversed(place.all()) if int(each.name) > int(wanted.name)]
    open_still = {name.removesuffix(_REPORT) for name in manifest.files if name.endswith(f"/{_REPORT}")}
    withdrawn: list[str] = []
    for release in later:  # what lies there: one goes back from damaged releases, too
        shown = {address for address in open_still if (release.site / address / "index.html").is_file()}
        gone = (address for address in shown if not (release.site / address / _REPORT).exists())
        withdrawn += (address for address in gone if is_withdrawn_page(release.site / address / "index.html"))
        open_still -= shown
    if withdrawn:
        named = "\n".join(f"/{address}" for address in sorted(withdrawn)[:_LISTED])
        raise GongkaiError(
            f"版本 {wanted.name} 里有后来撤回的报告，共{len(withdrawn)}份，没有退回，公众看到的网站没有改变：\n"
            f"{named}\n请在仓库中改正后重新发布；确实要连同撤回的报告一起退回的，加上 --with-withdrawn"
        )
