"""The table at the end of an import of many files."""

from collections.abc import Sequence
from pathlib import Path

import wcwidth  # noqa: F401 (tabulate measures Chinese letters by it)
from tabulate import tabulate

from generator.findings.formats import NAMES
from generator.intake.entry import Entry

_HEADS = ("文件", "单位", "项目", "年度", "事实", "未归入", *NAMES.values(), "结果")


def table(entries: Sequence[Entry], folder: Path) -> str:
    """Return one row per report, the files by their paths in `folder` where they lie in it, and the sums."""
    rows = [_row(entry, folder) for entry in entries]
    return str(tabulate(rows, _HEADS, tablefmt="simple", disable_numparse=True))


def _row(entry: Entry, folder: Path) -> tuple[object, ...]:
    path = entry.path.relative_to(folder) if entry.path.is_relative_to(folder) else entry.path
    told = entry.told
    if not told:
        return (path, *[""] * (len(_HEADS) - 2), entry.result)
    counts = (told.findings.get(severity, 0) for severity in NAMES)
    return (path, told.unit, told.project, told.year, told.facts, told.unplaced, *counts, entry.result)
