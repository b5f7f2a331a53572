"""A report lies in the folder of its year and its unit, and names only indicators and recommendations that it has."""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.content.filed import FiledReport
from generator.content.layout import unit_file
from generator.content.mistake import Mistake, quoted
from generator.content.tree import ContentTree
from generator.content.units import Units
from generator.model.folding import squeeze


def check_place(tree: ContentTree, filed: FiledReport, units: Units) -> Iterator[Mistake]:
    """Yield what is wrong between a report, its folder and its unit's card."""
    if filed.report.year != filed.year:
        message = f"“年度”是 {filed.report.year}，文件夹是 {filed.year}，应一致"
        yield Mistake("wrong-folder", filed.file, filed.line("年度"), message)
    yield from _unit(tree, filed, units)
    yield from _dangling(filed)
    yield from _unanswered(filed)


def _unit(tree: ContentTree, filed: FiledReport, units: Units) -> Iterator[Mistake]:
    """Yield a mistake where the unit is not the folder's; a card that cannot be read has its own mistakes."""
    card = unit_file(filed.unit_slug)
    line = filed.line("实施单位")
    unit = units.card(filed.unit_slug)
    if unit and squeeze(filed.report.unit) not in map(squeeze, (unit.unit.name, *unit.unit.aliases)):
        there, owner = quoted(filed.report.unit), quoted(unit.unit.name)
        message = f"“实施单位”是{there}，文件夹是{owner}的，{_remedy(filed, units)}"
        yield Mistake("wrong-folder", filed.file, line, message)
    elif not unit and not (tree.root / card).exists():
        message = f"没有单位卡片 {tree.root.name}/{card}，应新建，其中“名称”是{quoted(filed.report.unit)}"
        yield Mistake("unit-missing", filed.file, line, message)


def _remedy(filed: FiledReport, units: Units) -> str:
    owner = units.named(filed.report.unit)
    if owner:
        return f"报告应放在 {filed.year}/{owner.slug}/ 下"
    return f"应放到该单位的文件夹，或在 {unit_file(filed.unit_slug)} 的“别名”中加上这个名称"


def _dangling(filed: FiledReport) -> Iterator[Mistake]:
    """Yield every name that is said to be the goals chapter's and is not."""
    promised = [indicator.name for indicator in filed.report.goals.indicators]
    for row, scored in enumerate(filed.report.classes):
        for column, indicator in enumerate(scored.indicators):
            name = indicator.promised_as
            if name is not None and name not in promised:
                line = filed.line("指标分析", row, "指标", column, "目标名称")
                message = f"“绩效目标”的绩效指标中没有{quoted(name)}，{_nearest(name, promised)}"
                yield Mistake("dangling-name", filed.file, line, message)


def _unanswered(filed: FiledReport) -> Iterator[Mistake]:
    """Yield every problem that is said to be answered by a recommendation that the report does not have."""
    known = len(filed.report.recommendations)
    for row, problem in enumerate(filed.report.problems):
        if problem.answer and not 1 <= problem.answer.value <= known:
            message = f"“对应建议”是“{problem.answer}”，“有关建议”共 {known} 条，应为 1 到 {known} 之间的序号"
            yield Mistake("dangling-number", filed.file, filed.line("存在问题", row, "对应建议"), message)


def _nearest(name: str, promised: list[str]) -> str:
    near = get_close_matches(name, promised, n=1, cutoff=0.4)
    return f"是否应为{quoted(near[0])}？" if near else "应与其中一个三级指标的名称完全相同"
