"""One report read from its folder: facts, full text, and what does not belong there."""

from collections.abc import Iterator
from pathlib import Path

from generator.content.decoding import decode
from generator.content.filed import FiledReport
from generator.content.layout import EARLIER, FILES, FORM_PROVENANCE, PROVENANCE, REPORT, TEXT
from generator.content.mistake import Mistake
from generator.content.record_loading import load_record
from generator.content.tree import ContentTree
from generator.model.report import Report

_BELONGS = frozenset({REPORT, TEXT, PROVENANCE, FORM_PROVENANCE, FILES, EARLIER})
"""What a report's folder may hold."""


def read_report(tree: ContentTree, folder: Path, key: tuple[int, str, str]) -> Iterator[FiledReport | Mistake]:
    """Read a report's folder; `key` are its year and the slugs of unit and project."""
    yield from _strangers(tree, folder)
    file = folder / REPORT
    text = _text(tree, folder / TEXT)
    if isinstance(text, Mistake):
        yield text
    data = tree.read(file)
    if not isinstance(data, bytes):
        yield data or tree.mistake("report-missing", file, "文件夹里没有 report.yaml，请补上或删除文件夹")
        return
    loaded = load_record(Report, data, tree.label(file))
    yield from loaded.mistakes
    if loaded.record:
        place = tree.label(file), loaded.lines, folder
        yield FiledReport(*key, loaded.record, text if isinstance(text, str) else "", *place)


def _strangers(tree: ContentTree, folder: Path) -> Iterator[Mistake]:
    for entry in tree.entries(folder):
        if isinstance(entry, Mistake):
            yield entry
        elif entry.name not in _BELONGS:
            message = (
                "报告文件夹里应只有 report.yaml、text.md、provenance.yaml、form-provenance.yaml、files/ 和 earlier/，"
                "原件请放入 files/ 并在“原件”中列出"
            )
            yield tree.mistake("unknown-file", entry, message)


def _text(tree: ContentTree, path: Path) -> str | Mistake:
    data = tree.read(path)
    if isinstance(data, bytes):
        return decode(data, tree.label(path))
    return data or tree.mistake("text-missing", path, "没有报告全文 text.md，请补上（UTF-8 编码）")
