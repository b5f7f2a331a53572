"""The folders in reports/, walked down to the projects."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.content.layout import REPORTS, SLUG, WITHDRAWN
from generator.content.mistake import Mistake
from generator.content.tree import ContentTree

_UNFINISHED = "这是写入中断时留下的文件夹；其中若有 old/，那是原来的报告，应移回原处，然后删除这个文件夹"


@dataclass(frozen=True)
class _Level:
    """What the folders of a level are called; `kind` is the mistake that another name makes."""

    pattern: re.Pattern[str]
    kind: str
    rule: str


_SLUGS = _Level(SLUG, "bad-slug", "应只用小写字母、数字和连字符（a-z 0-9 -）")
_LEVELS = (_Level(re.compile("[0-9]{4}"), "bad-year", "应为四位年份，例如 2023"), _SLUGS, _SLUGS)


def report_folders(tree: ContentTree) -> Iterator[Path | Mistake]:
    """Yield the folder of every report, and what is wrong with the folders above them."""
    return _folders(tree, tree.root / REPORTS, _LEVELS)


def report_folders_of(tree: ContentTree, unit: str) -> Iterator[Path | Mistake]:
    """Yield the folder of every report of a unit, by its slug, and what is wrong with these and with the years."""
    for year in tree.entries(tree.root / REPORTS):
        if isinstance(year, Mistake):
            yield year
        elif _LEVELS[0].pattern.fullmatch(year.name):
            yield from _folders(tree, year / unit, (_SLUGS,))


def is_withdrawn(folder: Path) -> bool:
    """Tell whether a report's folder says that the report was withdrawn."""
    return os.path.isfile(folder / WITHDRAWN)  # noqa: PTH113 (unlike Path.is_file, this does not fail where it may not look)


def _folders(tree: ContentTree, folder: Path, levels: tuple[_Level, ...]) -> Iterator[Path | Mistake]:
    """Yield the folders as many levels down as `levels` has; what is misnamed is not gone into."""
    level, *deeper = levels
    for met in tree.met(folder):
        if isinstance(met, Mistake):
            yield met
            continue
        entry, is_folder = met
        if not is_folder:
            yield tree.mistake("unknown-file", entry, "这里应只有文件夹，请移走或删除这个文件")
        elif entry.name.startswith("."):
            yield tree.mistake("unfinished-writing", entry, _UNFINISHED)
        elif not level.pattern.fullmatch(entry.name):
            yield tree.mistake(level.kind, entry, f"文件夹名“{entry.name}”{level.rule}")
        elif deeper:
            yield from _folders(tree, entry, tuple(deeper))
        else:
            yield entry
