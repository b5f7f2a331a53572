"""What a release holds: every file with its digest, and what it was made from."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple, Self

from generator.errors import GongkaiError
from generator.side_by_side import side_by_side


class Stamp(NamedTuple):
    """The SHA-256 of a file, and its size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """A release by its number: what it took the place of, what it was made from, what it holds.

    `order` says when its publisher started, among all publishers. `commit` is that of the content, `clean` whether the
    content was as committed; both are None where that is not known. `tool` is the version of this program, `content`
    the digest of what it read. No clock is in it: same content, same manifest but for `release`, `order`, `replaced`.
    """

    release: str
    order: int
    replaced: str | None
    commit: str | None
    clean: bool | None
    tool: str
    content: str
    pages: int
    files: Mapping[str, Stamp]

    @classmethod
    def read(cls, file: Path) -> Self:
        """Read a manifest.

        Raises:
            GongkaiError: it cannot be read.
        """
        try:
            told = json.loads(file.read_text("utf-8"))
            files = {name: Stamp(each["sha256"], each["size"]) for name, each in told.pop("files").items()}
            return cls(**told, files=files)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise GongkaiError(f"{file} 无法读取或已损坏，这个版本不能再用。请用 --rollback 换到另一个版本") from error

    def text(self) -> str:
        """Return the manifest as JSON, the files sorted by name, a line each."""
        head = {name: value for name, value in asdict(self).items() if name != "files"}
        rows = (f"  {_json(name)}: {_json(self.files[name]._asdict())}" for name in sorted(self.files))
        lines = (f" {_json(name)}: {_json(value)}," for name, value in head.items())
        return "\n".join(["{", *lines, ' "files": {', ",\n".join(rows), " }", "}", ""])

    def faults(self, site: Path) -> list[str]:
        """Return what a folder lacks, has besides, or has otherwise than the manifest says."""
        there = stamps(site)
        gone = (f"{name}：不见了" for name in self.files.keys() - there.keys())
        more = (f"{name}：不是发布的文件" for name in there.keys() - self.files.keys())
        both = self.files.keys() & there.keys()
        changed = (f"{name}：内容已被改动" for name in both if there[name] != self.files[name])
        return sorted([*gone, *more, *changed])


def stamps(site: Path) -> dict[str, Stamp]:
    """Return every file below a folder by its path with its digest, read on all processors."""
    files = sorted(path for path in site.rglob("*") if not path.is_dir() or path.is_symlink())
    read = side_by_side(lambda number: stamp(files[number]), len(files))
    return {path.relative_to(site).as_posix(): each for path, each in zip(files, read, strict=True)}


def stamp(file: Path) -> Stamp:
    """Return the digest of a file."""
    with file.open("rb") as opened:
        return Stamp(file_digest(opened, "sha256").hexdigest(), opened.tell())


def pages_of(files: Iterable[str]) -> list[str]:
    """Return the pages among files."""
    return [name for name in files if name.endswith(".html")]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
