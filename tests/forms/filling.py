"""A person who fills in a form: finds each place by the labels that are printed."""

from tests.forms.sheets import Sheet
from tests.importing.form_data import FormData, Item

_MONEY = ("年初预算数", "全年预算数", "全年执行数")
FILED, LEADER, GRADE = "2024-03-06", "甲某", "优"


def fill(sheet: Sheet, data: FormData) -> None:
    """Fill in everything that the form asks for, and let it compute."""
    behind(sheet, "项目名称", data.project)
    behind(sheet, "主管部门", data.department)
    behind(sheet, "项目负责人", LEADER)
    behind(sheet, "自评等级", GRADE)
    for name, *figures, _ in data.funds:
        row = _row(sheet, name)
        for title, figure in zip(_MONEY, figures, strict=True):
            if name != "年度资金总额":
                sheet.put(row, _column(sheet, title), figure)
    total = _row(sheet, "年度资金总额")
    for title, figure in zip(("分值", "得分"), data.budget_points, strict=True):
        sheet.put(total, _column(sheet, title), figure)
    for title, text in (("预期目标", data.goal), ("实际完成情况", data.result)):
        sheet.put(_row(sheet, title) + 1, _column(sheet, title), text)
    for item in data.items:
        _fill_item(sheet, item)
    sheet.compute()


def behind(sheet: Sheet, label: str, text: str) -> None:
    """Write into the cell behind a label, unless it is printed there already."""
    row, column = _row(sheet, label), _column(sheet, label)
    while sheet.text(row, column) == label:
        column += 1
    if sheet.text(row, column) != text:
        sheet.put(row, column, text)


def _fill_item(sheet: Sheet, item: Item) -> None:
    """Fill in the next free row of the item's group."""
    header = _row(sheet, "三级指标")
    columns = {sheet.text(header, column): column for column in range(sheet.width)}
    groups = (row for row in range(header + 1, sheet.height) if sheet.text(row, columns["二级指标"]) == item.group)
    row = next(row for row in groups if not sheet.text(row, columns["三级指标"]))
    cells = {
        "三级指标": item.name,
        "指标性质": item.operator,
        "年度指标值": item.value,
        "度量单位": item.unit,
        "实际完成值": item.actual,
        "分值": item.full,
        "得分": item.score,
        "偏差原因分析及改进措施": item.reason,
    }
    for title, text in cells.items():
        if text:
            sheet.put(row, columns[title], text)


def _places(sheet: Sheet, label: str) -> list[tuple[int, int]]:
    places = ((row, column) for row in range(sheet.height) for column in range(sheet.width))
    return [place for place in places if sheet.text(*place) == label]


def _row(sheet: Sheet, label: str) -> int:
    return _places(sheet, label)[0][0]


def _column(sheet: Sheet, label: str) -> int:
    return _places(sheet, label)[0][1]
