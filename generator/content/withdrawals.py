"""Reports that were withdrawn: folders that hold withdrawn.yaml, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

from generator.content.filed import FiledWithdrawal
from generator.content.layout import WITHDRAWN, unit_file
from generator.content.mistake import Mistake
from generator.content.record_loading import load_record
from generator.content.tree import ContentTree
from generator.content.units import Units
from generator.model.withdrawal import Withdrawal


def read_withdrawn(tree: ContentTree, folder: Path) -> Iterator[FiledWithdrawal | Mistake]:
    """Read the folder of a report that was withdrawn; what is left in it of the report is a mistake."""
    yield from _left(tree, folder)
    file = folder / WITHDRAWN
    data = tree.read(file)
    if not isinstance(data, bytes):
        yield data or tree.mistake("unreadable", file, "撤回记录刚刚还在，现在没有了，请重新运行")
        return
    loaded = load_record(Withdrawal, data, tree.label(file))
    yield from loaded.mistakes
    if loaded.record:
        year, unit, project = folder.parts[-3:]
        filed = FiledWithdrawal(int(year), unit, project, loaded.record, tree.label(file), loaded.lines)
        yield filed
        yield from _too_early(filed)


def check_unit(tree: ContentTree, filed: FiledWithdrawal, units: Units) -> Iterator[Mistake]:
    """Yield a mistake where the unit has no card; a card that cannot be read has its own mistakes."""
    card = unit_file(filed.unit_slug)
    if units.card(filed.unit_slug) is None and not (tree.root / card).exists():
        message = f"没有单位卡片 {tree.root.name}/{card}，应恢复：撤回说明的页面要用它"
        yield Mistake("unit-missing", filed.file, 1, message)


def _left(tree: ContentTree, folder: Path) -> Iterator[Mistake]:
    for entry in tree.entries(folder):
        if isinstance(entry, Mistake):
            yield entry
        elif entry.name != WITHDRAWN:
            name = f"{entry.name}/" if entry.is_dir() else entry.name
            message = (
                f"这份报告已撤回（{WITHDRAWN}），文件夹里不应再有 {name}，请删除，git 的历史记录里仍有它；"
                f"要重新公开这份报告的，删除 {WITHDRAWN}"
            )
            yield tree.mistake("withdrawn-left", entry, message)


def _too_early(filed: FiledWithdrawal) -> Iterator[Mistake]:
    published, since = filed.withdrawal.published, filed.withdrawal.since
    if published and since.iso[: len(published.iso)] < published.iso:
        message = f"“撤回日期” {since} 早于“发布日期” {published}，必有一个不对，请核对"
        yield Mistake("withdrawn-early", filed.file, filed.line("撤回日期"), message)
