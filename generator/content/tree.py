"""The files and folders of the content, met in order; a link that leads out of it is refused."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.content.mistake import Mistake
from generator.errors import GongkaiError

_SYSTEM_FILES = frozenset({".DS_Store", ".gitkeep", "Thumbs.db", "desktop.ini"})
"""What operating systems and git leave in folders without being asked."""


@dataclass(frozen=True)
class ContentTree:
    """The content folder, by its absolute path."""

    root: Path

    def label(self, path: Path) -> str:
        """Return the name of a path in messages, from the content folder's parent."""
        return _printable(f"{self.root.name}{str(path).removeprefix(str(self.root))}")

    def mistake(self, kind: str, path: Path, message: str) -> Mistake:
        """Return a mistake about a file or folder as a whole."""
        return Mistake(kind, self.label(path), 1, message)

    def entries(self, folder: Path) -> Iterator[Path | Mistake]:
        """Yield what lies in a folder, sorted by name; nothing where there is no such folder."""
        return (met if isinstance(met, Mistake) else met[0] for met in self.met(folder))

    def met(self, folder: Path) -> Iterator[tuple[Path, bool] | Mistake]:
        """Yield what lies in a folder, and whether that is a folder, sorted by name."""
        refused = self._refused(folder, is_link=folder.is_symlink())
        if refused:
            yield refused
            return
        try:
            with os.scandir(folder) as met:
                listing = sorted((each.name, each.is_symlink(), _is_folder(each)) for each in met)
        except FileNotFoundError:
            return
        except OSError as error:
            yield self.mistake("unreadable", folder, f"无法读取（{error.strerror}），应为可以读取的文件夹")
            return
        for name, is_link, is_folder in listing:
            if name not in _SYSTEM_FILES:
                path = folder / name
                yield self._refused(path, is_link=is_link) or (path, is_folder)

    def read(self, path: Path) -> bytes | Mistake | None:
        """Return the bytes of a file, or None where there is none."""
        refused = self._refused(path, is_link=path.is_symlink())
        if refused:
            return refused
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            return self.mistake("unreadable", path, f"无法读取（{error.strerror}），应为可以读取的文件")

    def _refused(self, path: Path, *, is_link: bool) -> Mistake | None:
        if _printable(path.name) != path.name:
            return self.mistake("bad-file-name", path, "文件名不是 UTF-8 编码，请重新命名")
        if is_link and not _target(path).is_relative_to(_target(self.root)):
            return self.mistake("link-outside", path, "这是指向内容文件夹之外的链接，应为文件本身，请复制过来")
        return None


def tree_of(content: Path) -> ContentTree:
    """Return the tree of a content folder.

    Raises:
        GongkaiError: there is no such folder.
    """
    if not content.is_dir():
        raise GongkaiError(f"{content}：没有这个内容文件夹，请检查路径，或用 --content 指定")
    return ContentTree(content.absolute())


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """Tell whether it is a folder; a link that leads to itself is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _target(path: Path) -> Path:
    """Return where a path leads; unlike `Path.resolve`, this does not fail on a link that leads to itself."""
    return Path(os.path.realpath(path))


def _printable(name: str) -> str:
    """Return a name as text; bytes that are not UTF-8, which Python reads as half characters, become `?`."""
    return name if name.isascii() else name.encode(errors="replace").decode()
