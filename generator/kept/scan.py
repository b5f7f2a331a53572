"""What lies in a content folder, by digests: the first thing a run knows, and often all that it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from generator.content.digests import file_digest, folder_digest
from generator.content.layout import DECISIONS, PUBLISHER, UNITS, WAIVERS
from generator.content.mistake import Mistake
from generator.content.report_folders import is_withdrawn, report_folders
from generator.content.tree import ContentTree, tree_of
from generator.side_by_side import LIGHT, side_by_side
from generator.store.stamp import key_of


@dataclass(frozen=True)
class Scan:
    """The digests of the folders of reports and of withdrawn ones, what is wrong above these, and one of all else."""

    tree: ContentTree
    folders: Mapping[Path, bytes]
    mistakes: tuple[Mistake, ...]
    rest: bytes
    withdrawn: Mapping[Path, bytes]

    @classmethod
    def of(cls, content: Path) -> Self:
        """Read every file once.

        Raises:
            GongkaiError: there is no such folder.
        """
        tree = tree_of(content)
        met = list(report_folders(tree))
        there = [each for each in met if isinstance(each, Path)]
        read = side_by_side(lambda number: folder_digest(there[number]), len(there), LIGHT)
        digests = dict(zip(there, read, strict=True))
        withdrawn = {each: digest for each, digest in digests.items() if is_withdrawn(each)}
        folders = {each: digest for each, digest in digests.items() if each not in withdrawn}
        files = (file_digest(tree.root / name) for name in (PUBLISHER, WAIVERS, DECISIONS))
        rest = key_of(tree.root.name.encode(), *files, folder_digest(tree.root / UNITS))
        return cls(tree, folders, tuple(each for each in met if isinstance(each, Mistake)), rest, withdrawn)

    @cached_property
    def digest(self) -> bytes:
        """One digest of all: same content, same digest, wherever the folder lies."""
        there = {**self.folders, **self.withdrawn}
        told = (part for folder, digest in there.items() for part in (self.tree.label(folder).encode(), digest))
        faults = (repr(each).encode() for each in self.mistakes)
        return key_of(self.rest, *told, *faults)
