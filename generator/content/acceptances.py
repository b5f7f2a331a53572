"""Findings that a person accepts: waivers.yaml for what reports say, screening.yaml for what may be published."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from generator.content.filed import FiledRecord
from generator.content.layout import DECISIONS, REPORT, REPORTS, WAIVERS, WITHDRAWN
from generator.content.mistake import Mistake, quoted
from generator.content.record_loading import load_records
from generator.content.tree import ContentTree
from generator.model.decision import Decision
from generator.model.waiver import Waiver

A = TypeVar("A", Waiver, Decision)


def load_waivers(tree: ContentTree) -> Iterator[FiledRecord[Waiver] | Mistake]:
    """Yield every waiver that can be read and names a report that is there, and the mistakes of all."""
    yield from _load(tree, WAIVERS, Waiver)


def load_decisions(tree: ContentTree) -> Iterator[FiledRecord[Decision] | Mistake]:
    """Yield every decision that can be read and names a report that is there, and the mistakes of all."""
    yield from _load(tree, DECISIONS, Decision)


def _load(tree: ContentTree, name: str, model: type[A]) -> Iterator[FiledRecord[A] | Mistake]:
    path = tree.root / name
    data = tree.read(path)
    if not isinstance(data, bytes):
        if data:
            yield data
        return
    for loaded in load_records(model, data, tree.label(path)):
        yield from loaded.mistakes
        if loaded.record:
            filed = FiledRecord(loaded.record, tree.label(path), loaded.lines)
            yield _without_report(tree, filed) or filed


def _without_report(tree: ContentTree, filed: FiledRecord[A]) -> Mistake | None:
    key = filed.record.report
    folder = tree.root / REPORTS / key
    if (folder / REPORT).exists() or (folder / WITHDRAWN).exists():
        return None  # what is said of a withdrawn report matches nothing, and rules tell that
    known = [path.parent.relative_to(tree.root / REPORTS).as_posix() for path in _reports(tree)]
    near = get_close_matches(key, known, n=1)
    hint = f"是否应为{quoted(near[0])}？" if near else "应为 reports/ 下的“年度/单位/项目”"
    return Mistake("accepted-report-missing", filed.file, filed.line("报告"), f"“报告”{quoted(key)}不存在，{hint}")


def _reports(tree: ContentTree) -> Iterator[Path]:
    yield from sorted((tree.root / REPORTS).glob(f"*/*/*/{REPORT}"))
