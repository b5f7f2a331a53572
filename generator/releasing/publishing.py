"""A content folder becomes the public site: built beside, verified, and shown in a single step; or nothing changes."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.errors import GongkaiError
from generator.releasing.manifest import Manifest, Stamp, pages_of, stamps
from generator.releasing.packing import pack
from generator.releasing.place import NEW, Place, Release, remove, written
from generator.releasing.revision import Age, Revision, age, revision_of
from generator.releasing.second_name import second_name
from generator.releasing.verifying import Candidate, keep, verify
from generator.site.builder import Built, build
from generator.staging import Staging
from generator.store.stamp import stamp as program

_READ_ONLY: Final = 0o444
_OPEN: Final = 0o755


@dataclass(frozen=True)
class Asked:
    """What a publisher asks for: see `gongkai publish --help`."""

    config: Path
    keep: int = 5
    revision: str | None = None
    fewer: bool = False
    replace: bool = False


@dataclass(frozen=True)
class Published:
    """What became of it: the release that is public now, and how many pages are new, changed and gone.

    `made` is False where the public site is what would have been made, `later` tells that it is even later.
    """

    release: Release
    manifest: Manifest
    made: bool
    later: bool = False
    new: int = 0
    changed: int = 0
    gone: int = 0


def publish(asked: Asked, to: Path, wait: Callable[[], None]) -> Published:
    """Publish; `wait` is called when another publisher is at work and has to finish first.

    Raises:
        GongkaiError: the site cannot be built, or has faults, or the disk is full; the public site is what it was.
    """
    place = Place(to.resolve())
    try:
        place.prepare()
        order = place.ticket()
        with place.alone(wait):
            place.clean_up()
            return _Publisher(asked, place, order).publish()
    except OSError as error:
        raise failed(to, error) from error


def failed(to: Path, error: OSError) -> GongkaiError:
    """Say in Chinese why a folder cannot be written; nothing public has changed by then."""
    named = error.filename or to
    return GongkaiError(
        f"{named}：无法读写（{error.strerror}），公众看到的网站没有改变。请检查磁盘空间和权限后重新运行"
    )


@dataclass(frozen=True)
class _Publisher:
    """One publisher at work, alone; `order` tells when it started."""

    asked: Asked
    place: Place
    order: int

    def publish(self) -> Published:
        public = self.place.current
        config, here = self.asked.config, self.asked.config.resolve().parent
        before = revision_of(here, config, self.asked.revision)
        built = self._built(config)
        if revision_of(here, config, self.asked.revision).commit != before.commit:
            raise GongkaiError("生成期间内容换了版本，没有发布，公众看到的网站没有改变。请重新运行")
        revision = revision_of(built.content, config, self.asked.revision)
        manifest = public.manifest() if public else None
        if public and manifest and self._is_older(built, revision, manifest):
            return Published(public, manifest, made=False, later=True)
        files = stamps(self.place.built)
        if public and manifest and self._is_public(files, public, manifest):
            self._forget(public, manifest.replaced)
            return Published(public, manifest, made=False)
        return self._release(built, revision, files, public)

    def _built(self, config: Path) -> Built:
        """Build beside what is public.

        Raises:
            GongkaiError: that failed.
        """
        try:
            return build(config, self.place.built, production=True)
        except GongkaiError as error:
            raise GongkaiError(f"没有发布，公众看到的网站没有改变：{error}") from error

    def _is_older(self, built: Built, revision: Revision, manifest: Manifest) -> bool:
        """Tell whether what is public is later than what would be published.

        Raises:
            GongkaiError: neither contains the other.
        """
        match age(built.content, revision.commit, manifest.commit):
            case Age.EARLIER:
                return not self.asked.replace
            case Age.APART if not self.asked.replace:
                raise GongkaiError(
                    f"已经公开的版本 {manifest.commit} 不在这份内容的历史中，发布会丢掉它的改动，没有发布。"
                    "请先合并（git pull）再发布；确实要以这份内容取代的，加上 --replace"
                )
            case Age.SAME | Age.UNKNOWN:
                return self.order < manifest.order and not self.asked.replace
        return False

    def _is_public(self, files: dict[str, Stamp], public: Release, manifest: Manifest) -> bool:
        """Tell whether the public site is whole, and has these files and nothing but packed ones besides."""
        same = all(manifest.files.get(name) == each for name, each in files.items())
        more = [name for name in manifest.files.keys() - files.keys() if name[:-3] not in files]
        return same and not more and not manifest.faults(public.site)

    def _release(self, built: Built, revision: Revision, files: dict[str, Stamp], public: Release | None) -> Published:
        """Put a release together beside the others and make it public.

        Raises:
            GongkaiError: the site has faults.
        """
        numbers = [int(each.name) for each in self.place.all()]
        name = f"{max(numbers, default=0) + 1:06}"
        with Staging(self.place.releases, NEW) as staging:
            folder = staging.folder / "release"
            _link(self.place.built, folder / "site", files)
            seen = verify(Candidate(folder / "site", files, public), fewer=self.asked.fewer)
            packed = pack(folder / "site", files, public if public and public.manifest().tool == tool() else None)
            manifest = self._manifest(name, built, revision, {**files, **packed}, public)
            (folder / "manifest.json").write_text(manifest.text(), "utf-8")
            keep(seen, folder, files)
            _protect(folder)
            os.sync()
            release = Release(folder.rename(self.place.releases / name))
            written(self.place.releases)
        told = _told(release, manifest, public)
        self.place.show(release)
        self._forget(release, manifest.replaced)
        return told

    def _manifest(
        self, name: str, built: Built, revision: Revision, files: dict[str, Stamp], public: Release | None
    ) -> Manifest:
        return Manifest(
            release=name,
            order=self.order,
            replaced=public.name if public else None,
            commit=revision.commit,
            clean=revision.clean,
            tool=tool(),
            content=built.digest,
            pages=len(pages_of(files)),
            files=files,
        )

    def _forget(self, release: Release, replaced: str | None) -> None:
        """Delete all but the last releases; what was public before stays in any case, so that one can go back."""
        kept = {each.name for each in self.place.all()[-self.asked.keep :]} | {release.name}
        kept |= {replaced} if replaced else set()
        for each in self.place.all():
            if each.name not in kept:
                remove(each)


def tool() -> str:
    """Return the version of this program, with as much of the digest of its code as tells it from any other."""
    return f"gongkai {version('gongkai')} ({program().hex()[:12]})"


def _told(release: Release, manifest: Manifest, public: Release | None) -> Published:
    """Count what is new."""
    earlier = public.manifest().files if public else {}
    before, now = set(pages_of(earlier)), set(pages_of(manifest.files))
    changed = sum(earlier[name] != manifest.files[name] for name in before & now)
    return Published(release, manifest, True, new=len(now - before), changed=changed, gone=len(before - now))


def _link(built: Path, site: Path, files: dict[str, Stamp]) -> None:
    """Give the built files a second name in the release; builders write new files and never into old ones."""
    for folder in sorted({(site / name).parent for name in files}):
        folder.mkdir(parents=True, exist_ok=True)
    for name in files:
        second_name(built / name, site / name)


def _protect(folder: Path) -> None:
    """Let a web server read everything, whatever the publisher's umask is, and nobody write into a file by mistake."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(_OPEN if path.is_dir() else _READ_ONLY)
