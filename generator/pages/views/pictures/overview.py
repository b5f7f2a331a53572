"""The pictures of a list of reports: grades, spending by department, change over years."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.framework.grades import GRADES
from generator.pages.views.catalogue import Year
from generator.pages.views.listed import Listed
from generator.pages.views.page import counted
from generator.pages.views.pictures.bars import Amounts, Bars, bars
from generator.pages.views.pictures.drawing import Names, share
from generator.pages.views.table import Cell, Table
from generator.pages.views.totals import Total, in_wan

_DEPARTMENTS = 10
"""How many departments have a bar of their own."""
_UNNAMED = "未写明主管部门"
_KEY = "实心为支出，空心为预算资金"


def grades(reports: Sequence[Listed]) -> Bars | None:
    """Return how many reports state which grade, as parts of all that state one."""
    counts = {each.name: sum(filed.grade == each.name for filed in reports) for each in GRADES}
    graded = sum(counts.values())
    if not graded:
        return None
    rows = [
        Amounts(name, f"{counted(count)}（{share(count, graded)}）", Decimal(count), Decimal(graded))
        for name, count in counts.items()
    ]
    told = "，".join(f"{row.name}{row.figure}" for row in rows)
    table = Table.of(
        "各等级的报告份数",
        ((Cell("等级", row.name, scope="row"), Cell("报告", row.figure, is_figure=True)) for row in rows),
    )
    names = Names(
        "gradespicture",
        "评级",
        f"写明评级的{counted(graded)}报告中，{told}。",
        "长度表示占写明评级的报告的比重",
        "各等级的报告份数",
        table=table,
    )
    return bars(names, rows, Decimal(graded))


def departments(reports: Sequence[Listed]) -> Bars | None:
    """Return budget and spending by department, the largest spenders first; None where one department is all."""
    grouped: dict[str, list[Listed]] = {}
    for filed in reports:
        grouped.setdefault(filed.department or _UNNAMED, []).append(filed)
    if len(grouped) < 2:
        return None
    ordered = sorted(grouped.items(), key=lambda group: -_spending(group[1]).yuan)
    shown = ordered[:_DEPARTMENTS]
    rest = [filed for _, group in ordered[_DEPARTMENTS:] for filed in group]
    if rest:
        shown.append((f"其余{len(ordered) - _DEPARTMENTS}个部门", rest))
    description = f"共{len(grouped)}个主管部门。支出最多的是{shown[0][0]}，{_told(shown[0][1])}。"
    return _money("departments", "各主管部门的预算和支出", description, "主管部门", shown)


def over_years(years: Iterable[Year]) -> Bars | None:
    """Return budget and spending by year, the oldest first; None where there is one year only."""
    groups = [(f"{year.year}年", list(year.reports)) for year in years if year.reports][::-1]
    if len(groups) < 2:
        return None
    description = f"从{groups[0][0]}到{groups[-1][0]}：{'；'.join(f'{name}{_told(group)}' for name, group in groups)}。"
    return _money("overyears", "各年度的预算和支出", description, "年度", groups)


def _money(
    anchor: str, title: str, description: str, head: str, groups: Sequence[tuple[str, list[Listed]]]
) -> Bars | None:
    rows = [Amounts(name, _told(group), _spending(group).yuan, _budget(group).yuan) for name, group in groups]
    longest = max(max(row.part, row.whole) for row in rows)
    table = Table.of(title, (_cells(head, name, group) for name, group in groups))
    return bars(Names(anchor, title, description, _KEY, title, table=table), rows, longest)


def _cells(head: str, name: str, group: Sequence[Listed]) -> tuple[Cell, ...]:
    budget, spending = _budget(group), _spending(group)
    return (
        Cell(head, name, scope="row"),
        Cell("报告", counted(len(group)), is_figure=True),
        Cell("预算资金", budget.text, is_figure=True, note=budget.note),
        Cell("支出", spending.text, is_figure=True, note=spending.note),
    )


def _told(group: Sequence[Listed]) -> str:
    return f"支出{in_wan(_spending(group).yuan)}" if _spending(group).stated else "没有写明支出"


def _budget(group: Sequence[Listed]) -> Total:
    return Total.over(filed.planned for filed in group)


def _spending(group: Sequence[Listed]) -> Total:
    return Total.over(filed.spent for filed in group)
