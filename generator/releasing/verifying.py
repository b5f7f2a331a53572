"""Everything that has to be true of a site before it becomes public, looked at on all processors."""

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.errors import GongkaiError
from generator.releasing.manifest import Stamp, pages_of
from generator.releasing.page import Known, Page
from generator.releasing.place import Release
from generator.releasing.verifications import links, metadata, packed, page_count, requests, wholeness
from generator.side_by_side import side_by_side
from generator.store.stamp import stamp as program

_LISTED = 20
_KNOWN = "pages.json.z"


@dataclass(frozen=True)
class Candidate:
    """A site that may become public: its folder, its files, the release that it would replace."""

    site: Path
    files: Mapping[str, Stamp]
    earlier: Release | None


class _Seen(NamedTuple):
    faults: tuple[str, ...]
    known: Known


def verify(candidate: Candidate, *, fewer: bool) -> dict[str, Known]:
    """Return what is known of every page, if nothing is wrong; `fewer` allows many pages to be gone.

    A page whose bytes the earlier release has is not read again: only whether there is still what it leads to.

    Raises:
        GongkaiError: something is wrong; the message lists it.
    """
    earlier = candidate.earlier.manifest().files if candidate.earlier else {}
    seen, faults = _look(candidate, earlier)
    faults += links.faults(seen, candidate.files)
    faults += requests.faults(candidate.site, candidate.files)
    faults += packed.faults(candidate.site, candidate.files)
    if not fewer:
        faults += page_count.faults(earlier, candidate.files)
    if faults:
        raise GongkaiError("\n".join(_told(faults)))
    return seen


def keep(seen: Mapping[str, Known], release: Path, files: Mapping[str, Stamp]) -> None:
    """Keep in a release what is known of its pages, each with the digest of its bytes."""
    told = {files[name].sha256: each.json() for name, each in seen.items()}
    text = json.dumps({"program": program().hex(), "pages": told}, ensure_ascii=False, separators=(",", ":"))
    (release / _KNOWN).write_bytes(zlib.compress(text.encode(), 1))


def _look(candidate: Candidate, earlier: Mapping[str, Stamp]) -> tuple[dict[str, Known], list[str]]:
    """Return what is known of every page, and what is wrong with those that were read."""
    kept = _kept(candidate.earlier)
    pages = sorted(pages_of(candidate.files))
    known = {
        name: Known.of_json(kept[candidate.files[name].sha256])
        for name in pages
        if earlier.get(name) == candidate.files[name] and candidate.files[name].sha256 in kept
    }
    left = [name for name in pages if name not in known]
    looks = list(side_by_side(lambda number: _see(candidate, left[number]), len(left)))
    known |= {name: each.known for name, each in zip(left, looks, strict=True)}
    return known, [fault for each in looks for fault in each.faults]


def _see(candidate: Candidate, name: str) -> _Seen:
    """Read a page."""
    data = (candidate.site / name).read_bytes()
    page = Page.of(name, data)
    faults = (*wholeness.faults(name, data), *metadata.faults(page, candidate.files), *requests.faults_of_page(page))
    return _Seen(faults, Known.of(page))


def _kept(release: Release | None) -> Mapping[str, Mapping[str, object]]:
    """Return what another run of this very program found out about the pages of a release, by their digests."""
    file = release.folder / _KNOWN if release else None
    if file is None or not file.exists():
        return {}
    told = json.loads(zlib.decompress(file.read_bytes()))
    return dict(told["pages"]) if told["program"] == program().hex() else {}


def _told(faults: list[str]) -> Iterator[str]:
    yield "没有发布，公众看到的网站没有改变。生成的网站有下列问题："
    yield from faults[:_LISTED]
    if len(faults) > _LISTED:
        yield f"还有{len(faults) - _LISTED}处，共{len(faults)}处"
