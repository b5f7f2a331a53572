"""Reports and withdrawals read from their folders."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.content.earlier import load_earlier
from generator.content.filed import FiledReport, FiledWithdrawal
from generator.content.layout import REPORTS
from generator.content.mistake import Mistake
from generator.content.report_folders import is_withdrawn, report_folders_of
from generator.content.report_reading import read_report
from generator.content.tree import ContentTree
from generator.content.withdrawals import read_withdrawn


def read_folder(tree: ContentTree, folder: Path) -> Iterator[FiledReport | Mistake]:
    """Read a project's folder; the report comes with those of its earlier versions that can be read."""
    year, unit, project = folder.parts[-3:]
    for item in read_report(tree, folder, (int(year), unit, project)):
        if isinstance(item, Mistake):
            yield item
            continue
        met = list(load_earlier(tree, item))
        yield replace(item, earlier=tuple(each for each in met if isinstance(each, FiledReport)))
        yield from (each for each in met if isinstance(each, Mistake))


def load_reports_of(tree: ContentTree, unit: str) -> Iterator[FiledReport | Mistake]:
    """Yield every report of a unit, by its slug, that can be read and is not withdrawn, and the mistakes of these."""
    for folder in report_folders_of(tree, unit):
        if isinstance(folder, Mistake):
            yield folder
        elif not is_withdrawn(folder):
            yield from read_report(tree, folder, (int(folder.parts[-3]), unit, folder.name))


def load_withdrawn_of(tree: ContentTree, unit: str) -> Iterator[FiledWithdrawal | Mistake]:
    """Yield every withdrawal of a report of a unit, by its slug, and the mistakes of these."""
    for folder in sorted((tree.root / REPORTS).glob(f"*/{unit}/*")):
        if is_withdrawn(folder):
            yield from read_withdrawn(tree, folder)
