"""The versions of a report that amendments replaced: earlier/<number of the amendment>/, each a whole folder."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.content.filed import FiledReport
from generator.content.layout import EARLIER
from generator.content.mistake import Mistake
from generator.content.originals import check_originals
from generator.content.report_reading import read_report
from generator.content.tree import ContentTree

_NUMBER = re.compile("[1-9][0-9]*")


def load_earlier(tree: ContentTree, filed: FiledReport) -> Iterator[FiledReport | Mistake]:
    """Yield the earlier versions that can be read, by their numbers, and the mistakes of all.

    A version's key is that of the report with `/earlier/<number>` behind it.
    """
    for entry in sorted(tree.entries(filed.folder / EARLIER), key=_number):
        if isinstance(entry, Mistake):
            yield entry
        elif not _NUMBER.fullmatch(entry.name) or not entry.is_dir():
            message = "earlier/ 里应只有以更正记录的序号（1、2……）命名的文件夹，请移走"
            yield tree.mistake("unknown-file", entry, message)
        else:
            yield from _version(tree, filed, entry)


def check_earlier(tree: ContentTree, filed: FiledReport) -> Iterator[Mistake]:
    """Yield what is wrong with the originals of a report's earlier versions; their facts are compared with nothing."""
    for version in filed.earlier:
        yield from check_originals(tree, version)


def _number(entry: Path | Mistake) -> int:
    return int(entry.name) if isinstance(entry, Path) and _NUMBER.fullmatch(entry.name) else 0


def _version(tree: ContentTree, filed: FiledReport, folder: Path) -> Iterator[FiledReport | Mistake]:
    amendments = len(filed.report.envelope.amendments)
    if int(folder.name) > amendments:
        message = f"这是第 {folder.name} 次更正前的版本，“更正记录”只有 {amendments} 条，应补上这次更正，或移走文件夹"
        yield Mistake("amendment-missing", filed.file, filed.line("公开信息", "更正记录"), message)
    slug = f"{filed.project_slug}/{EARLIER}/{folder.name}"
    yield from read_report(tree, folder, (filed.year, filed.unit_slug, slug))
