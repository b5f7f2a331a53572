"""The originals in a report's files/ are those that the report lists, byte for byte."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.content.filed import FiledReport
from generator.content.layout import FILES
from generator.content.lines import Step
from generator.content.mistake import Mistake, quoted
from generator.content.tree import ContentTree
from generator.model.report import Original

_FILE_NAME = re.compile(r"(?!\.{1,2}$)[^/\\\x00-\x1f]+")


def check_originals(tree: ContentTree, filed: FiledReport) -> Iterator[Mistake]:
    """Yield every original that is listed and not there, there and not listed, or not the same."""
    listed: dict[str, int] = {}
    for index, original in enumerate(filed.report.originals):
        first = listed.setdefault(original.file, index)
        if first == index:
            yield from _listed(tree, filed, index, original)
        else:
            message = f"{quoted(original.file)}列了两次，应只列一次"
            yield _at(filed, "original-twice", ("原件", index, "文件"), message)
    yield from _unlisted(tree, filed, set(listed))


def _listed(tree: ContentTree, filed: FiledReport, index: int, original: Original) -> Iterator[Mistake]:
    place = ("原件", index, "文件")
    if not _FILE_NAME.fullmatch(original.file):
        yield _at(filed, "bad-value", place, f"{quoted(original.file)}应为 files/ 里的文件名，不含文件夹")
        return
    data = tree.read(filed.folder / FILES / original.file)
    if isinstance(data, Mistake):
        yield data
    elif data is None:
        yield _at(filed, "original-missing", place, f"没有找到 files/{original.file}，应补上原件，或从“原件”中删除")
    elif (found := sha256(data).hexdigest()) != original.sha256:
        message = (
            f"files/{original.file} 的 SHA-256 是 {_short(found)}，这里写的是 {_short(original.sha256)}，应一致："
            "请换回原件，或核实后更新这里"
        )
        yield _at(filed, "original-differs", ("原件", index, "SHA-256"), message)


def _unlisted(tree: ContentTree, filed: FiledReport, listed: set[str]) -> Iterator[Mistake]:
    for entry in tree.entries(filed.folder / FILES):
        if isinstance(entry, Mistake):
            yield entry
        elif entry.is_dir():
            yield tree.mistake("unknown-file", entry, "files/ 里应只有文件，没有文件夹，请移走")
        elif entry.name not in listed:
            yield _stranger(tree, filed, entry)


def _stranger(tree: ContentTree, filed: FiledReport, path: Path) -> Mistake:
    data = tree.read(path)
    if not isinstance(data, bytes):
        return data or tree.mistake("unreadable", path, "链接指向的文件不存在")
    digest = sha256(data).hexdigest()
    message = f"files/ 里的{quoted(path.name)}没有在“原件”中列出，应列出（SHA-256: {digest}），或删除该文件"
    return _at(filed, "original-unlisted", ("原件",), message)


def _at(filed: FiledReport, kind: str, path: tuple[Step, ...], message: str) -> Mistake:
    return Mistake(kind, filed.file, filed.line(*path), message)


def _short(digest: str) -> str:
    return f"{digest[:12]}…"
