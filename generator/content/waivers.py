"""The findings that are accepted in public: waivers.yaml."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from generator.content.filed import FiledWaiver
from generator.content.layout import REPORT, REPORTS, WAIVERS
from generator.content.mistake import Mistake, quoted
from generator.content.record_loading import load_records
from generator.content.tree import ContentTree
from generator.model.waiver import Waiver


def load_waivers(tree: ContentTree) -> Iterator[FiledWaiver | Mistake]:
    """Yield every waiver that can be read and names a report that is there, and the mistakes of all."""
    path = tree.root / WAIVERS
    data = tree.read(path)
    if not isinstance(data, bytes):
        if data:
            yield data
        return
    for loaded in load_records(Waiver, data, tree.label(path)):
        yield from loaded.mistakes
        if loaded.record:
            filed = FiledWaiver(loaded.record, tree.label(path), loaded.lines)
            yield _without_report(tree, filed) or filed


def _without_report(tree: ContentTree, filed: FiledWaiver) -> Mistake | None:
    key = filed.waiver.report
    if (tree.root / REPORTS / key / REPORT).exists():
        return None
    known = [path.parent.relative_to(tree.root / REPORTS).as_posix() for path in _reports(tree)]
    near = get_close_matches(key, known, n=1)
    hint = f"是否应为{quoted(near[0])}？" if near else "应为 reports/ 下的“年度/单位/项目”"
    return Mistake("waiver-report-missing", filed.file, filed.line("报告"), f"“报告”{quoted(key)}不存在，{hint}")


def _reports(tree: ContentTree) -> Iterator[Path]:
    yield from sorted((tree.root / REPORTS).glob(f"*/*/*/{REPORT}"))
