"""Withdraw a report: its folder holds the record of that, and nothing else, from one moment to the next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from generator.content.filed import FiledReport
from generator.content.folder_writing import write_files
from generator.content.layout import FILES, REPORTS, WITHDRAWN
from generator.content.mistake import Mistake
from generator.content.report_folders import is_withdrawn, report_folders
from generator.content.report_loading import read_folder
from generator.content.tree import ContentTree, tree_of
from generator.content.writing import to_yaml
from generator.errors import GongkaiError
from generator.measures.disclosed_title import title
from generator.model.dates import PrintedDate
from generator.model.withdrawal import RemovedFile, Withdrawal
from generator.publishing.copies import can_be_cleaned, public_copy

_ADDRESS = re.compile(r"(?:.*/)?reports/(?P<inside>.*)|(?P<alone>.*)")


@dataclass(frozen=True)
class Withdrawn:
    """What was done: the folder, the record in it, and the originals that other reports have too, with these."""

    folder: Path
    withdrawal: Withdrawal
    shared: tuple[tuple[str, list[str]], ...]


def withdraw(content: Path, address: str, ground: str, since: PrintedDate) -> Withdrawn:
    """Replace a report's folder by the record that it was withdrawn; on any failure nothing is changed.

    `address` is the report's, such as `2023/wenlv-ju/zhanlan`, or its folder's path.

    Raises:
        GongkaiError: there is no such report, it is withdrawn already, it or the day cannot be read, or the folder
            cannot be written.
    """
    tree = tree_of(content)
    folder = _folder(tree, address)
    filed = _read(tree, folder)
    _refuse_day(since, filed.report.envelope.published)
    others = _others(tree, folder, {path.stat().st_size for path in _originals(folder)})
    withdrawal = _record(filed, ground, since, frozenset(others))
    named = {each.sha256: each.file for each in filed.report.originals}
    shared = tuple((name, others[digest]) for digest, name in named.items() if digest in others)
    write_files(folder, {WITHDRAWN: to_yaml(withdrawal).encode()})
    return Withdrawn(content / folder.relative_to(tree.root), withdrawal, shared)


def _refuse_day(since: PrintedDate, published: PrintedDate | None) -> None:
    if since.day is None:
        raise GongkaiError(f"撤回日期“{since}”没有写到日，应为年月日，例如 {PrintedDate.EXAMPLE}")
    if published and since.iso[: len(published.iso)] < published.iso:
        raise GongkaiError(f"撤回日期 {since} 早于这份报告的发布日期 {published}，必有一个不对，请核对")


def _folder(tree: ContentTree, address: str) -> Path:
    """Return the folder of an address.

    Raises:
        GongkaiError: nothing is there, or it is withdrawn already.
    """
    match = _ADDRESS.fullmatch(address.replace("\\", "/").strip().rstrip("/"))
    inside = (match["inside"] or match["alone"] or "") if match else ""
    folder = next((each for each in _folders(tree) if each.relative_to(tree.root / REPORTS).as_posix() == inside), None)
    if folder is None:
        raise GongkaiError(
            f"没有地址为“{address}”的报告，没有改动。应为 {tree.label(tree.root / REPORTS)} 下的“年度/单位/项目”，"
            "例如 2023/wenlv-ju/zhanlan"
        )
    if is_withdrawn(folder):
        raise GongkaiError(f"{tree.label(folder)}：这份报告已经撤回，见其中的 {WITHDRAWN}，没有改动")
    return folder


def _folders(tree: ContentTree) -> Iterator[Path]:
    return (each for each in report_folders(tree) if isinstance(each, Path))


def _read(tree: ContentTree, folder: Path) -> FiledReport:
    """Read the report.

    Raises:
        GongkaiError: it cannot be read.
    """
    met = list(read_folder(tree, folder))
    filed = next((each for each in met if isinstance(each, FiledReport)), None)
    if filed is None:
        first = next(each for each in met if isinstance(each, Mistake))
        raise GongkaiError(f"{first.file} 第 {first.line} 行：{first.message}。读不出报告的名称，没有撤回；请先改正")
    return filed


def _others(tree: ContentTree, folder: Path, sizes: set[int]) -> dict[str, list[str]]:
    """Return by digest which other reports have originals of such sizes: one workbook may be that of several."""
    found: dict[str, list[str]] = {}
    for other in _folders(tree):
        for path in _originals(other) if other != folder else ():
            if path.stat().st_size in sizes:
                report = other.relative_to(tree.root / REPORTS).as_posix()
                found.setdefault(sha256(path.read_bytes()).hexdigest(), []).append(report)
    return found


def _originals(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / FILES).glob("*") if path.is_file())


def _record(filed: FiledReport, ground: str, since: PrintedDate, shared: frozenset[str]) -> Withdrawal:
    report, envelope = filed.report, filed.report.envelope
    removed = chain.from_iterable(_removed(each, shared) for each in (filed, *filed.earlier))
    return Withdrawal(
        title=title(report),
        project=report.project,
        index_number=envelope.index_number,
        document_number=envelope.document_number,
        published=envelope.published,
        since=since,
        ground=ground,
        removed=tuple({each.sha256: each for each in removed}.values()),
    )


def _removed(filed: FiledReport, shared: frozenset[str]) -> Iterator[RemovedFile]:
    """Yield the originals and their public copies, but those that other reports go on publishing."""
    for original in filed.report.originals:
        path = filed.folder / FILES / original.file
        if original.sha256 in shared or not path.is_file():
            continue
        data = path.read_bytes()
        yield RemovedFile(file=original.file, sha256=sha256(data).hexdigest(), size=len(data))
        copy = _copy(original.file, data)
        if copy not in (None, data):
            yield RemovedFile(file=original.file, sha256=sha256(copy).hexdigest(), size=len(copy))


def _copy(name: str, data: bytes) -> bytes | None:
    """Return the public copy; a file of which none can be made kept the site from being built, and was not public."""
    if not can_be_cleaned(name):
        return None
    try:
        return public_copy(name, data).data
    except GongkaiError:
        return None
